// Fuzzes the core: `npm run fuzz -- --help` says how. An interrupted run goes on where it was.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { checkCase, describeFailure, type Failure } from './fuzzTarget';
import { resultsTable } from './results';
import type { RunState } from './runState';
import { Tally } from './tally';
import { targetNames, targets, type Target, type TargetName } from './targets';

const help = `npm run fuzz -- [options]

  --seed N      begin a new run with this seed; the same seed gives the same cases
  --runs N      cases of each target, instead of its own number
  --only NAMES  targets, with commas between: ${targetNames.join(', ')}
  --minutes N   stop after so long; without options the next run goes on there
  --folder PATH where the state and the failures are kept (out/fuzz), so that several runs can go on side by side
  --at N        only this case of the one target, to repeat a failure
`;

const resultsPath = join(__dirname, 'RESULTS.md');
/** How long a target is fuzzed before the next one has its turn; the state is written down behind each. */
const secondsOfTurn = 5;
/** More failures than this are most often one. */
const mostFailures = 20;

const { values } = parseArgs({ options: { folder: { type: 'string', default: join(__dirname, '../../out/fuzz') }, seed: { type: 'string' }, runs: { type: 'string' }, only: { type: 'string' }, minutes: { type: 'string' }, at: { type: 'string' }, help: { type: 'boolean' } } });
const { folder } = values;
const statePath = join(folder, 'state.json');

if (values.help === true) console.log(help);
else if (values.at !== undefined) repeat(readNames(values.only), readNumber('seed', values.seed ?? ''), readNumber('at', values.at));
else run();

function run(): void {
  const before = readState();
  const isNew = before === undefined || values.seed !== undefined || values.runs !== undefined || values.only !== undefined;
  const state = isNew ? newState() : before;
  const end = values.minutes === undefined ? Infinity : Date.now() + readNumber('minutes', values.minutes) * 60_000;
  console.log(`${isNew ? 'Seed' : 'Going on with seed'} ${state.seed}`);
  // Turn by turn, so that a run that is stopped has seen something of everything.
  for (let open = unfinished(state); open.length > 0 && Date.now() < end && state.failures.length < mostFailures; open = unfinished(state)) {
    for (const name of open) fuzz(name, targets[name], state, Math.min(end, Date.now() + secondsOfTurn * 1000));
  }
  const table = resultsTable(state);
  console.log(`\n\n${table}`);
  if (values.only === undefined && values.runs === undefined) writeFileSync(resultsPath, table);
  if (unfinished(state).length > 0) console.log('Not finished: npm run fuzz goes on.');
  process.exitCode = state.failures.length > 0 ? 1 : 0;
}

function unfinished({ runs, done }: RunState): readonly TargetName[] {
  return targetNames.filter((name) => (done[name]?.cases ?? 0) < (runs[name] ?? 0));
}

function fuzz(name: TargetName, target: Target, state: RunState, end: number): void {
  const progress = (state.done[name] ??= { cases: 0, seconds: 0, slowest: { milliseconds: 0, index: 0 }, counts: {} });
  const runs = state.runs[name] ?? 0;
  const tally = new Tally(progress.counts);
  const begun = Date.now();
  while (progress.cases < runs && Date.now() < end && state.failures.length < mostFailures) {
    const start = performance.now();
    const failure = checkCase(name, target, state.seed, progress.cases, tally);
    const milliseconds = performance.now() - start;
    if (failure !== undefined) keepFailure(failure, state);
    else if (milliseconds > progress.slowest.milliseconds) progress.slowest = { milliseconds: Math.round(milliseconds), index: progress.cases };
    progress.cases++;
  }
  progress.seconds += (Date.now() - begun) / 1000;
  progress.counts = tally.counts;
  writeState(state);
  process.stdout.write(`\r  ${name.padEnd(12)} ${progress.cases.toLocaleString('en')} of ${runs.toLocaleString('en')}, ${Math.round(progress.seconds)} s, ${state.failures.length} failures in all `);
}

/** One of a kind is enough. */
function keepFailure(failure: Failure, { failures }: RunState): void {
  if (failures.some(({ target, place }) => target === failure.target && place === failure.place)) return;
  failures.push(failure);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, `${failure.target}-${failure.seed}-${failure.index}.txt`);
  writeFileSync(path, describeFailure(failure));
  console.log(`\n\n${describeFailure(failure)}Kept in ${path}\n`);
}

function repeat([name]: readonly TargetName[], seed: number, index: number): void {
  if (name === undefined) return;
  const failure = checkCase(name, targets[name], seed, index, new Tally());
  console.log(failure === undefined ? 'It holds.' : describeFailure(failure));
  process.exitCode = failure === undefined ? 0 : 1;
}

function newState(): RunState {
  const names = readNames(values.only).filter((name) => targets[name].isThere?.() ?? true);
  const seed = values.seed === undefined ? Date.now() % 1_000_000_007 : readNumber('seed', values.seed);
  const runs = Object.fromEntries(names.map((name) => [name, values.runs === undefined ? targets[name].runs : readNumber('runs', values.runs)]));
  return { seed, runs, done: {}, failures: [] };
}

/** The state of a run that did not come to its end. */
function readState(): RunState | undefined {
  if (!existsSync(statePath)) return undefined;
  const state = JSON.parse(readFileSync(statePath, 'utf8')) as RunState;
  return Object.entries(state.runs).some(([name, runs]) => (state.done[name]?.cases ?? 0) < runs) ? state : undefined;
}

function writeState(state: RunState): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(statePath, JSON.stringify(state));
}

function readNames(only: string | undefined): readonly TargetName[] {
  if (only === undefined) return targetNames;
  return only.split(',').map((word) => {
    const name = targetNames.find((each) => each === word.trim());
    if (name === undefined) throw new Error(`There is no target "${word}". There are: ${targetNames.join(', ')}.`);
    return name;
  });
}

function readNumber(option: string, word: string): number {
  const number = Number(word);
  if (word.trim() === '' || !Number.isFinite(number) || number < 0) throw new Error(`--${option} needs a number, not "${word}".`);
  return number;
}
