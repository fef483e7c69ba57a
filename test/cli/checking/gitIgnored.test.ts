import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { runInMemory, type Run } from '../runInMemory';
import { useTemporaryFolder } from '../temporaryFolder';

describe('What .gitignore leaves out of fill-prompt check', () => {
  const folder = useTemporaryFolder();
  const repository = join(folder.path, 'repository');
  const check = (words: readonly string[], cwd = repository): Promise<Run> => runInMemory(['check', '--format', 'json', ...words], { cwd });
  const pathsOf = async (words: readonly string[], cwd?: string): Promise<readonly string[]> => (JSON.parse((await check(words, cwd)).stdout) as { readonly path: string }[]).map(({ path }) => path);

  before(() => {
    folder.write('repository/.git/HEAD', 'ref: refs/heads/main\n');
    folder.write('repository/.gitignore', '# built\r\nbuild/\r\n.venv\n/top.prompt.md\ndraft-*.prompt.md\n!draft-kept.prompt.md\n');
    folder.write('repository/inner/.gitignore', '!build/\nother.prompt.md\n');
    for (const path of ['a', 'top', 'draft-1', 'draft-kept', 'build/b', 'build/deep/c', '.venv/lib/d', 'inner/top', 'inner/other', 'inner/draft-2', 'inner/build/e', 'inner/build/other', 'inner/deep/build/f', 'later/build/g']) {
      folder.write(`repository/${path}.prompt.md`, 'fine\n');
    }
  });

  it('is not found in folders, by all files from the root of the work tree on', async () => {
    assert.deepEqual(await pathsOf([]), ['a.prompt.md', 'draft-kept.prompt.md', 'inner/build/e.prompt.md', 'inner/deep/build/f.prompt.md', 'inner/top.prompt.md']);
    assert.deepEqual(await pathsOf([], join(repository, 'inner')), ['build/e.prompt.md', 'deep/build/f.prompt.md', 'top.prompt.md']);
    assert.deepEqual(await pathsOf(['inner/**/*.md']), ['inner/build/e.prompt.md', 'inner/deep/build/f.prompt.md', 'inner/top.prompt.md']);
  });

  it('is checked when it is named, as a file or as the folder that is searched', async () => {
    assert.deepEqual(await pathsOf(['top.prompt.md', 'build/b.prompt.md']), ['build/b.prompt.md', 'top.prompt.md']);
    assert.deepEqual(await pathsOf(['build']), ['build/b.prompt.md', 'build/deep/c.prompt.md']);
    assert.deepEqual(await pathsOf(['build/deep', '.venv/lib']), ['.venv/lib/d.prompt.md', 'build/deep/c.prompt.md']);
  });

  it('is named as the reason when nothing else is there', async () => {
    const refusals = [
      [['later'], '.gitignore leaves out every prompt file in later and below it.'],
      [['build/**/*.md'], '.gitignore leaves out every file that matches "build/**/*.md".'],
    ] as const;
    for (const [words, message] of refusals) {
      assert.deepEqual(await check(words), { exitCode: 2, stdout: '', stderr: `fill-prompt: ${message} A file is always checked by its full name.\n` });
    }
  });

  it('takes no time that grows with the stars of a line', async () => {
    const cwd = join(repository, 'slow');
    const deep = `repository/slow/${'a/'.repeat(60)}${'a'.repeat(200)}.prompt.md`;
    folder.write(deep, 'fine\n');
    folder.write('repository/slow/.gitignore', `${'*a'.repeat(100)}*b\n${'**/a/'.repeat(30)}b\n${'*'.repeat(3000)}[${'a*'.repeat(500)}\n`);
    // Without a bound it would not end at all.
    assert.equal((await pathsOf([], cwd)).length, 1);
  });

  it('is nothing outside a work tree', async () => {
    rmSync(join(repository, '.git'), { recursive: true });
    assert.equal((await pathsOf([])).length, 15);
  });
});
