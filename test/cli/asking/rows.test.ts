import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { noAnswer, rowOf, rowsMatching } from '../../../src/cli/asking/askFreely';
import { pathRows } from '../../../src/cli/asking/pathRows';
import { useTemporaryFolder } from '../temporaryFolder';

describe('The rows of a list', () => {
  it('are all there before anything is typed, and then those that hold the text', () => {
    const rows = rowsMatching([noAnswer, ...['PostgreSQL', 'MySQL', 'Redis'].map((value) => rowOf({ value, label: value }))]);
    assert.deepEqual(rows('').map(({ label }) => label), ['No answer', 'PostgreSQL', 'MySQL', 'Redis']);
    assert.deepEqual(rows('sql').map(({ label }) => label), ['PostgreSQL', 'MySQL', 'sql']);
    assert.deepEqual(rows('MySQL').map(({ label }) => label), ['MySQL']);
    assert.deepEqual(rows('x'), [{ value: 'x', label: 'x', hint: 'your own text' }]);
  });

  it('show what an option stands for', () => {
    assert.deepEqual(rowOf({ value: 2, label: 'Two', description: 'a pair' }), { value: '2', label: 'Two', hint: '2: a pair' });
    assert.deepEqual(rowOf({ value: 'a', label: 'a' }), { value: 'a', label: 'a' });
  });
});

describe('The rows of a path', () => {
  const folder = useTemporaryFolder();
  for (const name of ['src/core/a.ts', 'src/cli/b.ts', 'src/Code.md', '.hidden', 'README.md']) folder.write(name, '');
  mkdirSync(join(folder.path, 'empty'));
  const values = (kind: 'file' | 'folder', typed: string): readonly string[] => pathRows(folder.path, kind, [noAnswer])(typed).map(({ value }) => value);

  it('complete a file, folders included on the way', () => {
    assert.deepEqual(values('file', ''), ['', 'README.md', 'empty/', 'src/']);
    assert.deepEqual(values('file', 'src/c'), ['src/Code.md', 'src/cli/', 'src/core/', 'src/c']);
    assert.deepEqual(values('file', 'src/cli/'), ['src/cli/b.ts']);
    assert.deepEqual(values('file', '.h'), ['.hidden', '.h']);
    assert.deepEqual(values('file', 'nowhere/x'), ['nowhere/x']);
    assert.deepEqual(values('file', 'empty/'), ['empty/']);
    assert.deepEqual(values('file', join(folder.path, 'README')), [join(folder.path, 'README.md'), join(folder.path, 'README')]);
  });

  it('complete a folder, which is an answer itself', () => {
    assert.deepEqual(values('folder', ''), ['', 'empty/', 'src/']);
    assert.deepEqual(values('folder', 'src/'), ['src/', 'src/cli/', 'src/core/']);
  });
});
