import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runProcess, useBuiltProgram } from '../cli/builtProgram';
import { runInMemory, type Run } from '../cli/runInMemory';
import { useTemporaryFolder } from '../cli/temporaryFolder';
import { closeTerminals, openTerminal } from '../cli/terminalSession';

/** What a terminal would obey: it puts a text on the clipboard, titles the window, hides what stands before it, and colours with one character. */
const attack = '\u001b]52;c;cm0gLXJm\u0007\u001b]0;title\u0007\u001b[2J\rhidden\u009b31m\u0000\u202e';
const yamlAttack = JSON.stringify(attack);

/** Nothing here may take so long; the bundle alone needs a fifth of a second to start. */
const patience = 8000;

const isUnix = process.platform !== 'win32';

describe('the command line among strangers', () => {
  const program = useBuiltProgram();
  const folder = useTemporaryFolder();
  const cwd = folder.path;
  afterEach(closeTerminals);
  folder.write('hello.prompt.md', 'Hello ${input:name|World}.');
  const inTime = async (words: readonly string[], running: Promise<Run>): Promise<Run> => {
    const start = Date.now();
    const result = await running;
    assert.ok(Date.now() - start < patience, `${words.join(' ')}: ${Date.now() - start} ms`);
    return result;
  };
  /** In a process of its own, where what is read and written matters; else as a function, which is quicker. */
  const run = (...words: readonly string[]): Promise<Run> => inTime(words, runProcess([program.path, ...words], { cwd }));
  const call = (...words: readonly string[]): Promise<Run> => inTime(words, runInMemory(words, { cwd }));
  const refused = (stderr: string, exitCode = 2): Run => ({ exitCode, stdout: '', stderr });

  it('a file of 100 MB is refused and not held in memory', async () => {
    writeFileSync(join(cwd, 'large.md'), '');
    truncateSync(join(cwd, 'large.md'), 100 * 1024 ** 2);
    assert.deepEqual(await run('fill', 'large.md'), refused('fill-prompt: cannot read large.md: it is larger than 32 MB.\n'));
    assert.deepEqual(await run('fill', 'hello.prompt.md', '--answers', 'large.md'), refused('fill-prompt: cannot read large.md: it is larger than 32 MB.\n'));
    assert.match((await run('check', 'large.md', 'hello.prompt.md')).stderr, /^fill-prompt: cannot read large.md: it is larger than 32 MB\.\n.*1 file/s);
  });

  it('a file of 9 MB is a problem, and is filled as it is by force', async () => {
    folder.write('nine.md', `\${input:name}${'x'.repeat(9 * 1024 ** 2)}`);
    const { exitCode, stderr } = await call('fill', 'nine.md');
    assert.deepEqual([exitCode, stderr.split('\n')[0]], [1, 'nine.md:1:1 error limit-exceeded This file is over the limit of 8 MB, so it is left as it stands.']);
    assert.ok(stderr.length < 1000);
  });

  it('a line of 7 MB is filled whole', async () => {
    const line = 'word '.repeat(1_400_000);
    folder.write('line.prompt.md', `${line}\${input:name|x}`);
    assert.equal((await call('fill', 'line.prompt.md')).stdout, `${line}x`);
    assert.deepEqual(await call('check', 'line.prompt.md'), { exitCode: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
  });

  it('defaults that double, and hundreds that hold the longest, take little memory', async () => {
    const declare = (name: string, value: string): string => `  - { name: ${name}, default: '${value}' }\n`;
    const doubling = Array.from({ length: 24 }, (_, index) => declare(`n${index + 1}`, `\${n${index}}\${n${index}}`)).join('');
    const holding = Array.from({ length: 400 }, (_, index) => declare(`m${index}`, '${n20}${n22}${n24}.')).join('');
    const prompt = folder.write('double.prompt.md', `---\ninput:\n${declare('n0', 'xx')}${doubling}${holding}---\n\${input:n3}\${input:m7}`);
    const filled = await inTime(['fill', 'double.prompt.md'], runProcess(['--max-old-space-size=200', program.path, 'fill', prompt]));
    assert.deepEqual([filled.exitCode, filled.stdout], [0, 'x'.repeat(16)]);
  });

  it('a long answer that tens of thousands of expressions go through, and options by the thousand that as many ask about, end soon', async () => {
    const long = (text: string): string => `---\ninput:\n  - name: a\n    default: '${text}'\n---\n`;
    const options = Array.from({ length: 9000 }, (_, index) => `o${index}`).join();
    const half = 'x'.repeat(20_000);
    for (const [name, prompt] of Object.entries({
      shown: `${long('x'.repeat(200_000))}${'${input:a} '.repeat(60_000)}`,
      searched: `${long('x'.repeat(200_000))}${"${input:a.includes('z') ? 1 : ''} ".repeat(60_000)}`,
      'searched for a long text': `${long('x'.repeat(200_000))}\${input:a.includes('${half}z${half}')}`,
      'closing elements': `${long(Array.from({ length: 25_000 }, (_, index) => `</t${index}>`).join(''))}<b>${'${input:a} '.repeat(60_000)}`,
      'far to the right': `---\ninput:\n  - name: a\n    type: text\n    default: "${'\\t'.repeat(100_000)}\`\`\`"\n---\n\`\`\`\n${'${input:a}\n'.repeat(60_000)}`,
      options: `---\ninput:\n  - name: a\n    options: [${options}]\n---\n${Array.from({ length: 20_000 }, (_, index) => `\${input:a === 'p${index}' ? 1 : ''}`).join('')}`,
    })) {
      folder.write(`${name}.prompt.md`, prompt);
      await run('fill', `${name}.prompt.md`, '--force', '--output', 'filled.md');
      const { exitCode } = await run('check', `${name}.prompt.md`);
      assert.equal(exitCode, 0, name);
    }
  });

  it('standard input without an end is read to a limit', async () => {
    const child = spawn(process.execPath, [program.path, 'fill', '-'], { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdin.on('error', () => undefined);
    const zeros = Buffer.alloc(1024 ** 2);
    let written = 0;
    const pump = (): void => {
      while (written < 1024 && child.stdin.writable) {
        written++;
        if (!child.stdin.write(zeros)) return void child.stdin.once('drain', pump);
      }
    };
    pump();
    const exitCode = await new Promise((done) => child.once('close', done));
    assert.deepEqual([exitCode, stderr], [2, 'fill-prompt: cannot read <stdin>: it is larger than 32 MB.\n']);
    assert.ok(written < 1024);
  });

  if (isUnix) {
    it('devices that never end are read to a limit', async () => {
      for (const words of [['fill', '/dev/zero'], ['fill', 'hello.prompt.md', '--answers', '/dev/zero']]) {
        assert.deepEqual(await run(...words), refused('fill-prompt: cannot read /dev/zero: it is larger than 32 MB.\n'));
      }
    });

    it('links to devices and pipes in a folder of a stranger are not read: as prompt, as presets, as the branch of Git', async () => {
      mkdirSync(join(cwd, 'linked/.fill-prompt'), { recursive: true });
      mkdirSync(join(cwd, 'linked/.git'));
      folder.write('linked/a.prompt.md', 'On ${gitBranch} ${input:name|x}');
      execFileSync('mkfifo', [join(cwd, 'linked/pipe.prompt.md')]);
      symlinkSync('/dev/zero', join(cwd, 'linked/zero.prompt.md'));
      for (const target of ['/dev/zero', join(cwd, 'linked/pipe.prompt.md')]) {
        symlinkSync(target, join(cwd, 'linked/.fill-prompt/a.yaml'));
        symlinkSync(target, join(cwd, 'linked/.git/HEAD'));
        const at = { cwd: join(cwd, 'linked') };
        assert.deepEqual(await runInMemory(['fill', 'a.prompt.md'], at), { exitCode: 0, stdout: 'On  x', stderr: 'note: ${gitBranch} has no value; it comes out empty. Give one with --var gitBranch=VALUE.\n' });
        assert.deepEqual(await runInMemory(['fill', 'a.prompt.md', '--preset', 'p'], at), refused('fill-prompt: cannot read .fill-prompt/a.yaml: it is no ordinary file.\n'));
        assert.deepEqual(await runInMemory(['inputs', 'a.prompt.md'], at), refused('fill-prompt: cannot read .fill-prompt/a.yaml: it is no ordinary file.\n'));
        assert.deepEqual(await runInMemory(['check'], at), { exitCode: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
        rmSync(join(cwd, 'linked/.fill-prompt/a.yaml'));
        rmSync(join(cwd, 'linked/.git/HEAD'));
      }
    });

    it('a named pipe that a person names is read like a file', async () => {
      execFileSync('mkfifo', [join(cwd, 'named')]);
      const running = run('fill', 'named', '--set', 'a=b');
      writeFileSync(join(cwd, 'named'), 'Piped ${input:a}');
      assert.deepEqual(await running, { exitCode: 0, stdout: 'Piped b', stderr: '' });
    });

    it('links in circles end: as a file, and as a folder below itself', async () => {
      mkdirSync(join(cwd, 'loop/in'), { recursive: true });
      folder.write('loop/a.prompt.md', 'A');
      symlinkSync('b.prompt.md', join(cwd, 'loop/c.prompt.md'));
      symlinkSync('c.prompt.md', join(cwd, 'loop/b.prompt.md'));
      symlinkSync('..', join(cwd, 'loop/in/up'));
      assert.deepEqual(await call('check', 'loop'), { exitCode: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
      assert.match((await call('fill', 'loop/b.prompt.md')).stderr, /^fill-prompt: cannot read loop\/b\.prompt\.md: .*\n$/);
    });

    it('a folder that may not be written to leaves the answers unasked, and a file that may not be replaced as it is', async () => {
      folder.write('locked/out.md', 'before');
      chmodSync(join(cwd, 'locked'), 0o555);
      try {
        // Whoever runs the tests as the one who may do everything runs the program as somebody else.
        const uid = process.getuid?.() === 0 ? 65534 : undefined;
        for (const path of [cwd, dirname(program.path)]) chmodSync(path, 0o755);
        for (const name of ['new.md', 'out.md']) {
          const { exitCode, stdout, stderr } = await runProcess([program.path, 'fill', join(cwd, 'hello.prompt.md'), '--output', join(cwd, 'locked', name)], { cwd: '/', uid });
          assert.deepEqual([exitCode, stdout], [2, '']);
          assert.match(stderr, /^fill-prompt: cannot (?:write|read) .*: you may not\.\n$/);
        }
      } finally {
        chmodSync(join(cwd, 'locked'), 0o755);
      }
      assert.deepEqual([readdirSync(join(cwd, 'locked')), readFileSync(join(cwd, 'locked/out.md'), 'utf8')], [['out.md'], 'before']);
    });

    it('a disk that is full is said, and no half of a text stays', async () => {
      const { exitCode, stderr } = await run('fill', 'hello.prompt.md', '--output', '/dev/full');
      assert.deepEqual([exitCode, stderr], [2, 'fill-prompt: cannot write /dev/full: ENOSPC: no space left on device, write.\n']);
    });
  }

  it('a folder that is called like a prompt is no prompt', async () => {
    mkdirSync(join(cwd, 'folder.prompt.md'));
    folder.write('folder.prompt.md/inside.prompt.md', 'Inside');
    assert.deepEqual(await call('fill', 'folder.prompt.md'), refused('fill-prompt: cannot read folder.prompt.md: it is a folder.\n'));
    assert.deepEqual(await call('check', 'folder.prompt.md'), { exitCode: 0, stdout: '', stderr: 'No problems in 1 file.\n' });
  });

  it('a reader that goes away ends nothing', async () => {
    folder.write('much.prompt.md', 'x'.repeat(4_000_000));
    const child = spawn(process.execPath, [program.path, 'fill', 'much.prompt.md'], { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let stderr = '';
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.stdout.once('data', () => child.stdout.destroy());
    assert.deepEqual([await new Promise((done) => child.once('close', done)), stderr], [0, '']);
  });

  it('answers of 1 MB, of 100,000 names and of hostile YAML', async () => {
    const long = '日本'.repeat(500_000);
    folder.write('long.json', JSON.stringify({ name: long }));
    assert.equal((await call('fill', 'hello.prompt.md', '--answers', 'long.json')).stdout, `Hello ${long}.`);
    folder.write('spaces.json', JSON.stringify({ name: `a${' '.repeat(5000)}b` }));
    assert.equal((await call('fill', 'hello.prompt.md', '--answers', 'spaces.json')).stdout, `Hello a${' '.repeat(5000)}b.`);
    // More than the reader of YAML takes, with and without marks in it.
    for (const answer of ['z'.repeat(12_000_000), '"\\'.repeat(3_000_000)]) {
      folder.write('huge.json', JSON.stringify({ name: answer }));
      assert.equal((await call('fill', 'hello.prompt.md', '--answers', 'huge.json')).stdout, `Hello ${answer}.`);
    }
    folder.write('names.yaml', Array.from({ length: 100_000 }, (_, at) => `key${at}: 1\n`).join(''));
    const { exitCode, stderr } = await call('fill', 'hello.prompt.md', '--answers', 'names.yaml');
    assert.deepEqual([exitCode, stderr.split('\n').length], [0, 52]);
    const texts: Readonly<Record<string, string>> = {
      brackets: `a: ${'['.repeat(100_000)}`,
      gap: `a:${'\n'.repeat(200_000)} 1`,
      laughs: `a0: &a0 [x, x]\n${Array.from({ length: 60 }, (_, at) => `a${at + 1}: &a${at + 1} [*a${at}, *a${at}]`).join('\n')}`,
      key: `? ${'k'.repeat(1_000_000)}\n: 1\n`,
      itself: 'name: &a [*a]',
      twice: '{"name": 1, "name": 2}',
      merge: 'name: x\n<<: { name: y }',
    };
    for (const [name, text] of Object.entries(texts)) {
      folder.write(`${name}.yaml`, text);
      const result = await call('fill', 'hello.prompt.md', '--answers', `${name}.yaml`);
      if (name === 'key') assert.equal(result.stdout, 'Hello World.');
      else assert.deepEqual([result.exitCode, result.stdout], [2, ''], `${name}: ${result.stderr.slice(0, 300)}`);
    }
    folder.write('tag.yaml', 'name: !!js/function "function () { throw 1 }"');
    assert.deepEqual(await call('fill', 'hello.prompt.md', '--answers', 'tag.yaml'), { exitCode: 0, stdout: 'Hello function () { throw 1 }.', stderr: '' });
  });

  it('names of JavaScript as inputs, answers and presets are names like any other', async () => {
    const names = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'then', 'prototype', 'valueOf'];
    folder.write('names/names.prompt.md', names.map((name) => `\${input:${name}}`).join(','));
    folder.write('names/.fill-prompt/names.yaml', `presets:\n  __proto__:\n${names.map((name) => `    ${name}: of preset`).join('\n')}\n  constructor: {}\n`);
    const sets = names.flatMap((name, at) => ['--set', `${name}=${at}`]);
    assert.deepEqual(await call('fill', 'names/names.prompt.md', ...sets), { exitCode: 0, stdout: '0,1,2,3,4,5,6', stderr: '' });
    folder.write('names.json', `{${names.map((name) => `"${name}": "x"`).join(',')}}`);
    assert.equal((await call('fill', 'names/names.prompt.md', '--answers', 'names.json')).stdout, 'x,x,x,x,x,x,x');
    assert.equal((await call('fill', 'names/names.prompt.md', '--preset', '__proto__')).stdout, names.map(() => 'of preset').join(','));
    assert.equal((await call('fill', 'names/names.prompt.md', '--preset', 'toString')).exitCode, 2);
    const { inputs } = JSON.parse((await call('inputs', 'names/names.prompt.md', '--json')).stdout) as { readonly inputs: readonly { readonly name: string }[] };
    assert.deepEqual(inputs.map(({ name }) => name), names);
  });

  it('what a file says is never an option of a program', async () => {
    folder.write('--help.prompt.md', 'Hello ${input:name|--output=x}');
    assert.deepEqual(await call('fill', '--', '--help.prompt.md'), { exitCode: 0, stdout: 'Hello --output=x', stderr: '' });
  });

  it('control characters of a file reach standard output and files as they are, and a terminal as symbols', async () => {
    folder.write('attack.prompt.md', `Text ${attack} \${input:name|x}\r\nend`);
    assert.equal((await call('fill', 'attack.prompt.md')).stdout, `Text ${attack} x\r\nend`);
    const session = openTerminal([process.execPath, program.path, 'fill', 'attack.prompt.md', '--no-input'], { cwd });
    assert.equal(await session.exitCode, 0);
    assert.doesNotMatch(session.raw, /\u001b|\u0007|\u009b|\u0000/);
    assert.match(session.raw, /Text ␛\]52;c;cm0gLXJm␇␛\]0;title␇␛\[2J␍hidden\uFFFD31m␀.* x\r+\nend/);
    assert.match(session.raw, /note: control characters are shown as symbols on a terminal/);
  });

  it('control characters of a file are not obeyed in questions, lists, defaults, refusals and problems', async () => {
    folder.write(
      'asks.prompt.md',
      `---
title: ${yamlAttack}
input:
  - { name: one, description: ${yamlAttack}, default: ${yamlAttack}, placeholder: ${yamlAttack} }
  - { name: two, type: text, default: ${yamlAttack}, description: x }
  - { name: three, description: ${yamlAttack}, pattern: ${JSON.stringify('^ok$|\u001b\u0007\u009b')} }
  - { name: four, options: [{ value: ${yamlAttack}, label: ${yamlAttack}, description: ${yamlAttack} }, b], required: true, tpye: ${yamlAttack} }
  - { name: five, type: file, default: ${yamlAttack} }
---
\${input:one}\${input:two}\${input:three}\${input:four}\${input:five}`,
    );
    const session = openTerminal(['/bin/sh', '-c', `"${process.execPath}" "${program.path}" fill asks.prompt.md > out.md`], { cwd });
    await session.sees('1/5');
    await session.press('tab');
    await session.sees('2/5');
    await session.press('tab');
    await session.sees('3/5');
    await session.press({ text: 'no' }, 'enter');
    await session.sees('must match the pattern');
    await session.press('backspace', 'backspace', { text: 'ok' }, 'enter');
    await session.sees('4/5');
    await session.press('enter');
    await session.sees('5/5');
    await session.press('enter');
    await session.sees('Filled');
    assert.equal(await session.exitCode, 0);
    // Cursor movements and colours are the program's own; these are the file's.
    assert.doesNotMatch(session.raw, /\u001b\]|\u0007|\u009b|\u0000|\u001b\[2J/);
    const filled = readFileSync(join(cwd, 'out.md'), 'utf8');
    assert.ok(filled.startsWith(`${attack}${attack}ok${attack}`), JSON.stringify(filled));
    for (const words of [['inputs', 'asks.prompt.md'], ['check', 'asks.prompt.md']]) {
      const { stdout, stderr } = await call(...words);
      assert.doesNotMatch(stdout + stderr, /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202e]/);
    }
  });
});
