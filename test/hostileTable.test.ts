import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '..');
const rows = readFileSync(join(repository, 'docs/hostile.md'), 'utf8').split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| case |'));

describe('the table of hostile cases', () => {
  it('names a case, an outcome and a test that exists in every row', () => {
    assert.ok(rows.length > 30);
    for (const row of rows) {
      const cells = row.split(/(?<!\\)\|/).map((cell) => cell.trim()).slice(1, -1);
      assert.equal(cells.length, 3, row);
      const [, file = '', title = ''] = /^`(test\/[\w/.]+\.ts)`: (.+)$/.exec(cells[2] ?? '') ?? [];
      assert.ok(file !== '' && existsSync(join(repository, file)), row);
      const titles = [...readFileSync(join(repository, file), 'utf8').matchAll(/\bit\((['`])((?:\\.|(?!\1).)*)\1/g)].map(([, , each = '']) => each);
      assert.ok(titles.some((each) => each.includes(title)), `${file} has no test "${title}"`);
    }
  });
});
