// How quickly the server for AI assistants is there, and what it holds, with 1,000 prompts: `npm run bench:mcp`.
import { Client } from '@modelcontextprotocol/client';
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { templates, templateText } from '../src/library/templates.js';

const program = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
const count = 1000;
const rounds = 5;

interface Figures {
  readonly connected: number;
  readonly listed: number;
  readonly fill: number;
  readonly told: number;
  readonly megabytes: number;
}

async function measure(folder: string): Promise<Figures> {
  let told: (() => void) | undefined;
  const start = performance.now();
  const client = new Client({ name: 'bench', version: '1' }, { listChanged: { prompts: { autoRefresh: false, debounceMs: 0, onChanged: () => told?.() } } });
  const transport = new StdioClientTransport({ command: process.execPath, args: [program, 'mcp', folder] });
  await client.connect(transport);
  const connected = performance.now() - start;
  const names: string[] = [];
  for (let cursor: string | undefined, more = true; more; more = cursor !== undefined) {
    const page = await client.listPrompts(cursor === undefined ? {} : { cursor });
    names.push(...page.prompts.map(({ name }) => name));
    cursor = page.nextCursor;
  }
  const listed = performance.now() - start;
  if (names.length !== count) throw new Error(`${names.length} prompts are listed instead of ${count}.`);
  const fills: number[] = [];
  for (let at = 0; at < 200; at++) {
    const before = performance.now();
    await client.callTool({ name: 'fill_prompt', arguments: { prompt: names[(at * 7) % count], force: true, answers: {} } });
    fills.push(performance.now() - before);
  }
  // The watch may still be looking at folders.
  await new Promise((done) => setTimeout(done, 1500));
  const change = performance.now();
  const news = new Promise<void>((done) => (told = done));
  writeFileSync(join(folder, 'team-0/prompt-0.prompt.md'), `---\ntitle: Changed ${Date.now()}\n---\nText`);
  await news;
  const toldAfter = performance.now() - change;
  const megabytes = residentMegabytes(transport.pid ?? 0);
  await client.close();
  return { connected, listed, fill: median(fills), told: toldAfter, megabytes };
}

/** Linux tells it in a file; elsewhere it is not measured. */
function residentMegabytes(processId: number): number {
  try {
    return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${processId}/status`, 'utf8'))?.[1] ?? NaN) / 1024;
  } catch {
    return NaN;
  }
}

function emptyProcess(): number {
  const before = performance.now();
  spawnSync(process.execPath, ['-e', '']);
  return performance.now() - before;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'fill-prompt-bench-'));
  try {
    for (let at = 0; at < count; at++) {
      const template = templates[at % templates.length];
      mkdirSync(join(folder, `team-${at % 20}`), { recursive: true });
      if (template !== undefined) writeFileSync(join(folder, `team-${at % 20}/prompt-${at}.prompt.md`), templateText(template, `Prompt ${at}`));
    }
    const figures: Figures[] = [];
    const empty: number[] = [];
    for (let round = 0; round < rounds; round++) {
      empty.push(emptyProcess());
      figures.push(await measure(folder));
    }
    const row = (name: string, read: (each: Figures) => number, unit: string): void => console.log(`  ${name.padEnd(48)}${median(figures.map(read)).toFixed(1).padStart(8)} ${unit}`);
    console.log(`${count} prompts, medians of ${rounds} rounds`);
    console.log(`  ${'an empty Node process'.padEnd(48)}${median(empty).toFixed(1).padStart(8)} ms`);
    row('server started and connected', ({ connected }) => connected, 'ms');
    row('all prompts read and listed, from the start', ({ listed }) => listed, 'ms');
    row('a fill over the wire', ({ fill }) => fill, 'ms');
    row('from a changed file to the notification', ({ told }) => told, 'ms');
    row('memory of the server', ({ megabytes }) => megabytes, 'MB');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
