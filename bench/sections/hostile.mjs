import { openPromptFile, renderPrompt } from '../../dist/core.mjs';
import { measureRounds, median, medianRatio } from '../rounds.mjs';
import { formatNumber } from '../tables.mjs';

const counts = [5000, 10_000, 20_000];
/** Runs of less than this, in microseconds, tell nothing about growth. */
const shortest = 200;
const repeated = (unit) => (count) => unit.repeat(count);
const inside = (before, unit, after = '}') => (count) => before + unit.repeat(count) + after;

/** Text made to be slow: each shape at a count, long or deep. These are the shapes that the goal names. */
const namedShapes = {
  'stray ${': repeated('${'),
  'stray ${ in text': repeated('${ a '),
  'never closed: ${input:x:': repeated('${input:x: '),
  'never closed: ${input:x': repeated('${input:x '),
  "never closed, open ' in an expression": repeated("${input:a ? '"),
  'never closed, open " in an expression': repeated('${input:a ? "'),
  'never closed, open ` in an expression': repeated('${input:a ? `'),
  "hint never closed, open '": repeated("${input:x:'{' "),
  'hint never closed, open `': repeated('${input:x:`{ '),
  'hint with braces, never closed': repeated('${input:x:{'),
  'configuration never closed: ${A=': repeated('${A='),
  'configuration never closed: ${A="': repeated('${A="'),
  'call never closed: ${a(': repeated('${a('),
  'shell: ${VAR}': repeated('${VAR} '),
  'shell: ${VAR:-x}': repeated('${VAR:-x} '),
  'shell: ${VAR:-${VAR': repeated('${VAR:-${VAR'),
  'chain: + 1': inside('${input:a ', '+1'),
  'chain: || 1': inside('${input:a ', '||1'),
  'chain: ?? 1': inside('${input:a ', '??1'),
  'chain: < 1': inside('${input:a ', '<1'),
  'chain: ? 1 :': inside('${input:a ', '?1:', '1}'),
  'chain: .trim(), a quarter as many': (count) => `\${input:a${'.trim()'.repeat(count / 4)}}`,
  'nesting: (': inside('${input:a + ', '('),
  'nesting: !': inside('${', '!', 'input:a}'),
  'nesting: `${': inside('${input:a + ', '`${'),
  'nesting: ${input:a:, a quarter as many': (count) => '${input:a:'.repeat(count / 4) + '}'.repeat(count / 4),
  'nesting: ${': (count) => '${'.repeat(count) + '}'.repeat(count),
};

/** And these are further ones of our own. */
const furtherShapes = {
  'escaped: \\${': repeated('\\${'),
  'braces: {': (count) => `\${input:a:${'{'.repeat(count)}`,
  'backticks': (count) => `\${input:a ? ${'`'.repeat(count)}`,
  'fences with ${file}': repeated('```sh\n${file}\n```\n'),
  'fences never closed': repeated('```sh\n${file}\n'),
  'many placeholders: one name': repeated('${input:x} '),
  'many placeholders: names of their own': (count) => Array.from({ length: count }, (_, index) => `\${input:x${index}} `).join(''),
  'many placeholders: one default each': (count) => Array.from({ length: count }, (_, index) => `\${input:x|${index}} `).join(''),
  'many placeholders: compared with their own': (count) => Array.from({ length: count }, (_, index) => `\${input:x === '${index}'} `).join(''),
  'many configurations': (count) => Array.from({ length: count }, (_, index) => `\${A${index}=1} `).join(''),
  'items of an Inputs section': (count) => `## Inputs\n\n${'- ${input:x}: (Optional) a\n'.repeat(count)}`,
  'items, names of their own': (count) => `## Inputs\n\n${Array.from({ length: count }, (_, index) => `- \${input:x${index}}: a\n`).join('')}`,
  'header: nested lists': (count) => `---\na: ${'['.repeat(60).padEnd(count, ' 1,')}\n---\n`,
  'header: keys, a quarter as many': (count) => `---\n${Array.from({ length: count / 4 }, (_, index) => `k${index}: 1\n`).join('')}---\n`,
  'header never closed': (count) => `---\n${'a: 1\n'.repeat(count)}`,
};

/** What V8 itself does when objects are made for each name and kept: the memory of a run outgrows the part of the heap that is cheap to clean. */
const yardstick = 'yardstick: a few objects for each name, in a Map';

function makeObjects(count, round) {
  const found = new Map();
  for (let index = 0; index < count; index++) {
    const name = `x${round}_${index}`;
    found.set(name, { name, span: { start: index, end: index + 3 }, uses: [{ start: index, end: index + 1 }], list: [], slot: index });
  }
  return [...found.values()].map((each) => ({ ...each, name: `${each.name}!`, more: {}, list: [], span: { start: 1, end: 2 } })).length;
}

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

const collected = 'Each run begins on a heap that has just been collected: it pays for what it makes itself, and not for what the run before it left.';
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
  const measure = async (name, works) => {
    const times = await measureRounds(works, { rounds: 21, warmUp: 200 });
    const [first, second, third] = counts.map((count) => times.get(count).map((time) => Math.max(time, shortest)));
    growths.set(name, Math.sqrt(medianRatio(third, first)));
    rows.push([name, ...counts.map((count) => formatNumber(median(times.get(count)) / 1000)), ...[medianRatio(second, first), medianRatio(third, second), growths.get(name)].map((ratio) => `${ratio.toFixed(2)} ×`)]);
  };
  await measure(yardstick, counts.map((count) => ({ name: count, prepare: afterCollection, run: (round) => String(makeObjects(count, round)) })));
  for (const [name, shape] of Object.entries({ ...namedShapes, ...furtherShapes })) {
    // No two runs are given the same text, and a header stays at the start.
    const textOf = shape(1).startsWith('---') ? (count, round) => shape(count) + '\n'.repeat(round % 50) : (count, round) => `${round} ${shape(count)}`;
    const works = counts.map((count) => ({ name: count, prepare: (round) => afterCollection(textOf(count, round)), run: fillWhole }));
    try {
      await measure(name, works);
    } catch (error) {
      overflows.push(name);
      rows.push([name, String(error), '', '', '', '', '']);
    }
  }
  return { rows, growths, overflows };
}

function afterCollection(prepared) {
  globalThis.gc();
  return prepared;
}

function fillWhole(text) {
  const promptFile = openPromptFile(text);
  void promptFile.inputs;
  void promptFile.problems;
  return renderPrompt(promptFile, {}).text;
}
