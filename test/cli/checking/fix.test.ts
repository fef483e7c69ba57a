import assert from 'node:assert/strict';
import { chmodSync, lstatSync, readFileSync, readdirSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProcess, useBuiltProgram } from '../builtProgram';
import { runInMemory, type Run } from '../runInMemory';
import { useTemporaryFolder } from '../temporaryFolder';
import { useWordRule } from './wordRule';

describe('fill-prompt check --fix', () => {
  useWordRule();
  const folder = useTemporaryFolder();
  const cwd = folder.path;
  const fix = (...words: string[]): Promise<Run> => runInMemory(['check', '--fix', ...words], { cwd });
  const contentOf = (path: string): string => readFileSync(join(cwd, path), 'utf8');

  /** Mends a text and gives what becomes of it. */
  const mend = async (typed: string): Promise<string> => (await runInMemory(['check', '-', '--fix'], { typed })).stdout;

  it('says what it could do when it is not asked for', async () => {
    const { stderr } = await runInMemory(['check', '-'], { typed: 'FIX DROP MAYBE ERROR' });
    assert.equal(stderr, '4 errors in 1 file.\n--fix mends 2 of them.\n');
  });

  it('mends files, counts what was mended and reports what is left', async () => {
    folder.write('some/a.prompt.md', 'FIX ERROR DROP.\n');
    folder.write('some/b.prompt.md', 'TWICE\n');
    folder.write('some/c.prompt.md', 'fine\n');
    assert.deepEqual(await fix('some'), {
      exitCode: 1,
      stdout: 'some/a.prompt.md:2:6 error limit-exceeded ERROR is over the limit of none, so it is left as it stands.\n    line ERROR .\n         ^^^^^\n',
      stderr: 'Mended 3 problems in 2 files.\n1 error in 1 of 3 files.\n',
    });
    assert.deepEqual(['a', 'b', 'c'].map((name) => contentOf(`some/${name}.prompt.md`)), ['fixed\nline ERROR .\n', 'fixed\nline\n', 'fine\n']);
    assert.deepEqual(readdirSync(join(cwd, 'some')), ['a.prompt.md', 'b.prompt.md', 'c.prompt.md'], 'no draft is left');
  });

  it('changes nothing the second time, and does not touch a file that stays as it is', async () => {
    const path = folder.write('again.prompt.md', 'TWICE ERROR');
    await fix('again.prompt.md');
    const [content, past] = [contentOf('again.prompt.md'), new Date(2020, 1, 1)];
    utimesSync(path, past, past);
    assert.equal((await fix('again.prompt.md')).stderr, '1 error in 1 file.\n');
    assert.deepEqual([contentOf('again.prompt.md'), statSync(path).mtime], [content, past]);
  });

  it('leaves what is not safe', async () => {
    assert.equal(await mend('MAYBE'), 'MAYBE');
  });

  it('ends when repairs undo each other', async () => {
    assert.equal(await mend('LOOPA'), 'LOOPA');
  });

  it('keeps the byte order mark and the line breaks, and writes those of the file', async () => {
    assert.equal(await mend('\u{FEFF}a\r\nFIX\r\n\r\nb'), '\u{FEFF}a\r\nfixed\r\nline\r\n\r\nb');
    assert.equal(await mend('a\r\nFIX\n\nb'), 'a\r\nfixed\nline\n\nb');
    assert.equal(await mend('FIX'), 'fixed\nline');
    folder.write('crlf.prompt.md', '\u{FEFF}a\r\nFIX\r\n');
    await fix('crlf.prompt.md');
    assert.equal(contentOf('crlf.prompt.md'), '\u{FEFF}a\r\nfixed\r\nline\r\n');
  });

  it('keeps the mode of a file, and a link a link', async () => {
    const path = folder.write('mode.prompt.md', 'FIX');
    chmodSync(path, 0o640);
    symlinkSync(path, join(cwd, 'link.prompt.md'));
    await fix('link.prompt.md');
    assert.equal(statSync(path).mode & 0o777, 0o640);
    assert.ok(lstatSync(join(cwd, 'link.prompt.md')).isSymbolicLink());
    assert.equal(contentOf('mode.prompt.md'), 'fixed\nline');
  });

  it('prints the mended text of standard input, and the report elsewhere', async () => {
    const typed = 'FIX ERROR';
    assert.deepEqual(await runInMemory(['check', '-', '--fix', '--format', 'github'], { typed }), {
      exitCode: 1,
      stdout: 'fixed\nline ERROR',
      stderr: '::error file=<stdin>,line=2,col=6,endLine=2,endColumn=11,title=limit-exceeded::ERROR is over the limit of none, so it is left as it stands.\nMended 1 problem in 1 file.\n1 error in 1 file.\n',
    });
    const { stdout, stderr } = await runInMemory(['check', '-', '--fix', '--format', 'json', '--output', 'left.json'], { typed, cwd });
    assert.deepEqual([stdout, stderr], ['fixed\nline ERROR', 'Mended 1 problem in 1 file.\n1 error in 1 file.\n']);
    assert.equal((JSON.parse(contentOf('left.json')) as readonly unknown[]).length, 1);
  });

  for (const [encoding, bytes] of [['Latin-1', Buffer.from('caf\xE9 FIX', 'latin1')], ['UTF-16', Buffer.from('\uFEFFcaf\xE9 FIX', 'utf16le')]] as const) {
    it(`loses nothing of what is ${encoding}`, async () => {
      const path = folder.write('other.prompt.md', bytes);
      const { exitCode, stderr } = await fix('other.prompt.md');
      assert.equal(exitCode, 1);
      assert.match(stderr, /note: other\.prompt\.md is not mended, because it is not UTF-8\.\n1 error in 1 file\.\n$/);
      assert.deepEqual(readFileSync(path), bytes);
    });
  }

  describe('in a process of its own', () => {
    const program = useBuiltProgram('test/cli/checking/mainWithWordRule.ts');
    // Root may write anything, so nobody does this.
    const uid = process.getuid?.() === 0 ? 65534 : undefined;

    it('mends files and standard input', async () => {
      folder.write('process/a.prompt.md', 'FIX');
      assert.deepEqual(await runProcess([program.path, 'check', 'process', '--fix'], { cwd }), { exitCode: 0, stdout: '', stderr: 'Mended 1 problem in 1 file.\nNo problems in 1 file.\n' });
      assert.equal(contentOf('process/a.prompt.md'), 'fixed\nline');
      assert.equal((await runProcess([program.path, 'check', '-', '--fix'], { cwd, typed: 'DROP 日本\r\n' })).stdout, ' 日本\r\n');
    });

    it('names a file that it may not write or read, goes on with the others and exits 2', async () => {
      for (const name of ['a', 'b', 'c']) folder.write(`locked/${name}.prompt.md`, 'FIX');
      for (const path of [dirname(program.path), cwd]) chmodSync(path, 0o755);
      chmodSync(join(cwd, 'locked'), 0o777);
      chmodSync(join(cwd, 'locked/a.prompt.md'), 0o444);
      chmodSync(join(cwd, 'locked/b.prompt.md'), 0o000);
      chmodSync(join(cwd, 'locked/c.prompt.md'), 0o666);
      assert.deepEqual(await runProcess([program.path, 'check', 'locked', '--fix'], { cwd, ...(uid === undefined ? {} : { uid }) }), {
        exitCode: 2,
        stdout: '',
        stderr: [
          'fill-prompt: cannot write locked/a.prompt.md: you may not.',
          'fill-prompt: cannot read locked/b.prompt.md: you may not.',
          'Mended 1 problem in 1 file.',
          'No problems in 1 file.',
          '',
        ].join('\n'),
      });
      assert.deepEqual(['a', 'c'].map((name) => contentOf(`locked/${name}.prompt.md`)), ['FIX', 'fixed\nline']);
    });
  });
});
