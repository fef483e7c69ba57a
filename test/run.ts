import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';

/** One part of the test run; its output must end in mocha's summary unless it only prepares. */
interface Phase {
  readonly title: string;
  /** What runs at the same time; what each says is printed when it has ended, but for the first, which is followed. */
  readonly commands: readonly (readonly string[])[];
  readonly counts: boolean;
}

const repository = resolve(__dirname, '..');
const mocha = ['node', 'node_modules/mocha/bin/mocha.js'];
const phases: readonly Phase[] = [
  { title: 'Package', commands: [['npm', 'run', '--silent', 'package']], counts: false },
  { title: 'Core, language, command line and server', commands: [[...mocha, '--parallel', '--jobs', String(Math.min(4, availableParallelism()))]], counts: true },
  {
    title: 'Inside VS Code, with the packaged extension, in its extension hosts on Node and in a web worker',
    commands: [
      ['node', '--import', 'tsx', 'test/extension/runHeadless.ts'],
      ['node', '--import', 'tsx', 'test/extension/runWeb.ts'],
    ],
    counts: true,
  },
  { title: 'Journeys through VS Code', commands: [[...mocha, '--config', 'test/journeys/.mocharc.json']], counts: true },
];

/** `npm test`: runs all phases, goes on after a failed one, and ends with one line that counts all tests. */
async function main(): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const { title, commands, counts } of phases) {
    console.log(`\n=== ${title}\n`);
    const runs = await Promise.all(commands.map((command, index) => run(command, index === 0)));
    for (const { output } of runs.slice(1)) process.stdout.write(output);
    for (const { code, output } of runs) {
      const passing = sumOf(output, /^\s*(\d+) passing\b/gm);
      const failing = sumOf(output, /^\s*(\d+) failing\b/gm);
      passed += passing;
      // A run that broke down before its summary counts as a failure too: none is skipped in silence.
      failed += failing > 0 ? failing : code !== 0 || (counts && passing === 0) ? 1 : 0;
    }
    if (!counts && runs.some(({ code }) => code !== 0)) break;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function run([program = '', ...programArguments]: readonly string[], isFollowed: boolean): Promise<{ code: number; output: string }> {
  const child = spawn(program, programArguments, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' && program === 'npm' });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
    if (isFollowed) process.stdout.write(text);
  });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => done({ code: code ?? 1, output }));
  });
}

function sumOf(output: string, count: RegExp): number {
  // Colours are control characters.
  const plain = output.replace(/\u001b\[[\d;]*m/g, '');
  return [...plain.matchAll(count)].reduce((sum, match) => sum + Number(match[1]), 0);
}

void main();
