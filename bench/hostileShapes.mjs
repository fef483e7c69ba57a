// Text made to be slow, and what V8 itself does with as much.
const repeated = (unit) => (count) => unit.repeat(count);
const inside = (before, unit, after = '}') => (count) => before + unit.repeat(count) + after;

/** Text made to be slow: each shape at a count, long or deep. These are the shapes that the goal names. */
export const namedShapes = {
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
export const furtherShapes = {
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
export const yardstick = 'yardstick: a few objects for each name, in a Map';

export function makeObjects(count, round) {
  const found = new Map();
  for (let index = 0; index < count; index++) {
    const name = `x${round}_${index}`;
    found.set(name, { name, span: { start: index, end: index + 3 }, uses: [{ start: index, end: index + 1 }], list: [], slot: index });
  }
  return [...found.values()].map((each) => ({ ...each, name: `${each.name}!`, more: {}, list: [], span: { start: 1, end: 2 } })).length;
}
