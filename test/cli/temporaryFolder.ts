import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that exists while the tests of a suite run. */
export interface TemporaryFolder {
  readonly path: string;
  /** Writes a file, with the folders it needs, and gives its path. */
  write(name: string, content: string | Buffer): string;
}

/** Makes a folder for the suite in which it is called, and removes it afterwards. */
export function useTemporaryFolder(): TemporaryFolder {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'fill-prompt-test-')));
  after(() => rmSync(path, { recursive: true, force: true }));
  return {
    path,
    write(name, content) {
      const file = join(path, name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
  };
}
