import { openPromptFile, renderPrompt } from '../../dist/core.mjs';
import { measureRounds, median } from '../rounds.mjs';
import { formatNumber } from '../tables.mjs';

const counts = [5000, 10_000, 20_000];
/** Runs of less than this, in microseconds, tell nothing about growth. */
const shortest = 200;
const repeated = (unit) => (count) => unit.repeat(count);
const inside = (before, unit, after = '}') => (count) => before + unit.repeat(count) + after;

/** Text made to be slow: each shape at a count, long or deep. */
const shapes = {
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
  'escaped: \\${': repeated('\\${'),
  'braces: {': (count) => `\${input:a:${'{'.repeat(count)}`,
  'backticks': (count) => `\${input:a ? ${'`'.repeat(count)}`,
  'shell: ${VAR}': repeated('${VAR} '),
  'shell: ${VAR:-x}': repeated('${VAR:-x} '),
  'shell: ${VAR:-${VAR': repeated('${VAR:-${VAR'),
  'fences with ${file}': repeated('```sh\n${file}\n```\n'),
  'fences never closed': repeated('```sh\n${file}\n'),
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

/** Hostile text at 5,000, 10,000 and 20,000: opened, its questions and problems collected, and filled. */
export async function measureHostile() {
  const rows = [];
  const overflows = [];
  let worst = { ratio: 0, name: '' };
  for (const [name, shape] of Object.entries(shapes)) {
    const works = counts.map((count) => ({ name: count, prepare: (round) => `${round} ${shape(count).startsWith('---') ? '' : shape(count)}`, run: fillWhole }));
    if (shape(1).startsWith('---')) counts.forEach((count, index) => (works[index].prepare = (round) => shape(count) + '\n'.repeat(round % 50)));
    try {
      const times = await measureRounds(works, { rounds: 5, warmUp: 20 });
      // How time grows is told by the quickest runs: what disturbs a run makes the long ones longer than the short ones.
      const quickest = counts.map((count) => Math.max(Math.min(...times.get(count)), shortest));
      const [first, second] = [quickest[1] / quickest[0], quickest[2] / quickest[1]];
      const ratio = Math.max(first, second);
      if (ratio > worst.ratio) worst = { ratio, name };
      rows.push([name, ...counts.map((count) => formatNumber(median(times.get(count)) / 1000)), `${first.toFixed(2)} ×`, `${second.toFixed(2)} ×`]);
    } catch (error) {
      overflows.push(name);
      rows.push([name, String(error), '', '', '', '']);
    }
  }
  return {
    tables: [{ title: 'Hostile text: opened, questions and problems collected, filled; milliseconds', head: ['shape', ...counts.map((count) => count.toLocaleString('en')), 'first doubling', 'second'], rows, note: 'Medians; a doubling compares the quickest runs.' }],
    goals: [
      { goal: 'hostile text: at most 2.2 × per doubling up to 20,000', measured: `${worst.ratio.toFixed(2)} × (${worst.name})`, held: worst.ratio <= 2.2 },
      { goal: 'hostile text: no overflow', measured: overflows.length === 0 ? 'none' : overflows.join(', '), held: overflows.length === 0 },
    ],
  };
}

function fillWhole(text) {
  const promptFile = openPromptFile(text);
  void promptFile.inputs;
  void promptFile.problems;
  return renderPrompt(promptFile, {}).text;
}
