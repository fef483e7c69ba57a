import { spawn } from 'node:child_process';
import { resolve } from 'node:path';

/** One part of the test run; its output must end in mocha's summary unless it only prepares. */
interface Phase {
  readonly title: string;
  readonly command: readonly string[];
  readonly counts: boolean;
}

const repository = resolve(__dirname, '..');
const mocha = ['node', 'node_modules/mocha/bin/mocha.js'];
const phases: readonly Phase[] = [
  { title: 'Package', command: ['npm', 'run', '--silent', 'package'], counts: false },
  { title: 'Core, language and command line', command: mocha, counts: true },
  { title: 'Inside VS Code, with the packaged extension', command: ['node', '--import', 'tsx', 'test/extension/runHeadless.ts'], counts: true },
  { title: 'Inside the web worker extension host', command: ['node', '--import', 'tsx', 'test/extension/runWeb.ts'], counts: true },
  { title: 'Journeys through VS Code', command: [...mocha, '--config', 'test/journeys/.mocharc.json'], counts: true },
];

/** `npm test`: runs all phases, goes on after a failed one, and ends with one line that counts all tests. */
async function main(): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const { title, command, counts } of phases) {
    console.log(`\n=== ${title}\n`);
    const { code, output } = await run(command);
    const passing = sumOf(output, /^\s*(\d+) passing\b/gm);
    const failing = sumOf(output, /^\s*(\d+) failing\b/gm);
    passed += passing;
    // A phase that broke down before its summary counts as a failure too: no phase is skipped in silence.
    failed += failing > 0 ? failing : code !== 0 || (counts && passing === 0) ? 1 : 0;
    if (code !== 0 && !counts) break;
  }
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

function run([program = '', ...programArguments]: readonly string[]): Promise<{ code: number; output: string }> {
  const child = spawn(program, programArguments, { cwd: repository, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' && program === 'npm' });
  let output = '';
  child.stdout.setEncoding('utf8');
  child.stdout.on('data', (text: string) => {
    output += text;
    process.stdout.write(text);
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
