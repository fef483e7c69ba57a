import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/**
 * Compares a text with a golden file. With `UPDATE=1` in the environment the file is rewritten instead, to be read in
 * the difference of the commit.
 */
export function checkGolden(path: string, actual: string): void {
  if (process.env['UPDATE'] === '1') {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, actual);
    return;
  }
  assert.ok(existsSync(path), `There is no golden file ${path}; run with UPDATE=1 to write it.`);
  assert.equal(actual, readFileSync(path, 'utf8'));
}
