import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { furtherShapes, namedShapes, yardstick } from '../hostileShapes.mjs';
import { median, medianRatio } from '../rounds.mjs';
import { formatNumber } from '../tables.mjs';

/** Runs of less than this, in microseconds, tell nothing about growth. */
const shortest = 200;
const counts = [5000, 10_000, 20_000];

/** Hostile text at 5,000, 10,000 and 20,000: opened, its questions and problems collected, and filled. */
export async function measureHostile() {
  const { rows, growths, overflows } = await measureShapes();
  return {
    tables: [{ ...tableOf(rows), title: `${title}; milliseconds`, note: `Medians; ratios are taken inside a round. "Per doubling" is the root of the growth from the first to the last, and what the goal is about. ${collected}` }],
    goals: [
      { goal: 'hostile text: at most 2.2 × per doubling up to 20,000', ...judge(growths, namedShapes) },
      { goal: 'hostile text: the same for further shapes of our own', ...judge(growths, furtherShapes, `; V8 alone ${growths.get(yardstick).toFixed(2)} × (${yardstick})`) },
      { goal: 'hostile text: no overflow', measured: overflows.length === 0 ? 'none' : overflows.join(', '), held: overflows.length === 0 },
    ],
  };
}

/** The same where V8's collector has little to do: what grows then is the core's own work. */
export async function measureHostileWithRoom() {
  const { rows, growths } = await measureShapes();
  const note = `The worst: ${judge(growths, { ...namedShapes, ...furtherShapes }).measured}.`;
  return { tables: [{ ...tableOf(rows), title: `${title}, with a young generation of 256 MB in which the collector has little to do; milliseconds`, note }], goals: [] };
}

const collected = 'Each shape has a process of its own, and each run begins on a heap that has just been collected: it pays for what it makes itself, and not for what the one before it left.';
const title = 'Hostile text: opened, questions and problems collected, filled';

function tableOf(rows) {
  return { head: ['shape', ...counts.map((count) => count.toLocaleString('en')), 'first doubling', 'second', 'per doubling'], rows };
}

/** Says how the worst of some shapes grows, and how many grow by more than the goal. A shape that failed has no growth. */
function judge(growths, shapes, more = '') {
  const found = Object.keys(shapes).flatMap((name) => (growths.has(name) ? [[name, growths.get(name)]] : []));
  const [worst, ratio] = found.reduce((a, b) => (b[1] > a[1] ? b : a));
  const over = found.filter(([, growth]) => growth > 2.2).length;
  return { measured: `${ratio.toFixed(2)} × (${worst}), ${over} of ${found.length} shapes over 2.2 ×${more}`, held: over === 0 };
}

async function measureShapes() {
  const rows = [];
  const overflows = [];
  const growths = new Map();
  for (const name of [yardstick, ...Object.keys(namedShapes), ...Object.keys(furtherShapes)]) {
    const { times, error } = await measureApart(name);
    if (error !== undefined) {
      overflows.push(name);
      rows.push([name, error, '', '', '', '', '']);
      continue;
    }
    const [first, second, third] = times.map((each) => each.map((time) => Math.max(time, shortest)));
    growths.set(name, Math.sqrt(medianRatio(third, first)));
    rows.push([name, ...times.map((each) => formatNumber(median(each) / 1000)), ...[medianRatio(second, first), medianRatio(third, second), growths.get(name)].map((ratio) => `${ratio.toFixed(2)} ×`)]);
  }
  return { rows, growths, overflows };
}

/** Measures a shape in a process of its own: what one leaves in the heap decides how much memory the next one has to ask the system for. */
function measureApart(name) {
  return new Promise((resolve, reject) => {
    let measured;
    fork(fileURLToPath(new URL('../measureShape.mjs', import.meta.url)), [name, ...counts.map(String)])
      .on('message', (message) => (measured = message))
      .on('error', reject)
      // A stack or a heap that runs out may end the process.
      .on('exit', (code) => resolve(measured ?? { error: `the process ended with ${code}` }));
  });
}
