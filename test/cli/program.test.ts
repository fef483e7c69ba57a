import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { closeSync, constants, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runProcess, useBuiltProgram } from './builtProgram';
import { useTemporaryFolder } from './temporaryFolder';

const root = resolve(__dirname, '../..');

describe('The program in a process of its own', () => {
  const program = useBuiltProgram();
  const folder = useTemporaryFolder();
  const cwd = folder.path;
  folder.write('hello.prompt.md', 'Hello ${input:name}, it is ${input:mood:good}.\n');

  it('fills from the source as from the bundle', async () => {
    const words = ['fill', folder.write('a.prompt.md', 'a ${input:b}'), '--set', 'b=c'];
    const expected = { exitCode: 0, stdout: 'a c', stderr: '' };
    assert.deepEqual(await runProcess(['--import', 'tsx', 'src/cli/main.ts', ...words]), expected);
    assert.deepEqual(await runProcess([program.path, ...words]), expected);
  });

  it('can be started by its first line', () => {
    assert.match(readFileSync(program.path, 'utf8'), /^#!\/usr\/bin\/env node\n/);
  });

  it('gives each exit code', async () => {
    folder.write('broken.prompt.md', '${input:a');
    assert.equal((await runProcess([program.path, 'fill', 'hello.prompt.md', '--set', 'name=Ada'], { cwd })).exitCode, 0);
    assert.equal((await runProcess([program.path, 'fill', 'broken.prompt.md'], { cwd })).exitCode, 1);
    assert.equal((await runProcess([program.path, 'fill', 'missing.prompt.md'], { cwd })).exitCode, 2);
    assert.equal((await runProcess([program.path, 'fill', 'hello.prompt.md'], { cwd })).exitCode, 3);
  });

  it('asks nothing without a terminal, and waits for nothing on standard input', async () => {
    assert.deepEqual(await runProcess([program.path, 'fill', 'hello.prompt.md'], { cwd, stdio: ['pipe', 'pipe', 'pipe'] }), {
      exitCode: 3,
      stdout: '',
      stderr: 'fill-prompt: a required input has no answer; give it with --set NAME=VALUE or --answers FILE:\n  name\n',
    });
  });

  it('reads a prompt or answers from a pipe', async () => {
    assert.equal((await runProcess([program.path, 'fill', '-', '--set', 'a=1'], { typed: '${input:a} 日本\r\n' })).stdout, '1 日本\r\n');
    assert.equal((await runProcess([program.path, 'fill', 'hello.prompt.md', '--answers', '-'], { cwd, typed: '{"name": "Ada"}' })).stdout, 'Hello Ada, it is good.\n');
  });

  it('looks through folders and patterns', async () => {
    folder.write('shelf/a.prompt.md', '${input:name ??}');
    folder.write('shelf/deep/b.prompt.md', 'fine');
    const found = await runProcess([program.path, 'check', 'shelf'], { cwd });
    assert.deepEqual([found.exitCode, found.stderr], [1, '1 error in 1 of 2 files.\n']);
    assert.deepEqual(await runProcess([program.path, 'check', 'shelf/**/b*.md'], { cwd }), { exitCode: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
  });

  it('reads headers that only a library can read, and answers that must match a pattern', async () => {
    const prompt = folder.write('zip.prompt.md', '---\ninputs:\n  - {name: zip, description: &what Five digits, pattern: "\\\\d{5}"}\n  - {name: other, description: *what}\n---\n${input:zip}${input:other}');
    assert.deepEqual(await runProcess([program.path, 'fill', prompt, '--set', 'zip=12345', '--set', 'other=6']), { exitCode: 0, stdout: '123456', stderr: '' });
    const { exitCode, stderr } = await runProcess([program.path, 'fill', prompt, '--set', 'zip=1234', '--set', 'other=6']);
    assert.deepEqual([exitCode, stderr], [2, 'fill-prompt: "zip": The answer must match the pattern \\d{5}.\n']);
  });

  it('lists inputs and converts', async () => {
    assert.match((await runProcess([program.path, 'inputs', 'hello.prompt.md'], { cwd })).stdout, /^name \(string, required\)\n\nmood /);
    const { exitCode, stdout } = await runProcess([program.path, 'convert', 'hello.prompt.md', '--to', 'skill'], { cwd });
    assert.deepEqual([exitCode, stdout.split('\n').slice(0, 2)], [0, ['---', 'name: "hello"']]);
  });

  it('prints its version and help', async () => {
    const { version } = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as { readonly version: string };
    assert.deepEqual(await runProcess([program.path, '--version']), { exitCode: 0, stdout: `${version}\n`, stderr: '' });
    // Each with the exit codes that it can give, and no others.
    const helps: readonly (readonly [readonly string[], string])[] = [
      [['--help'], '0123'],
      [['help', 'fill'], '0123'],
      [['fill', '--help'], '0123'],
      [['inputs', '-h'], '012'],
      [['check', '--help'], '012'],
      [['help', 'convert'], '012'],
      [['mcp', '-h'], '02'],
    ];
    for (const [words, exits] of helps) {
      const { exitCode, stdout, stderr } = await runProcess([program.path, ...words]);
      assert.deepEqual([exitCode, stderr], [0, '']);
      assert.match(stdout, /Usage:\n {2}fill-prompt /);
      assert.equal(Array.from(stdout.slice(stdout.indexOf('\nExit codes:')).matchAll(/^ {2}(\d) {2}\S/gm), ([, code]) => code).join(''), exits, words.join(' '));
      assert.ok(stdout.split('\n').every((line) => line.length <= 100), 'the help fits a terminal');
    }
  });

  it('delivers all of a long text through a slow pipe', async () => {
    folder.write('long.prompt.md', `${'0123456789abcdef'.repeat(200_000)}\${input:end}`);
    const { exitCode, stdout } = await runProcess([program.path, 'fill', 'long.prompt.md', '--set', 'end=!'], { cwd });
    assert.deepEqual([exitCode, stdout.length, stdout.slice(-3)], [0, 3_200_001, 'ef!']);
  });

  // Windows has no such pipes.
  if (process.platform !== 'win32') {
    it('delivers all of a long text to a pipe that is full and lets nobody wait', async () => {
      folder.write('long.prompt.md', '0123456789abcdef'.repeat(20_000));
      const pipe = join(folder.path, 'pipe');
      execFileSync('mkfifo', [pipe]);
      // Open for both, so that neither end waits for the other.
      const [writing, reading] = [openSync(pipe, constants.O_RDWR | constants.O_NONBLOCK), openSync(pipe, constants.O_RDONLY | constants.O_NONBLOCK)];
      try {
        let ended = false;
        // Node makes the first three of a child wait, so a shell brings the pipe to its place.
        const child = spawn('sh', ['-c', 'exec "$0" "$@" >&3', process.execPath, program.path, 'fill', 'long.prompt.md'], { cwd, stdio: ['ignore', 'ignore', 'inherit', writing] });
        const exit = new Promise((done) => child.on('close', done)).finally(() => (ended = true));
        let text = '';
        for (const chunk = Buffer.alloc(40_000); !ended || text.length < 320_000; await pause(10)) {
          try {
            text += chunk.toString('latin1', 0, readSync(reading, chunk));
          } catch (error) {
            assert.match(String(error), /EAGAIN/);
            if (ended) break;
          }
        }
        assert.deepEqual([await exit, text.length], [0, 320_000]);
      } finally {
        closeSync(writing);
        closeSync(reading);
      }
    });

    it('writes to a file', async () => {
      const path = join(folder.path, 'out.txt');
      const out = openSync(path, 'w');
      const { exitCode } = await runProcess([program.path, 'fill', 'hello.prompt.md', '--set', 'name=Ada'], { cwd, stdio: ['ignore', out, 'pipe'] });
      closeSync(out);
      assert.deepEqual([exitCode, readFileSync(path, 'utf8')], [0, 'Hello Ada, it is good.\n']);
    });
  }

  // Windows has no such names of streams.
  if (process.platform !== 'win32') {
    for (const [name, redirection] of [['/dev/stdout', ''], ['/dev/stderr', '2>&1'], ['/dev/fd/3', '3>&1']] as const) {
      it(`writes to ${name} between what others write to it`, () => {
        const path = join(folder.path, 'between.txt');
        const fill = `"$0" "$1" fill hello.prompt.md --set name=Ada -o ${name} ${redirection}`;
        execFileSync('sh', ['-c', `(echo head; ${fill}; echo foot) > "$2"`, process.execPath, program.path, path], { cwd });
        assert.equal(readFileSync(path, 'utf8'), 'head\nHello Ada, it is good.\nfoot\n');
        const piped = execFileSync('sh', ['-c', `(echo head; ${fill}; echo foot) | cat`, process.execPath, program.path], { cwd, encoding: 'utf8' });
        assert.equal(piped, 'head\nHello Ada, it is good.\nfoot\n');
      });
    }
  }

  it('ends quietly when the reader goes away', async () => {
    folder.write('long.prompt.md', 'line\n'.repeat(500_000));
    const child = spawn(process.execPath, [program.path, 'fill', 'long.prompt.md'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.stdout.once('data', () => child.stdout.destroy());
    const exitCode = await new Promise((done) => child.on('close', done));
    assert.deepEqual([exitCode, stderr], [0, '']);
  });

  // Only Linux has a device that is always full.
  if (existsSync('/dev/full')) {
    it('says so when standard output is full', async () => {
      const full = openSync('/dev/full', 'w');
      try {
        const { exitCode, stderr } = await runProcess([program.path, 'fill', 'hello.prompt.md', '--set', 'name=Ada'], { cwd, stdio: ['ignore', full, 'pipe'] });
        assert.equal(exitCode, 2);
        assert.match(stderr, /^fill-prompt: cannot write: ENOSPC/);
      } finally {
        closeSync(full);
      }
    });
  }
});
