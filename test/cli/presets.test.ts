import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readCommandLine } from '../../src/cli/commandLine';
import { runProcess, useBuiltProgram } from './builtProgram';
import { runInMemory, type Run } from './runInMemory';
import { useTemporaryFolder } from './temporaryFolder';

const review = `---
input:
  - { name: level, options: [Quick, Thorough], default: Thorough }
  - { name: rounds, type: integer, required: true }
  - { name: languages, type: choices, options: [Go, Rust], required: false }
  - { name: focus, default: everything }
  - api_key
---
\${input:level}|\${input:rounds}|\${input:languages}|\${input:focus}|\${input:api_key && 'key'}`;

const presets = `prompt: prompts/review.prompt.md
presets:
  Quick look:
    level: Quick
    rounds: 2
    languages: [Go, Rust]
    focus: # nothing
    api_key: hunter2
  Old:
    level: Slow
    round: 3
    rounds: 1
`;

describe('fill-prompt with presets', () => {
  const folder = useTemporaryFolder();
  const cwd = folder.path;
  folder.write('prompts/review.prompt.md', review);
  folder.write('prompts/other/review.prompt.md', '${input:rounds}');
  folder.write('.fill-prompt/review.yaml', presets);
  const run = (...argv: string[]): Promise<Run> => runInMemory(argv, { cwd });
  const fill = (...options: string[]): Promise<Run> => run('fill', 'prompts/review.prompt.md', '--set', 'api_key=', ...options);
  const source = join('.fill-prompt', 'review.yaml');

  it('fills with one, in any case of letters, and notes the secret that somebody wrote into it', async () => {
    assert.deepEqual(await fill('--preset', 'quick LOOK'), {
      exitCode: 0,
      stdout: 'Quick|2|Go, Rust||',
      stderr: `note: preset "Quick look", ${source}:8: The answer to "api_key" is a secret, which is asked each time and never kept.\n`,
    });
  });

  it('lets --answers win over the preset, and --set over both', async () => {
    folder.write('answers.yaml', 'rounds: 7\nlevel: Thorough\n');
    const { stdout } = await fill('--preset', 'Quick look', '--answers', 'answers.yaml', '--set', 'rounds=8');
    assert.equal(stdout, 'Thorough|8|Go, Rust||');
  });

  it('notes what no longer fits and goes on without it', async () => {
    assert.deepEqual(await fill('--preset', 'Old'), {
      exitCode: 0,
      stdout: 'Thorough|1||everything|',
      stderr: `note: preset "Old", ${source}:10: The answer to "level" no longer fits. "Slow" is not one of: Quick, Thorough.\n`
        + `note: preset "Old", ${source}:11: The prompt has no input "round". Did you mean "rounds"?\n`,
    });
  });

  it('says which presets there are when there is no such one', async () => {
    assert.deepEqual(await fill('--preset', 'Quik look'), {
      exitCode: 2,
      stdout: '',
      stderr: `fill-prompt: there is no preset "Quik look" in ${source}. Did you mean "Quick look"? There are: Quick look, Old.\n`,
    });
    const none = await run('fill', 'prompts/other/review.prompt.md', '--preset', 'Old');
    assert.deepEqual([none.exitCode, none.stderr], [2, 'fill-prompt: there is no preset "Old": prompts/other/review.prompt.md has no presets in a folder .fill-prompt beside it or above.\n']);
  });

  it('never takes a name for a path', async () => {
    folder.write('secret.yaml', 'presets:\n  a: {}\n');
    for (const name of ['../secret', '../secret.yaml', '/etc/passwd', '__proto__', '']) assert.equal((await fill(`--preset=${name}`)).exitCode, 2, name);
  });

  it('finds them from wherever it is called', async () => {
    const { stdout } = await runInMemory(['fill', 'review.prompt.md', '--preset', 'Quick look'], { cwd: join(cwd, 'prompts') });
    assert.equal(stdout, 'Quick|2|Go, Rust||');
  });

  it('says what is wrong in their file, and uses the rest', async () => {
    folder.write('broken/a.prompt.md', '${input:x:1}');
    folder.write('broken/.fill-prompt/a.yaml', 'presets:\n  A:\n    x: 2\n  a:\n    x: 3\n');
    const { exitCode, stdout, stderr } = await run('fill', 'broken/a.prompt.md', '--preset', 'A');
    assert.deepEqual([exitCode, stdout], [0, '2']);
    assert.equal(stderr, `note: ${join('broken', '.fill-prompt', 'a.yaml')}:4: There are two presets called "a"; the first one counts.\n`);
    folder.write('broken/.fill-prompt/a.yaml', `presets: ${'['.repeat(10_000)}`);
    assert.equal((await run('fill', 'broken/a.prompt.md', '--preset', 'A')).exitCode, 2);
  });

  it('shows no control characters of a file on the terminal', async () => {
    folder.write('wild/a.prompt.md', '${input:x:1}');
    folder.write('wild/.fill-prompt/a.yaml', 'presets:\n  "A\\e[2J":\n    "x\\e[2J": 2\n');
    for (const argv of [['fill', 'wild/a.prompt.md', '--preset', 'B'], ['fill', 'wild/a.prompt.md', '--preset', 'A\u001b[2J'], ['inputs', 'wild/a.prompt.md'], ['inputs', 'wild/a.prompt.md', '--presets']]) {
      const { stdout, stderr } = await run(...argv);
      assert.doesNotMatch(stdout + stderr, /\u001b/, argv.join(' '));
    }
  });

  it('lists them behind the inputs', async () => {
    const { stdout } = await run('inputs', 'prompts/review.prompt.md');
    assert.match(stdout, /\n\nPresets: Quick look, Old\n$/);
    assert.doesNotMatch((await run('inputs', 'prompts/other/review.prompt.md')).stdout, /Presets/);
  });

  it('lists them alone, for a person and as JSON, without secrets', async () => {
    const listing = await run('inputs', 'prompts/review.prompt.md', '--presets');
    assert.equal(
      listing.stdout,
      `Quick look
  level: Quick
  rounds: 2
  languages: Go, Rust
  focus: (left empty)
  does not fit: The answer to "api_key" is a secret, which is asked each time and never kept.

Old
  level: Slow
  round: 3
  rounds: 1
  does not fit: The answer to "level" no longer fits. "Slow" is not one of: Quick, Thorough.
  does not fit: The prompt has no input "round". Did you mean "rounds"?
`,
    );
    assert.deepEqual([listing.exitCode, listing.stderr], [0, '']);
    const presets = [
      {
        name: 'Quick look',
        answers: { level: 'Quick', rounds: 2, languages: ['Go', 'Rust'], focus: null },
        misfits: [{ input: 'api_key', reason: 'The answer to "api_key" is a secret, which is asked each time and never kept.' }],
      },
      {
        name: 'Old',
        answers: { level: 'Slow', round: 3, rounds: 1 },
        misfits: [
          { input: 'level', reason: 'The answer to "level" no longer fits. "Slow" is not one of: Quick, Thorough.' },
          { input: 'round', reason: 'The prompt has no input "round". Did you mean "rounds"?' },
        ],
      },
    ];
    assert.deepEqual(JSON.parse((await run('inputs', 'prompts/review.prompt.md', '--presets', '--json')).stdout), { presets });
    const whole = JSON.parse((await run('inputs', 'prompts/review.prompt.md', '--json')).stdout) as Record<string, unknown>;
    assert.deepEqual([Object.keys(whole), whole['presets']], [['inputs', 'variables', 'presets'], presets]);
    assert.equal((await run('inputs', 'prompts/other/review.prompt.md', '--presets')).stdout, 'No presets.\n');
  });

  it('has none for standard input', () => {
    for (const argv of [['fill', '-', '--preset', 'A'], ['inputs', '-', '--presets']]) assert.throws(() => readCommandLine(argv), { name: 'WrongUse', message: /prompt from standard input has none/ });
  });
});

describe('the program with presets, in a process of its own', () => {
  const program = useBuiltProgram();
  const folder = useTemporaryFolder();
  folder.write('prompts/review.prompt.md', review);
  folder.write('.fill-prompt/review.yaml', presets);

  it('fills, notes and refuses', async () => {
    const run = (...argv: string[]): Promise<Run> => runProcess([program.path, ...argv], { cwd: folder.path });
    const filled = await run('fill', 'prompts/review.prompt.md', '--preset', 'Old');
    assert.deepEqual([filled.exitCode, filled.stdout, filled.stderr.split('\n').length], [0, 'Thorough|1||everything|', 3]);
    assert.equal((await run('fill', 'prompts/review.prompt.md', '--preset', 'New')).exitCode, 2);
    assert.match((await run('fill', '--help')).stdout, /--preset NAME/);
  });
});
