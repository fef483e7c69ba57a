import { openPromptFile, renderPrompt } from '../../dist/core.mjs';
import { core } from '../engines/core.mjs';
import { engines, remarks } from '../engines/engines.mjs';
import { freshText } from '../prompts.mjs';
import { formatNumber, formatSize } from '../tables.mjs';

const copies = 24;
const versions = 200;

/** What stays in memory while a prompt is open, and after it is closed. */
export async function measureMemory({ large }) {
  const textBytes = bytesOf(large.text);
  const rows = [];
  const all = (text) => {
    const promptFile = openPromptFile(text);
    void [promptFile.inputs, promptFile.problems, promptFile.embedded, promptFile.lines];
    void renderPrompt(promptFile, large.answersAt(1)).text;
    return promptFile;
  };
  const ours = await heapOf(() => all(large.freshFile()));
  rows.push(['this core: a snapshot with everything computed', ...cellsOf(ours, textBytes)]);
  rows.push(['this core: a snapshot that was only filled', ...cellsOf(await heapOf(() => {
    const fill = core.compile(large.freshFile());
    fill(large.answersAt(1));
    return fill;
  }), textBytes)]);
  for (const engine of engines) {
    const { source, view } = engine.translate(large);
    const heap = await heapOf(async () => {
      const fill = await engine.compile({ source: freshText(source), view });
      await fill(large.answersAt(1));
      return fill;
    });
    rows.push([`${engine.name} ${remarks.get(engine.name)}`, ...cellsOf(heap, textBytes)]);
  }
  const edited = await measureEdits(() => all(large.freshFile()));
  const excess = edited.kept - ours.kept;
  // Compiled code and the collector's own bookkeeping move the heap by some KB.
  const tolerance = 100 * 1024;
  return {
    tables: [
      { title: `Memory: kept for one open prompt (${large.name}, ${formatSize(textBytes)} in memory)`, head: ['', 'kept', '÷ text', 'left when dropped'], rows, note: `The mean of ${copies}. A snapshot holds the text itself; compiled templates hold their own form of it.` },
      { title: `Memory: a document edited ${versions} times`, head: ['', ''], rows: [['kept at the end', formatSize(edited.kept)], ['earlier versions still there', String(edited.alive)], ['left when the document is closed', formatSize(Math.max(0, edited.left))]] },
    ],
    goals: [{ goal: 'memory: nothing kept beyond one snapshot per open document', measured: `${edited.alive} earlier versions, ${formatSize(Math.max(0, excess))} beyond one snapshot, ${formatSize(Math.max(0, edited.left))} left when closed`, held: edited.alive === 0 && excess < tolerance && edited.left < tolerance }],
  };
}

/** Gives the bytes of heap that one result of a work holds, and what is left of it when it is dropped. */
async function heapOf(work) {
  for (let index = 0; index < 8; index++) await work();
  const before = await settledHeap();
  let held = [];
  for (let index = 0; index < copies; index++) held.push(await work());
  const kept = ((await settledHeap()) - before) / held.length;
  held = [];
  const left = ((await settledHeap()) - before) / copies;
  return { kept, left };
}

/** A document whose every version is opened and replaces the one before. */
async function measureEdits(open) {
  // V8 goes on compiling for some hundred runs, and its code is no document's.
  for (let version = 0; version < 3 * versions; version++) open();
  const before = await settledHeap();
  const earlier = [];
  let current;
  for (let version = 0; version < versions; version++) {
    if (current !== undefined) earlier.push(new WeakRef(current));
    current = open();
  }
  const kept = (await settledHeap()) - before;
  const alive = earlier.filter((each) => each.deref() !== undefined).length;
  if (current.text.length === 0) throw new Error('The document is gone.');
  current = undefined;
  return { kept, alive, left: (await settledHeap()) - before };
}

async function settledHeap() {
  // V8 keeps the last text that an expression was matched with; weak references live on until the task has ended.
  for (let times = 0; times < 4; times++) {
    /x/.test('x');
    await new Promise((resolve) => setTimeout(resolve, 10));
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}

/** V8 holds a text with two bytes a character once it has one beyond Latin-1. */
function bytesOf(text) {
  return text.length * (/[^\0-\xff]/.test(text) ? 2 : 1);
}

function cellsOf({ kept, left }, textBytes) {
  return [formatSize(kept), `${formatNumber(kept / textBytes)} ×`, formatSize(Math.max(0, left))];
}
