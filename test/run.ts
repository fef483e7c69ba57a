import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FileCounts } from './journeys/reportByFile.js';

/** One part of the test run; its output must end in mocha's summary unless it only prepares. */
interface Phase {
  readonly title: string;
  /** What runs at the same time; what each says is printed when it has ended, but for the first, which is followed. */
  readonly commands: readonly (readonly string[])[];
  readonly counts: boolean;
}

interface Run {
  readonly code: number;
  readonly output: string;
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
];
const journeys = [...mocha, '--config', 'test/journeys/.mocharc.json'];

/** `npm test`: runs all phases and the journeys, goes on after what failed, and ends with one line that counts all tests. */
async function main(): Promise<void> {
  let passed = 0;
  let failed = 0;
  for (const { title, commands, counts } of phases) {
    console.log(`\n=== ${title}\n`);
    const runs = await Promise.all(commands.map((command, index) => run(command, index === 0)));
    for (const { output } of runs.slice(1)) process.stdout.write(output);
    for (const ended of counts ? runs.map(countsOf) : []) {
      passed += ended.passed;
      failed += ended.failed;
    }
    if (!counts && runs.some(({ code }) => code !== 0)) return end(passed, failed + 1);
  }
  console.log('\n=== Journeys through VS Code\n');
  const walked = await runJourneys();
  end(passed + walked.passed, failed + walked.failed);
}

function end(passed: number, failed: number): void {
  console.log(`\n${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

/**
 * Runs the journeys. A window in a browser can be slower than the person in it, so a file of which something failed runs once more, by itself and in a VS Code of
 * its own; what fails there again has failed. It is said which these were.
 */
async function runJourneys(): Promise<FileCounts> {
  const folder = mkdtempSync(join(tmpdir(), 'journeys-'));
  const path = join(folder, 'counts.json');
  try {
    const whole = await run(journeys, true, { COUNTS_BY_FILE: path });
    const byFile = readCounts(path);
    const again = Object.keys(byFile).filter((file) => byFile[file]?.failed !== 0);
    // Without counts, the run broke down as a whole.
    if (again.length === 0) return countsOf(whole);
    for (const file of again) {
      console.log(`\n=== Once more: ${file}\n`);
      const second = await run([...mocha, '--no-config', '--node-option', 'import=tsx', '--timeout', '90000', '--exit', file], true);
      byFile[file] = countsOf(second);
      console.log(`\n${file} failed at first, and ${byFile[file].failed === 0 ? 'passed' : 'failed'} when it was run again.`);
    }
    const all = Object.values(byFile);
    return { passed: all.reduce((sum, { passed }) => sum + passed, 0), failed: all.reduce((sum, { failed }) => sum + failed, 0) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function readCounts(path: string): Record<string, FileCounts> {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, FileCounts>;
  } catch {
    return {};
  }
}

/** Reads mocha's summaries. A run that broke down before its summary counts as a failure too: none is skipped in silence. */
function countsOf({ code, output }: Run): FileCounts {
  const passed = sumOf(output, /^\s*(\d+) passing\b/gm);
  const failing = sumOf(output, /^\s*(\d+) failing\b/gm);
  return { passed, failed: failing > 0 ? failing : code !== 0 || passed === 0 ? 1 : 0 };
}

function run([program = '', ...programArguments]: readonly string[], isFollowed: boolean, variables: Readonly<Record<string, string>> = {}): Promise<Run> {
  const child = spawn(program, programArguments, { cwd: repository, env: { ...process.env, ...variables }, stdio: ['ignore', 'pipe', 'inherit'], shell: process.platform === 'win32' && program === 'npm' });
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
