import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { runInMemory, type Run } from './runInMemory';
import { useTemporaryFolder } from './temporaryFolder';

const review = `---
title: Review
input:
  - name: goal
    description: |
      What to review,
      and why
    required: true
  - name: depth
    options: [quick, full]
    default: full
  - name: rounds
    type: integer
    minimum: 1
    maximum: 5
    when: depth === 'full'
    required: true
  - name: languages
    type: choices
    options: [Go, Rust, "C, old"]
    required: false
  - name: tests
    type: boolean
    required: false
  - name: api_key
    type: integer
    required: false
---
\${input:goal}|\${depth}|\${input:rounds}|\${input:languages}|\${tests ? 'with tests' : 'no tests'}|\${input:api_key}`;

describe('fill-prompt fill', () => {
  const folder = useTemporaryFolder();
  const file = folder.write('review.prompt.md', review);
  const fill = (...options: string[]): Promise<Run> => runInMemory(['fill', file, ...options]);

  it('prints the filled text and nothing else', async () => {
    assert.deepEqual(await fill('--set', 'goal=a=b', '--set', 'rounds=2', '--set', 'tests=yes'), {
      exitCode: 0,
      stdout: 'a=b|full|2||with tests|',
      stderr: '',
    });
  });

  it('keeps line endings, the missing line break at the end and characters of every plane', async () => {
    const text = '\u{FEFF}---\r\ntitle: x\r\n---\r\n\r\n\t😀 ${input:a} \r\n日本\r\n\r\n';
    const path = folder.write('crlf.prompt.md', text);
    assert.equal((await runInMemory(['fill', path, '--set', 'a=\n ü '])).stdout, '\t😀 \n ü  \r\n日本\r\n\r\n');
  });

  it('lists the required inputs without an answer, one per line with the description, and exits 3', async () => {
    assert.deepEqual(await fill(), {
      exitCode: 3,
      stdout: '',
      stderr: 'fill-prompt: 2 required inputs have no answer; give them with --set NAME=VALUE or --answers FILE:\n  goal: What to review, and why\n  rounds\n',
    });
  });

  it('says of a missing input what it takes, in the words of "inputs"', async () => {
    const path = folder.write('lists.prompt.md', '---\ninput:\n  - { name: langs, type: choices, options: [Go, Rust], required: true }\n  - { name: tags, type: choices, options: [a, b], custom: true, required: true }\n  - { name: depth, options: [quick, full], required: true }\n---\n');
    const [missing, listing] = [await runInMemory(['fill', path]), await runInMemory(['inputs', path])];
    for (const [name, allowed] of Object.entries({ langs: 'any of: Go, Rust', tags: 'any of these, or other text: a, b', depth: 'one of: quick, full' })) {
      assert.ok(missing.stderr.includes(`\n  ${name} (${allowed})\n`), missing.stderr);
      assert.ok(listing.stdout.includes(`\n  ${allowed}\n`), listing.stdout);
    }
  });

  describe('says why it does not ask a person', () => {
    const shown = (env: Record<string, string>, isTTY: boolean, ...options: string[]): Promise<Run> => {
      const stderr = new PassThrough();
      const stdin = Object.assign(Readable.from(['']), { isTTY });
      let text = '';
      stderr.on('data', (chunk: Buffer) => (text += chunk.toString()));
      return runInMemory(['fill', file, '--set', 'goal=g', '--set', 'rounds=1', ...options], { env, stdin, stderr: Object.assign(stderr, { isTTY: true }) }).then((run) => ({ ...run, stderr: text }));
    };

    it('on a terminal that cannot draw, and with standard input from elsewhere', async () => {
      assert.match((await shown({ TERM: 'dumb' }, true)).stderr, /^note: nothing is asked, since this terminal cannot draw questions \(TERM=dumb\)/);
      assert.match((await shown({}, false)).stderr, /^note: nothing is asked, since standard input is no terminal/);
      assert.match((await shown({}, true, '--answers', '-')).stderr, /^note: nothing is asked, since standard input is read for something else/);
    });

    it('but not with --no-input, nor when no question is open', async () => {
      assert.equal((await shown({ TERM: 'dumb' }, true, '--no-input')).stderr, '');
      assert.equal((await shown({ TERM: 'dumb' }, true, '--set', 'depth=full', '--set', 'languages=', '--set', 'tests=no', '--set', 'api_key=')).stderr, '');
    });
  });

  it('does not ask for what a condition leaves out', async () => {
    assert.deepEqual(await fill('--set', 'goal=g', '--set', 'depth=quick'), { exitCode: 0, stdout: 'g|quick|||no tests|', stderr: '' });
  });

  it('collects the values of a list, of which one may hold a comma', async () => {
    const { stdout } = await fill('--set', 'goal=g', '--set', 'rounds=1', '--set', 'languages=rust', '--set', 'languages=C, old');
    assert.equal(stdout, 'g|full|1|Rust, C, old|no tests|');
    assert.equal((await fill('--set', 'goal=g', '--set', 'rounds=1', '--set', 'languages=Go, Rust')).stdout, 'g|full|1|Go, Rust|no tests|');
  });

  it('lets the last of several answers count', async () => {
    assert.equal((await fill('--set', 'goal=a', '--set', 'goal=b', '--set', 'depth=quick')).stdout, 'b|quick|||no tests|');
  });

  it('does not take a default that comes out as what nobody may answer', async () => {
    const computed = folder.write('computed.prompt.md', "---\ninput:\n  - name: a\n  - { name: d, options: [x, y], default: '${a}' }\n---\n${a}${d}");
    assert.equal((await runInMemory(['fill', computed, '--set', 'a=y'])).stdout, 'yy');
    const refused = await runInMemory(['fill', computed, '--set', 'a=z', '--json']);
    assert.equal(refused.exitCode, 3);
    assert.equal(refused.stderr, 'fill-prompt: a default does not fit the other answers; give another with --set NAME=VALUE or --answers FILE:\n  d: "z" is not one of: x, y.\n');
    assert.deepEqual((JSON.parse(refused.stdout) as { unanswered: unknown }).unanswered, ['d']);
    assert.equal((await runInMemory(['fill', computed, '--set', 'a=z', '--set', 'd=x'])).stdout, 'zx');
  });

  it('leaves an optional input empty when told so, whatever its default', async () => {
    assert.equal((await fill('--set', 'goal=g', '--set', 'depth=')).stdout, 'g||||no tests|');
  });

  describe('with values that do not fit', () => {
    const cases: readonly (readonly [pair: string, message: string])[] = [
      ['depth=slow', '"depth": "slow" is not one of: quick, full.'],
      ['languages=Go,Zig', '"languages": "Zig" is not one of: Go, Rust, C, old.'],
      ['rounds=two', '"rounds": "two" is not a number.'],
      ['rounds=1.5', '"rounds": "1.5" is not a whole number.'],
      ['rounds=6', '"rounds": The number must be at most 5.'],
      ['tests=maybe', '"tests": "maybe" is neither true nor false.'],
      ['goal=', '"goal": An answer is needed here.'],
      ['goals=x', 'this prompt has no input "goals". Did you mean "goal"? There are: goal, depth, rounds, languages, tests, api_key.'],
      ['selection=x', '"selection" is a variable, not an input: use --var selection=VALUE.'],
      ['constructor=x', 'this prompt has no input "constructor". There are: goal, depth, rounds, languages, tests, api_key.'],
    ];
    for (const [pair, message] of cases) {
      it(`refuses ${pair}`, async () => {
        assert.deepEqual(await fill('--set', pair), { exitCode: 2, stdout: '', stderr: `fill-prompt: ${message}\n` });
      });
    }

    it('says of all of them at once what is wrong', async () => {
      const stderr = 'fill-prompt: 3 answers do not fit:\n  "depth": "slow" is not one of: quick, full.\n  "rounds": "two" is not a number.\n  "api_key": "***" is not a number.\n';
      assert.deepEqual(await fill('--set', 'depth=slow', '--set', 'goal=g', '--set', 'rounds=two', '--set', 'api_key=hunter2'), { exitCode: 2, stdout: '', stderr });
    });

    it('never prints a secret', async () => {
      const { exitCode, stderr } = await fill('--set', 'api_key=hunter2');
      assert.equal(exitCode, 2);
      assert.equal(stderr, 'fill-prompt: "api_key": "***" is not a number.\n');
    });
  });

  describe('with an answers file', () => {
    it('reads YAML and JSON, and lets --set win', async () => {
      const yaml = folder.write('answers.yaml', 'goal: from yaml\nrounds: 4\nlanguages: [Go, rust]\ntests: true\ndepth: null\n');
      assert.deepEqual(await fill('--answers', yaml), { exitCode: 0, stdout: 'from yaml|full|4|Go, Rust|with tests|', stderr: '' });
      const json = folder.write('answers.json', '\u{FEFF}{"goal": "from json", "rounds": "4", "tests": false}');
      assert.equal((await fill('--answers', json, '--set', 'rounds=1')).stdout, 'from json|full|1||no tests|');
    });

    it('keeps numbers as they were written, for what is text', async () => {
      const prompt = folder.write('numbers.prompt.md', '---\ninput:\n  - {name: n, type: number}\n---\n${input:version} ${input:code} ${input:n}');
      const fillNumbers = async (name: string, content: string): Promise<string> => (await runInMemory(['fill', prompt, '--answers', folder.write(name, content)])).stdout;
      assert.equal(await fillNumbers('n.yaml', 'version: 1.10\ncode: 012\nn: 1.50\n'), '1.10 012 1.5');
      assert.equal(await fillNumbers('n.json', '{\n\t"version": 1.10,\n\t"code": 12345678901234567890, "n": 1e3 }'), '1.10 12345678901234567890 1000');
      assert.equal(await fillNumbers('n.json', '{ "version": 2, "code": "1.10 \\" 1.20", "n": -5 }'), '2 1.10 " 1.20 -5');
    });

    it('reads it from standard input', async () => {
      assert.equal((await runInMemory(['fill', file, '--answers', '-'], { typed: 'goal: g\ndepth: quick' })).stdout, 'g|quick|||no tests|');
    });

    it('takes an empty file for no answers', async () => {
      assert.equal((await fill('--answers', folder.write('empty.yaml', ''), '--set', 'goal=g', '--set', 'depth=quick')).exitCode, 0);
    });

    it('notes a name that the prompt does not have', async () => {
      const path = folder.write('more.yaml', 'goal: g\ndepth: quick\nlanguage: Go\n');
      const { exitCode, stderr } = await fill('--answers', path);
      assert.equal(exitCode, 0);
      assert.equal(stderr, 'note: this prompt has no input "language"; its answer is not used. Did you mean "languages"?\n');
    });

    const broken: readonly (readonly [content: string, message: RegExp])[] = [
      ['- a\n- b\n', /must hold a map from input name to value/],
      ['just a text', /must hold a map/],
      ['goal: {a: 1}', /the value of "goal" in .* must be a text/],
      ['goal: g\n---\nlevel: high\n', /wrong\.yaml:2 is neither JSON nor YAML \(multiple docs\)/],
      ['goal: g\napi_key: "hunter2\n', /wrong\.yaml:\d+ is neither JSON nor YAML/],
      ['a: &a [x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: &d [*c,*c,*c,*c,*c]\ngoal: [*d,*d]', /repeats parts of itself too often|must be a text/],
    ];
    for (const [content, message] of broken) {
      it(`refuses ${JSON.stringify(content.slice(0, 30))}`, async () => {
        const { exitCode, stdout, stderr } = await fill('--answers', folder.write('wrong.yaml', content));
        assert.deepEqual({ exitCode, stdout }, { exitCode: 2, stdout: '' });
        assert.match(stderr, message);
        assert.doesNotMatch(stderr, /hunter2/);
      });
    }

    it('refuses a file that is not there', async () => {
      assert.deepEqual(await fill('--answers', 'missing.yaml'), { exitCode: 2, stdout: '', stderr: 'fill-prompt: cannot read missing.yaml: there is no such file.\n' });
    });
  });

  describe('with problems in the file', () => {
    const text = '---\ninput:\n  - name: a\n    typ: string\n---\nx ${input:a} ${input:b';
    const broken = folder.write('broken.prompt.md', text);
    const warning = (path: string): string => `${path}:4:5 warning input-key-unknown An input has no property "typ". Did you mean "type"?\n        typ: string\n        ^^^\n`;
    const error = (path: string): string => `${path}:6:14 error placeholder-unclosed This placeholder is never closed. Add "}".\n    x \${input:a} \${input:b\n                 ^^^^^^^^^\n`;

    it('prints them with line and caret, fills nothing and exits 1', async () => {
      assert.deepEqual(await runInMemory(['fill', broken, '--set', 'a=1']), {
        exitCode: 1,
        stdout: '',
        stderr: `${warning(broken)}${error(broken)}fill-prompt: nothing was filled because of these errors; --force fills anyway.\n`,
      });
    });

    it('fills anyway with --force', async () => {
      assert.deepEqual(await runInMemory(['fill', broken, '--set', 'a=1', '--force']), { exitCode: 0, stdout: 'x 1 ${input:b', stderr: warning(broken) + error(broken) });
    });

    it('goes on after a warning', async () => {
      const path = folder.write('warning.prompt.md', text.replace(' ${input:b', ''));
      assert.deepEqual(await runInMemory(['fill', path, '--set', 'a=1']), { exitCode: 0, stdout: 'x 1', stderr: warning(path) });
    });

    it('calls standard input by name', async () => {
      const { stderr } = await runInMemory(['fill', '-'], { typed: '${input:b' });
      assert.match(stderr, /^<stdin>:1:1 error placeholder-unclosed /);
    });
  });

  describe('--json', () => {
    interface Result {
      readonly text: string | null;
      readonly unanswered: readonly string[];
      readonly problems: readonly { readonly code: string; readonly line: number; readonly column: number }[];
      readonly warnings: readonly { readonly code: string; readonly name: string; readonly line?: number; readonly column?: number }[];
    }
    const read = async (...argv: string[]): Promise<readonly [number, Result]> => {
      const { exitCode, stdout } = await runInMemory(['fill', ...argv, '--json']);
      return [exitCode, JSON.parse(stdout) as Result];
    };

    it('gives the text and what had no answer', async () => {
      assert.deepEqual(await read(file, '--set', 'goal=g', '--set', 'depth=quick'), [
        0,
        { text: 'g|quick|||no tests|', unanswered: ['rounds', 'languages', 'tests', 'api_key'], problems: [], warnings: [] },
      ]);
    });

    it('gives no text and what is missing', async () => {
      assert.deepEqual(await read(file), [3, { text: null, unanswered: ['goal', 'rounds'], problems: [], warnings: [] }]);
    });

    it('gives no text and the problems', async () => {
      const [exitCode, { text, problems }] = await read(folder.write('open.prompt.md', 'a\n ${input:b'));
      assert.deepEqual([exitCode, text, problems.map(({ code, line, column }) => [code, line, column])], [1, null, [['placeholder-unclosed', 2, 2]]]);
    });
  });

  describe('an answer that would do harm where it goes', () => {
    const guarded = folder.write('guarded.prompt.md', '<goal>\n${input:goal}\n</goal>\n```\n${selection}\n```\n${input:note}');
    const token = `ghp_${'aB3dE5gH7jK9'.repeat(3)}`;
    const given = ['fill', guarded, '--set', 'goal=x</goal>', '--var', 'selection=a\n```\nb', '--set', `note=${token}`];

    it('is a warning, which stops nothing and shows no secret', async () => {
      const { exitCode, stdout, stderr } = await runInMemory(given);
      assert.equal(exitCode, 0);
      assert.equal(stdout, `<goal>\nx</goal>\n</goal>\n\`\`\`\na\n\`\`\`\nb\n\`\`\`\n${token}`);
      assert.deepEqual(stderr.trimEnd().split('\n').map((line) => /^warning: (\S+): (?:This text contains|This text has|This looks like) [^,.]+/.exec(line)?.[0]), [
        'warning: goal: This text contains "</goal>"',
        'warning: ${selection}: This text has a line "```"',
        'warning: note: This looks like a secret (GitHub token)',
      ]);
      assert.ok(!stderr.includes(token));
      assert.match(stderr, /and is kept where answers are kept;/);
    });

    it('stands with its place in the JSON', async () => {
      const { warnings } = JSON.parse((await runInMemory([...given, '--json'])).stdout) as { warnings: readonly Readonly<Record<string, unknown>>[] };
      assert.deepEqual(warnings.map(({ code, name, line, column, endColumn }) => [code, name, line, column, endColumn]), [
        ['answer-closes-tag', 'goal', 2, 1, 14],
        ['answer-ends-fence', 'selection', 5, 1, 13],
        ['answer-looks-secret', 'note', 7, 1, 14],
      ]);
    });
  });

  describe('an answer whose condition is false', () => {
    const conditional = folder.write('conditional.prompt.md', "---\ninput:\n  - name: kind\n  - name: steps\n    when: input:kind === 'bug'\n---\n${kind} ${steps}");
    const message = "The answer is not used, since the question is only asked when: input:kind === 'bug'";

    it('is named on standard error and in the JSON', async () => {
      const given = ['fill', conditional, '--set', 'kind=feature', '--set', 'steps=x'];
      assert.deepEqual(await runInMemory(given), { exitCode: 0, stdout: 'feature ', stderr: `note: steps: ${message}\n` });
      const { warnings } = JSON.parse((await runInMemory([...given, '--json'])).stdout) as { warnings: unknown };
      assert.deepEqual(warnings, [{ code: 'answer-unused', name: 'steps', message }]);
    });

    it('is not named when only a preset holds it', async () => {
      folder.write('.fill-prompt/conditional.yaml', 'prompt: conditional.prompt.md\npresets:\n  Bug:\n    kind: bug\n    steps: x\n');
      assert.deepEqual(await runInMemory(['fill', conditional, '--preset', 'Bug', '--set', 'kind=feature']), { exitCode: 0, stdout: 'feature ', stderr: '' });
    });
  });

  describe('--output', () => {
    it('writes there and nothing to standard output', async () => {
      const target = join(folder.path, 'filled.md');
      assert.deepEqual(await fill('--set', 'goal=g', '--set', 'depth=quick', '--output', target), { exitCode: 0, stdout: '', stderr: '' });
      assert.equal(readFileSync(target, 'utf8'), 'g|quick|||no tests|');
    });

    it('leaves the file alone when nothing is filled', async () => {
      const target = folder.write('kept.md', 'kept');
      assert.equal((await fill('--output', target)).exitCode, 3);
      assert.equal(readFileSync(target, 'utf8'), 'kept');
    });
  });

  it('reads a prompt from standard input', async () => {
    assert.deepEqual(await runInMemory(['fill', '-', '--set', 'a=1'], { typed: 'x ${input:a}' }), { exitCode: 0, stdout: 'x 1', stderr: '' });
  });

  it('says when a file is not UTF-8', async () => {
    const path = folder.write('latin.prompt.md', Buffer.from('caf\u00e9', 'latin1'));
    assert.deepEqual(await runInMemory(['fill', path]), { exitCode: 0, stdout: 'caf\uFFFD', stderr: `note: ${path} is not UTF-8; what cannot be read comes out as \uFFFD.\n` });
  });

  it('reads UTF-16 with a byte order mark, as Windows PowerShell writes it', async () => {
    const wide = (text: string): Buffer => Buffer.from(`\uFEFF${text}`, 'utf16le');
    const [path, answers] = [folder.write('wide.prompt.md', wide('---\r\ntitle: x\r\n---\r\ncaf\u00e9 ${input:a}')), folder.write('wide.json', wide('{"a":"\u00fc"}'))];
    assert.deepEqual(await runInMemory(['fill', path, '--answers', answers]), { exitCode: 0, stdout: 'caf\u00e9 \u00fc', stderr: '' });
  });

  it('says why a file cannot be read', async () => {
    assert.deepEqual(await runInMemory(['fill', 'missing.prompt.md']), { exitCode: 2, stdout: '', stderr: 'fill-prompt: cannot read missing.prompt.md: there is no such file.\n' });
    assert.deepEqual(await runInMemory(['fill', folder.path]), { exitCode: 2, stdout: '', stderr: `fill-prompt: cannot read ${folder.path}: it is a folder.\n` });
  });

  it('never lets a file speak to the terminal in its messages', async () => {
    const path = folder.write('escape.prompt.md', '---\ninput:\n  - name: a\n    description: "\\e[2Jgone"\n---\n${input:a}');
    const { stderr } = await runInMemory(['fill', path]);
    assert.match(stderr, /a: ␛\[2Jgone/);
  });
});
