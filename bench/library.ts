// How long the library takes with 10,000 prompt files of this machine, and how much memory it keeps. Run with --expose-gc.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { groupEntries } from '../src/library/groupEntries.js';
import { nodeFiles } from '../src/library/nodeFiles.js';
import { PromptIndex } from '../src/library/promptIndex.js';
import { searchEntries } from '../src/library/searchEntries.js';
import { templates, templateText } from '../src/library/templates.js';

const count = Number(process.argv[2] ?? 10_000);
const root = mkdtempSync(join(tmpdir(), 'library-bench-'));
const goOn = { isCancellationRequested: false };

async function measure<Result>(name: string, work: () => Promise<Result> | Result): Promise<Result> {
  const start = performance.now();
  const result = await work();
  console.log(`  ${name.padEnd(46)} ${(performance.now() - start).toFixed(1).padStart(9)} ms`);
  return result;
}

function heap(): number {
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

async function main(): Promise<void> {
  for (let at = 0; at < count; at++) {
    const folder = join(root, `team-${at % 100}/.github/prompts`);
    if (at < 100) mkdirSync(folder, { recursive: true });
    const template = templates[at % templates.length];
    if (template !== undefined) writeFileSync(join(folder, `prompt-${at}.prompt.md`), templateText(template, `Prompt ${at}`));
  }
  console.log(`${count.toLocaleString('en')} prompt files in 100 folders`);
  const index = new PromptIndex(nodeFiles([root]));
  let listed = 0;
  const start = performance.now();
  await measure('found and read', () => index.refresh(goOn, () => (listed ||= performance.now() - start)));
  console.log(`  ${'of that, until every name is known'.padEnd(46)} ${listed.toFixed(1).padStart(9)} ms`);
  await measure('looked at again, nothing changed', () => index.refresh(goOn));
  const entries = [...(await measure('sorted', () => index.entries))];
  for (const query of ['prompt 42', 'review strict', 'git', 'nothing like this']) await measure(`searched for "${query}"`, () => searchEntries(entries, query));
  for (const by of ['folder', 'tag', 'place'] as const) await measure(`grouped by ${by}`, () => groupEntries(entries, by));
  const full = heap();
  await index.update([], entries.map(({ uri }) => uri));
  entries.length = 0;
  const held = full - heap();
  console.log(`  ${'memory held'.padEnd(46)} ${(held / 1024 / 1024).toFixed(1).padStart(9)} MB, ${Math.round(held / count)} bytes for each file`);
  if (global.gc === undefined) console.log('  (without --expose-gc the memory is a guess)');
}

void main().finally(() => rmSync(root, { recursive: true, force: true }));
