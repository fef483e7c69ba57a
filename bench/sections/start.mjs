import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { engines, remarks } from '../engines/engines.mjs';
import { measureRounds, median } from '../rounds.mjs';
import { formatNumber } from '../tables.mjs';

const cli = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));
const starter = fileURLToPath(new URL('../startEngine.mjs', import.meta.url));

/** How long a process takes from its start to its end, next to one that does nothing. */
export async function measureStart({ large, examples }) {
  const folder = mkdtempSync(join(tmpdir(), 'bench-start-'));
  try {
    const times = await measureRounds(processesOf(folder, large, examples[0]), { rounds: 21 });
    const empty = times.get('an empty file');
    const beyond = (name) => median(times.get(name).map((time, round) => (time - empty[round]) / 1000));
    const fills = ['cli.js --version', 'cli.js fill, an example', 'cli.js fill, the large prompt'];
    const first = 'cli.js fill, an example, the first run of all';
    return {
      tables: [{
        title: 'Start: a process from its start to its end; milliseconds',
        head: ['', 'ms', 'beyond an empty file'],
        rows: [...times].sort(([, a], [, b]) => median(a) - median(b)).map(([name, values]) => [remarks.has(name) ? `${name} ${remarks.get(name)}` : name, formatNumber(median(values) / 1000), beyond(name).toFixed(1)]),
        note: 'The engines are loaded as packages, read the header with gray-matter and yaml and fill the large prompt once; `core.mjs` and `cli.js` are this project\'s; `cli.js` reads what a command needs from further files, made ready by an earlier run, except in the first run of all, which makes them ready.',
      }],
      goals: [{ goal: 'start: the command line within 40 ms of an empty Node process', measured: `${fills.map((name) => `${beyond(name).toFixed(1)} ms ${name.slice(7)}`).join('; ')} (the empty process: ${(median(empty) / 1000).toFixed(0)} ms; the first run of all, which leaves its code to later ones: ${beyond(first).toFixed(1)} ms)`, held: fills.every((name) => beyond(name) <= 40) }],
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function processesOf(folder, large, example) {
  let runs = 0;
  const write = (name, text) => {
    const path = join(folder, name);
    writeFileSync(path, text);
    return path;
  };
  const fillArguments = (prompt, index) => [cli, 'fill', write(`p${index}.prompt.md`, prompt.text), '--force', '--answers', write(`a${index}.json`, JSON.stringify(answersFor(prompt)))];
  const engineArguments = (engine, module, name) => [starter, module, name, write(`${name}.json`, JSON.stringify({ text: large.text, header: large.header, answers: large.answersAt(1), translated: engine?.translate(large) }))];
  const modules = { 'lodash template': ['lodash', 'lodash'], LiquidJS: ['liquid', 'liquid'], Nunjucks: ['nunjucks', 'nunjucksEngine'] };
  return [
    ['node -e 0', ['-e', '0']],
    ['an empty file', [write('empty.js', '')]],
    ['cli.js --version', [cli, '--version']],
    ['cli.js fill, an example', fillArguments(example, 0)],
    ['cli.js fill, the large prompt', fillArguments(large, 1)],
    ['cli.js fill, an example, the first run of all', fillArguments(example, 2), () => ({ XDG_CACHE_HOME: join(folder, `caches${runs++}`) })],
    ['this core', engineArguments(undefined, 'core', 'core')],
    ...engines.map((engine) => [engine.name, engineArguments(engine, ...(modules[engine.name] ?? [engine.name.toLowerCase(), engine.name.toLowerCase()]))]),
  ].map(([name, given, env = () => ({ XDG_CACHE_HOME: join(folder, 'caches') })]) => ({ name, isProcess: true, prepare: () => [given, { ...process.env, ...env() }], run: runNode }));
}

/** The answers to what the prompt asks for; plain names stand for others and are no inputs. */
function answersFor(prompt) {
  const answers = prompt.answersAt(0);
  return Object.fromEntries(prompt.inputNames.map((name) => [name, answers[name]]));
}

function runNode([given, env]) {
  const { status, stderr } = spawnSync(process.execPath, given, { stdio: ['ignore', 'pipe', 'pipe'], env });
  if (status !== 0) throw new Error(`node ${given.join(' ')} ended with ${status}: ${stderr}`);
}
