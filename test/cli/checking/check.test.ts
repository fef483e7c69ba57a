import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { runInMemory, type Run } from '../runInMemory';
import { useTemporaryFolder } from '../temporaryFolder';
import { useWordRule } from './wordRule';

describe('fill-prompt check', () => {
  useWordRule();
  const folder = useTemporaryFolder();
  const hostile = useTemporaryFolder();
  const cwd = folder.path;
  folder.write('.github/prompts/a.prompt.md', 'one ERROR\n');
  folder.write('skills/b/SKILL.md', 'fine\n');
  folder.write('skills/b/notes.md', 'ERROR\n');
  folder.write('skills/skill.md', 'ERROR\n');
  folder.write('c.PROMPT.md', 'WARN NOTE\n');
  folder.write('clean/d.prompt.md', 'fine\n');
  folder.write('node_modules/x/e.prompt.md', 'ERROR\n');
  folder.write('clean/.git/f.prompt.md', 'ERROR\n');
  folder.write('[odd]/g.prompt.md', 'ERROR\n');
  folder.write('data/values.json', '{}');
  folder.write('data/rules.MDC', 'fine\n');
  folder.write('data/plain', 'fine\n');
  folder.write('data/.fill-prompt/d.yaml', 'presets: {}\n');
  folder.write('data/.fill-prompt/notes.md', 'fine\n');
  mkdirSync(join(cwd, 'empty'));
  symlinkSync('..', join(cwd, 'clean/circle'));
  symlinkSync('nowhere', join(cwd, 'clean/lost.prompt.md'));

  const check = (...words: string[]): Promise<Run> => runInMemory(['check', ...words], { cwd });

  /** The paths that were checked, in their order. */
  const pathsOf = async (...words: string[]): Promise<readonly string[]> =>
    (JSON.parse((await check('--format', 'json', ...words)).stdout) as { readonly path: string }[]).map(({ path }) => path);

  it('prints problems with line and carets, and ends with a summary on standard error', async () => {
    assert.deepEqual(await check('skills', 'c.PROMPT.md', '.github'), {
      exitCode: 1,
      stdout: `.github/prompts/a.prompt.md:1:5 error limit-exceeded ERROR is over the limit of none, so it is left as it stands.
    one ERROR
        ^^^^^
c.PROMPT.md:1:1 warning limit-exceeded WARN is over the limit of none, so it is left as it stands.
    WARN NOTE
    ^^^^
c.PROMPT.md:1:6 information limit-exceeded NOTE is over the limit of none, so it is left as it stands.
    WARN NOTE
         ^^^^
`,
      stderr: '1 error, 1 warning, 1 note in 2 of 3 files.\n',
    });
  });

  it('reports what reading finds too', async () => {
    const { exitCode, stdout, stderr } = await runInMemory(['check', '-'], { typed: 'a ${input:b' });
    assert.equal(exitCode, 1);
    assert.match(stdout, /^<stdin>:1:3 error placeholder-unclosed /);
    assert.equal(stderr, '1 error in 1 file.\n');
  });

  it('says when nothing is wrong', async () => {
    assert.deepEqual(await check('clean'), { exitCode: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
    assert.equal((await check('clean', 'skills')).stderr, 'No problems in 2 files.\n');
  });

  describe('finds', () => {
    it('the prompt files of the current folder, hidden folders included, sorted', async () => {
      const all = ['.github/prompts/a.prompt.md', '[odd]/g.prompt.md', 'c.PROMPT.md', 'clean/d.prompt.md', 'skills/b/SKILL.md'];
      assert.deepEqual(await pathsOf(), all);
      assert.deepEqual(await pathsOf('.'), all);
    });

    it('each file once, however often it is named', async () => {
      assert.deepEqual(await pathsOf('skills', './skills/b/SKILL.md', 'skills/**/SKILL.md', join(cwd, 'skills/b')), ['skills/b/SKILL.md']);
    });

    it('any Markdown file that is named, whatever its name', async () => {
      assert.deepEqual(await pathsOf('skills/b/notes.md', 'node_modules/x/e.prompt.md'), ['node_modules/x/e.prompt.md', 'skills/b/notes.md']);
      assert.deepEqual(await pathsOf('data/rules.MDC', 'data/plain'), ['data/plain', 'data/rules.MDC']);
    });

    it('nothing but Markdown for a glob', async () => {
      assert.deepEqual(await pathsOf('data/**'), ['data/.fill-prompt/notes.md', 'data/plain', 'data/rules.MDC']);
    });

    it('what a glob matches, from the working directory, above it and from the root', async () => {
      assert.deepEqual(await pathsOf('**/{b,prompts}/*.md'), ['.github/prompts/a.prompt.md', 'skills/b/SKILL.md', 'skills/b/notes.md']);
      assert.deepEqual(await pathsOf(`${cwd}/skills/*/*.md`), ['skills/b/SKILL.md', 'skills/b/notes.md']);
      const { stdout } = await runInMemory(['check', '../../c.*', '--format', 'json'], { cwd: join(cwd, 'skills/b') });
      assert.equal((JSON.parse(stdout) as { readonly path: string }[])[0]?.path, join(cwd, 'c.PROMPT.md'));
    });

    it('a path that looks like a glob', async () => {
      assert.deepEqual(await pathsOf('[odd]/g.prompt.md'), ['[odd]/g.prompt.md']);
      assert.deepEqual(await pathsOf('[odd]'), ['[odd]/g.prompt.md']);
    });

    it('what is in a folder that is left out otherwise, when it is named', async () => {
      assert.deepEqual(await pathsOf('node_modules/x'), ['node_modules/x/e.prompt.md']);
    });
  });

  describe('refuses', () => {
    const wrong: readonly (readonly [words: readonly string[], message: string])[] = [
      [['missing.prompt.md'], 'cannot read missing.prompt.md: there is no such file.'],
      [['c.PROMPT.md/x'], 'cannot read c.PROMPT.md/x: there is no such file.'],
      [['c.PROMPT.md', 'missing/**'], 'no file matches "missing/**".'],
      [['node_modules/**/*.md'], 'no file matches "node_modules/**/*.md".'],
      [['clean/lost*'], 'no file matches "clean/lost*".'],
      [['!clean/**'], 'no file matches "!clean/**".'],
      [['data/values.json'], 'data/values.json is no Markdown file. To check it all the same: fill-prompt check - < data/values.json'],
      [['clean', 'data/.fill-prompt/d.yaml'], 'data/.fill-prompt/d.yaml is a file of presets, which are checked with their prompt: fill-prompt inputs PROMPT --presets'],
      [['data/*.json'], 'no Markdown file matches "data/*.json".'],
      [['empty'], 'there is no *.prompt.md, no SKILL.md and no command of another tool in empty or below it.'],
      [[''], 'a path is empty.'],
      [['-', 'clean'], '- stands for standard input, and no other path can be given with it.'],
      [['clean', '--output', 'clean/d.prompt.md'], '--output clean/d.prompt.md is the prompt file itself; give another file.'],
      [['clean', '--output', 'c.PROMPT.md/out.txt'], 'cannot write c.PROMPT.md/out.txt: a part of the path is no folder.'],
    ];
    for (const [words, message] of wrong) {
      it(words.join(' ') || 'an empty path', async () => {
        assert.deepEqual(await check(...words), { exitCode: 2, stdout: '', stderr: `fill-prompt: ${message}\n` });
      });
    }

    it('a folder without prompt files', async () => {
      const { exitCode, stderr } = await runInMemory(['check'], { cwd: join(cwd, 'empty') });
      assert.deepEqual([exitCode, stderr], [2, 'fill-prompt: there is no *.prompt.md, no SKILL.md and no command of another tool in this folder or below it.\n']);
    });
  });

  describe('exits', () => {
    const codes: readonly (readonly [text: string, options: readonly string[], exitCode: number])[] = [
      ['fine', ['--max-warnings', '0'], 0],
      ['NOTE', ['--max-warnings', '0'], 0],
      ['WARN WARN', [], 0],
      ['WARN WARN', ['--max-warnings', '2'], 0],
      ['WARN WARN', ['--max-warnings', '1'], 1],
      ['ERROR', ['--max-warnings', '9'], 1],
      ['FIX', ['--fix'], 0],
      ['FIX ERROR', ['--fix'], 1],
    ];
    for (const [typed, options, exitCode] of codes) {
      it(`with ${exitCode} for ${typed} ${options.join(' ')}`, async () => {
        assert.equal((await runInMemory(['check', '-', ...options], { typed })).exitCode, exitCode);
      });
    }

    it('with a sentence when there are too many warnings', async () => {
      const { stderr } = await runInMemory(['check', '-', '--max-warnings', '1'], { typed: 'WARN WARN' });
      assert.equal(stderr, '2 warnings in 1 file.\nThere are more warnings than --max-warnings 1 allows.\n');
    });
  });

  it('writes the report to a file, and nothing to standard output', async () => {
    assert.deepEqual(await check('.github', '--format', 'github', '--output', 'report.txt'), { exitCode: 1, stdout: '', stderr: '1 error in 1 file.\n' });
    assert.equal((await check('.github', '--format', 'github', '--output', 'reports/new/report.txt')).exitCode, 1);
    for (const name of ['report.txt', 'reports/new/report.txt']) assert.match(readFileSync(join(cwd, name), 'utf8'), /^::error file=\.github\/prompts\/a\.prompt\.md,line=1,col=5,/);
  });

  it('never lets a file or its name speak to the terminal', async () => {
    hostile.write('\u001B[2J\n.prompt.md', '\u001B[31m ERROR');
    const { stdout } = await runInMemory(['check'], { cwd: hostile.path });
    assert.equal(stdout, `␛[2J .prompt.md:1:7 error limit-exceeded ERROR is over the limit of none, so it is left as it stands.\n    ␛[31m ERROR\n          ^^^^^\n`);
  });

  it('notes what is not UTF-8 and checks the rest of it', async () => {
    const { exitCode, stdout, stderr } = await runInMemory(['check', '-'], { typed: Buffer.from('caf\xE9 ERROR', 'latin1') });
    assert.deepEqual([exitCode, stdout.split('\n')[1]], [1, '    caf\uFFFD ERROR']);
    assert.match(stderr, /^note: <stdin> is not UTF-8/);
  });

  it('sees what is wrong in UTF-16, where it stands', async () => {
    const { exitCode, stdout, stderr } = await runInMemory(['check', '-'], { typed: Buffer.from('\uFEFFcaf\xE9 ERROR', 'utf16le') });
    assert.deepEqual([exitCode, stdout.split(' error ')[0], stderr], [1, '<stdin>:1:6', '1 error in 1 file.\n']);
  });
});
