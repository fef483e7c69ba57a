import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { useBuiltProgram } from './builtProgram';
import { useTemporaryFolder } from './temporaryFolder';
import { closeTerminals, openTerminal, type TerminalSession } from './terminalSession';

describe('The program on a terminal', () => {
  const program = useBuiltProgram();
  const folder = useTemporaryFolder();
  const cwd = folder.path;
  afterEach(closeTerminals);

  /** Fills a prompt on a terminal, with standard output going to a file. */
  const fill = (prompt: string, options = '', env: Readonly<Record<string, string>> = {}): TerminalSession => {
    folder.write('asked.prompt.md', prompt);
    return openTerminal(['/bin/sh', '-c', `"${process.execPath}" "${program.path}" fill asked.prompt.md ${options} > out.md`], { cwd, env });
  };
  const output = (): string => readFileSync(join(cwd, 'out.md'), 'utf8');

  it('asks one question per input with the control that suits it, and prints the text alone', async () => {
    folder.write('src/core/a.ts', '');
    const session = fill(`---
title: Every type
input:
  - { name: goal, description: What to do }
  - { name: notes, type: text, required: false }
  - { name: rounds, type: integer, minimum: 1, maximum: 5 }
  - { name: depth, options: [quick, { label: All of it, value: full }], default: full }
  - { name: languages, type: choices, options: [Go, Rust, C] }
  - { name: tests, type: boolean, default: false }
  - { name: docs, type: boolean, required: false }
  - { name: database, description: "Either 'PostgreSQL' or 'MySQL'" }
  - { name: style, options: [strict, loose], custom: true, required: true }
  - { name: where, type: file }
  - { name: api_key, required: true }
---
\${input:goal}|\${input:notes}|\${input:rounds}|\${input:depth}|\${input:languages}|\${input:tests}|\${docs ? 'docs' : 'none'}|\${input:database}|\${input:style}|\${input:where}|\${input:api_key}`);
    await session.sees('Every type');
    await session.sees('What to do');
    await session.sees('1/11 goal');
    await session.press({ text: 'Ship 😀' }, 'enter');
    await session.sees('2/11 notes (optional)');
    await session.press({ text: 'one 😀x' }, 'left', 'backspace', { text: '🚀' }, 'enter', 'enter', { text: 'two' }, 'tab');
    await session.sees('3/11 rounds');
    await session.press({ text: '9' }, 'enter');
    await session.sees('The number must be at most 5.');
    await session.press('backspace', { text: '2' }, 'enter');
    await session.sees('4/11 depth (optional)');
    await session.sees('● All of it (full)');
    await session.press('enter');
    await session.sees('5/11 languages');
    await session.press('space', 'down', 'down', 'space', 'enter');
    await session.sees('6/11 tests (optional)');
    await session.press('left', 'enter');
    await session.sees('7/11 docs (optional)');
    await session.sees('● No answer');
    await session.press('enter');
    await session.sees("Either 'PostgreSQL' or 'MySQL'");
    await session.sees('8/11 database');
    await session.press({ text: 'my' });
    await session.sees('● MySQL');
    await session.press('enter');
    await session.sees('9/11 style');
    await session.press({ text: 'my own' });
    await session.sees('my own (your own text)');
    await session.press('enter');
    await session.sees('10/11 where');
    await session.press({ text: 's' }, 'enter');
    await session.sees('This is a folder; Tab goes into it.');
    await session.press('tab');
    await session.sees('Search: src/');
    await session.press('tab');
    await session.sees('Search: src/core/');
    await session.press('tab');
    await session.sees('Search: src/core/a.ts');
    await session.press('enter');
    await session.sees('11/11 api_key');
    await session.press({ text: 'hunter2' }, 'enter');
    await session.sees('Filled');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'Ship 😀|one 🚀\n\ntwox|2|full|Go, C|true|none|MySQL|my own|src/core/a.ts|hunter2');
    assert.doesNotMatch(session.screen, /hunter2/);
  });

  it('asks only for what no option answers', async () => {
    const session = fill('${input:a} ${input:b} ${selection}', '--set a=given --var selection=s');
    await session.sees('1/1 b');
    await session.press({ text: 'asked' }, 'enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'given asked s');
  });

  it('asks nothing when nothing is missing', async () => {
    const session = fill('${input:a} ${cwd}', '--set a=1');
    assert.equal(await session.exitCode, 0);
    assert.equal(session.raw, '');
    assert.equal(output(), `1 ${cwd}`);
  });

  it('asks nothing with --no-input', async () => {
    const session = fill('${input:a}', '--no-input');
    assert.equal(await session.exitCode, 3);
    assert.match(session.screen, /a required input has no answer/);
  });

  it('asks for a variable without a value, and lets Enter skip it without a note', async () => {
    const session = fill('<${selection}>');
    await session.sees('Text selected in the editor');
    await session.sees('1/1 ${selection} (optional)');
    await session.press('enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), '<>');
    assert.doesNotMatch(session.screen, /note:/);
  });

  it('does not let a required question be skipped', async () => {
    const session = fill('${input:a}');
    await session.sees('1/1 a');
    await session.press('enter');
    await session.sees('An answer is needed here.');
    await session.press({ text: 'x' }, 'enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'x');
  });

  it('takes no suggestion before the person moves or types', async () => {
    folder.write('notes.md', '');
    const session = fill(`---
input:
  - { name: database, description: "Either 'PostgreSQL' or 'MySQL'", required: true }
  - { name: style, options: [strict, loose], custom: true, required: true }
  - { name: where, type: file, required: true }
---
\${input:database}|\${input:style}|\${input:where}`);
    await session.sees('1/3 database');
    await session.sees('● Choose one, or type');
    await session.press('enter');
    await session.sees('An answer is needed here.');
    await session.press('down', 'enter');
    await session.sees('2/3 style');
    await session.press('enter');
    await session.sees('An answer is needed here.');
    await session.press({ text: 'lo' }, 'enter');
    await session.sees('3/3 where');
    await session.press('enter');
    await session.sees('An answer is needed here.');
    await session.press({ text: 'notes' }, 'enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'PostgreSQL|loose|notes.md');
  });

  it('shows a default in the field, to be changed or taken', async () => {
    const session = fill('${input:a:main} ${input:b:demo}');
    await session.sees('1/2 a (optional)');
    await session.sees('main');
    await session.press({ text: '2' }, 'enter');
    await session.sees('2/2 b');
    await session.press('enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'main2 demo');
  });

  it('skips the questions whose condition is false', async () => {
    const session = fill("---\ninput:\n  - { name: a, options: [x, y] }\n  - { name: b, when: a === 'x' }\n  - name: c\n---\n${input:a}${input:b}${input:c}");
    await session.sees('a');
    await session.press('down', 'enter');
    await session.sees('c');
    await session.press({ text: '!' }, 'enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'y!');
  });

  it('goes back with Shift+Tab and keeps what was answered', async () => {
    const session = fill('${input:a} ${input:b}');
    await session.sees('1/2 a');
    await session.press('shiftTab');
    await session.sees('1/2 a');
    await session.press({ text: 'one' }, 'enter');
    await session.sees('2/2 b');
    await session.press('shiftTab');
    await session.sees('1/2 a');
    await session.sees('one');
    await session.press({ text: '!' }, 'enter');
    await session.sees('2/2 b');
    await session.press({ text: 'two' }, 'enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'one! two');
  });

  it('takes a pasted text of several lines as one answer, blank lines and tabs included', async () => {
    const session = fill('---\ninput:\n  - { name: a, type: text }\n---\n<${input:a}>');
    await session.sees('1/1 a');
    await session.press({ text: '\u001B[200~one\r\r\ttwo\r\u001B[201~' }, 'tab');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), '<one\n\n\ttwo\n>');
  });

  for (const key of ['escape', 'ctrlC', 'ctrlD'] as const) {
    it(`cancels the whole with ${key}: exit code 3 and no text`, async () => {
      const session = fill('${input:a} ${input:b}');
      await session.sees('1/2 a');
      await session.press({ text: 'x' }, 'enter');
      await session.sees('2/2 b');
      await session.press(key);
      await session.sees('cancelled; nothing was filled.');
      assert.equal(await session.exitCode, 3);
      assert.equal(output(), '');
    });
  }

  it('finishes a text of several lines with Ctrl+D', async () => {
    const session = fill('---\ninput:\n  - { name: a, type: text }\n---\n<${input:a}>');
    await session.sees('1/1 a');
    await session.press({ text: 'x' }, 'enter', 'ctrlD');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), '<x\n>');
  });

  for (const type of ['string', 'text', 'choice']) {
    it(`can be left for the shell with Ctrl+Z in a question of type ${type}, and goes on where it was`, async () => {
      folder.write('asked.prompt.md', `---\ninput: [{ name: a, description: The first }, { name: b, type: ${type}, description: The second, options: ${type === 'choice' ? '[sun, snow]' : 'null'} }]\n---\n\${input:a} \${input:b}`);
      // A shell that minds its jobs; it waits for a line before it calls the program back.
      const session = openTerminal(['/bin/sh', '-c', `set -m; "${process.execPath}" "${program.path}" fill asked.prompt.md > out.md; echo left; read line; fg > /dev/null; echo left; read line; fg > /dev/null; echo ended $?`], { cwd });
      await session.sees('1/2 a');
      await session.press({ text: 'one' }, 'enter');
      await session.sees('2/2 b');
      await session.press(type === 'choice' ? 'down' : { text: 'two' });
      await session.sees(type === 'choice' ? '● snow' : 'two');
      await session.press('ctrlZ');
      await session.sees('left');
      await session.press({ text: 'x' }, 'enter');
      await session.sees('The second');
      await session.sees('2/2 b');
      await session.sees(type === 'choice' ? '● snow' : 'two');
      // A second time, and nothing of the first is in the way.
      await session.press('ctrlZ');
      await session.sees('left');
      await session.press({ text: 'x' }, 'enter');
      await session.sees(type === 'choice' ? '● snow' : 'two');
      await session.press(...(type === 'choice' ? [] : [{ text: '!' }]), type === 'text' ? 'tab' : 'enter');
      await session.sees('ended 0');
      assert.equal(output(), type === 'choice' ? 'one snow' : 'one two!');
    });
  }

  it('is cancelled as ever after Ctrl+Z', async () => {
    folder.write('asked.prompt.md', '${input:a}');
    const session = openTerminal(['/bin/sh', '-c', `set -m; "${process.execPath}" "${program.path}" fill asked.prompt.md; echo left; fg > /dev/null; echo ended $?`], { cwd });
    await session.sees('1/1 a');
    await session.press('ctrlZ');
    await session.sees('left');
    await session.sees('1/1 a');
    await session.press('ctrlD');
    await session.sees('cancelled; nothing was filled.');
    await session.sees('ended 3');
  });

  it('goes on asking after Ctrl+Z where there is no shell to go to', async () => {
    const session = fill('${input:a}');
    await session.sees('1/1 a');
    await session.press({ text: 'on' }, 'ctrlZ', { text: 'e' }, 'enter');
    assert.equal(await session.exitCode, 0);
    assert.equal(output(), 'one');
  });

  it('says what is wrong in the file before it asks anything', async () => {
    const session = fill('${input:a} ${input:b');
    assert.equal(await session.exitCode, 1);
    assert.match(session.screen, /^asked\.prompt\.md:1:12 error placeholder-unclosed/);
  });

  it('cannot ask when the prompt comes from standard input', async () => {
    folder.write('asked.prompt.md', '${input:a}');
    const session = openTerminal(['/bin/sh', '-c', `cat asked.prompt.md | "${process.execPath}" "${program.path}" fill -`], { cwd });
    assert.equal(await session.exitCode, 3);
    assert.match(session.screen, /a required input has no answer/);
  });

  it('uses colours on standard error, unless NO_COLOR is set', async () => {
    for (const [env, coloured] of [[{}, true], [{ NO_COLOR: '1' }, false]] as const) {
      const session = fill('${input:a}', '', env);
      await session.sees('1/1 a');
      await session.press({ text: 'x' }, 'enter');
      assert.equal(await session.exitCode, 0);
      assert.equal(session.raw.includes('\u001B[36m'), coloured);
    }
  });

  it('never lets a file speak to the terminal in its questions', async () => {
    const session = fill('---\ninput:\n  - { name: a, description: "\\e[2Jgone" }\n---\n${input:a}');
    await session.sees('␛[2Jgone');
    await session.press({ text: 'x' }, 'enter');
    assert.equal(await session.exitCode, 0);
    assert.ok(!session.raw.includes('\u001B[2J'));
  });
});
