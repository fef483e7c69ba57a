// The yardsticks of the core: interleaved rounds, ratios taken inside a round, medians of the ratios.
import { createRequire } from 'node:module';
import { Eta } from 'eta';
import matter from 'gray-matter';
import { parseDocument } from 'yaml';
import { openPromptFile, renderPrompt } from '../dist/core.mjs';
import { samplePrompt } from './samplePrompt.mjs';

const flatten = createRequire(import.meta.url)('node:v8') && ((text) => (Number(text) | 0, text));
const text = samplePrompt();
const headerEnd = text.indexOf('\n---', 3) + 5;
const header = text.slice(0, headerEnd);
const body = text.slice(headerEnd).replace(/^\s*\n/, '');

const names = openPromptFile(text).inputs.map(({ name }) => name);
let round = 0;
/** New answers of changing length each time: V8 keeps caches for long texts that differ only inside. */
const answers = () => {
  round++;
  return Object.fromEntries(names.map((name, index) => [name, index === 3 ? 'Enterprise' : `${round} answer to ${name} ${'x'.repeat(round % 7)}`]));
};
/** A text no cache has seen: the start and the length vary. */
const fresh = (source) => `${round++}${' '.repeat(round % 13)}\n${source}`;
const freshFile = () => `---\nround: ${round++}${'0'.repeat(round % 13)}\n${text.slice(4)}`;

function scanAndJoin(source) {
  const pieces = [];
  let from = 0;
  for (let at = source.indexOf('${'); at !== -1; at = source.indexOf('${', at + 2)) {
    pieces.push(source.slice(from, at));
    from = at;
  }
  pieces.push(source.slice(from));
  return pieces.join('');
}

function readHeader(source) {
  return matter(source, { engines: { yaml: { parse: (yaml) => parseDocument(yaml, { prettyErrors: false }).toJS() } } });
}

// The same prompt as an Eta template: what our language writes as an expression, Eta writes as JavaScript.
const eta = new Eta({ autoEscape: false, useWith: false, autoTrim: false, varName: 'it' });
const template = toEta(openPromptFile(body).template);
const compiled = eta.compile(template);
function toEta({ parts }) {
  const js = (node) => {
    switch (node.kind) {
      case 'literal': return JSON.stringify(node.value) ?? 'undefined';
      case 'input': return `it[${JSON.stringify(node.name)}]`;
      case 'nested': return node.placeholder.kind === 'expression' ? js(node.placeholder.expression) : `it[${JSON.stringify(node.placeholder.name)}]`;
      case 'template': return `(${node.parts.map((part) => (part.kind === 'text' ? JSON.stringify(part.text) : part.kind === 'expression' ? js(part.expression) : `(it[${JSON.stringify(part.name)}] ?? '')`)).join(' + ') || "''"})`;
      case 'logical': return `(${node.operands.map(js).join(` ${node.operator} `)})`;
      case 'comparison': return `(${js(node.first)}${node.rest.map(({ operator, operand }) => ` ${operator} ${js(operand)}`).join('')})`;
      case 'conditional': return `(${node.branches.map(({ test, then }) => `${js(test)} ? ${js(then)} : `).join('')}${js(node.otherwise)})`;
      default: throw new Error(`The bench does not translate ${node.kind}.`);
    }
  };
  return parts.map((part) => (part.kind === 'text' ? part.text : part.kind === 'expression' ? `<%= ${js(part.expression)} ?? '' %>` : `<%= it[${JSON.stringify(part.name)}] ?? '' %>`)).join('');
}

const same = answers();
const ours = renderPrompt(openPromptFile(body), same).text;
const theirs = eta.render(compiled, same);
if (ours !== theirs) throw new Error(`The outputs differ: ${ours.length} and ${theirs.length} characters.`);

function time(work, repeat) {
  const start = process.hrtime.bigint();
  for (let index = 0; index < repeat; index++) flatten(work());
  return Number(process.hrtime.bigint() - start) / 1000 / repeat;
}
const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];

/** Measures works side by side and prints each as a multiple of the first. */
function compare(title, works, repeat = 20, rounds = 60) {
  const times = works.map(() => []);
  for (let index = 0; index < rounds; index++) works.forEach(([, work], which) => times[which].push(time(work, repeat)));
  console.log(`\n${title}`);
  works.forEach(([name], which) => {
    const warm = times[which].slice(rounds / 3);
    const ratios = warm.map((value, index) => value / times[0][index + rounds / 3]);
    console.log(`  ${name.padEnd(44)} ${median(warm).toFixed(1).padStart(9)} µs   ${median(ratios).toFixed(2).padStart(7)} ×`);
  });
}

const opened = openPromptFile(body);
void opened.template;
const fillFile = (source) => {
  const promptFile = openPromptFile(source);
  void promptFile.inputs;
  return renderPrompt(promptFile, answers()).text;
};
const copyOf = (source) => (' ' + source).slice(1);
console.log(`Node ${process.version}, ${text.length} characters, ${opened.template.parts.filter(({ kind }) => kind !== 'text').length} placeholders`);
compare('Cold: file text to first filled prompt, header and questions included', [
  ['header alone: gray-matter + yaml', () => readHeader(freshFile().slice(0, headerEnd + 30)).content],
  ['this core', () => fillFile(freshFile())],
  ['header + Eta', () => (readHeader(freshFile().slice(0, headerEnd + 30)), eta.render(eta.compile(fresh(template)), answers()))],
], 5);
compare('Body alone: open and render', [
  ['one scan for ${ with slices and a join', () => scanAndJoin(fresh(body))],
  ['this core', () => renderPrompt(openPromptFile(fresh(body)), answers()).text],
  ['Eta', () => eta.render(eta.compile(fresh(template)), answers())],
]);
compare('Warm: again with new answers', [
  ['copy of the output', () => copyOf(ours)],
  ['this core', () => renderPrompt(opened, answers()).text],
  ['Eta', () => eta.render(compiled, answers())],
], 50);
console.log('\nGrowth: the whole file, body repeated');
for (const times of [1, 4, 16, 64]) {
  const large = body.repeat(times);
  const values = Array.from({ length: 15 }, () => time(() => fillFile(`---\nround: ${round++}${'0'.repeat(round % 13)}\n${header.slice(4)}${large}`), times > 4 ? 1 : 10));
  const perKilobyte = median(values.slice(5)) / (large.length / 1024);
  console.log(`  ×${String(times).padEnd(3)} ${(large.length / 1024).toFixed(0).padStart(5)} K   ${(median(values.slice(5)) / 1000).toFixed(2).padStart(8)} ms   ${perKilobyte.toFixed(2)} µs per K`);
}
console.log('\nHostile shapes at 5,000, 10,000 and 20,000: milliseconds');
const shapes = {
  'stray ${': '${', 'stray ${ and text': '${ a ', 'unclosed ${input:x:': '${input:x: ', "unclosed with '": "${input:a ? '", 'unclosed with `': '${input:a ? `', 'shell ${VAR}': '${VAR} ', 'shell ${VAR:-x}': '${VAR:-x} ',
  'escaped \\${': '\\${', 'braces {': '{', 'closed placeholders': '${input:x} ', 'config ${A=': '${A=', 'nested calls': '${a(', "quotes in hints '": "${input:x:'{' ", 'items': '- ${input:x}: a\n', 'hints ${input:x': '${input:x ',
};
for (const [name, unit] of Object.entries(shapes)) {
  const cells = [5000, 10000, 20000].map((count) => {
    const values = Array.from({ length: 5 }, () => time(() => { const promptFile = openPromptFile(unit.repeat(count) + round++); void promptFile.inputs; void promptFile.problems; return renderPrompt(promptFile, {}).text; }, 1) / 1000);
    return median(values);
  });
  console.log(`  ${name.padEnd(24)} ${cells.map((cell) => cell.toFixed(1).padStart(9)).join('')}   last doubling ${(cells[2] / cells[1]).toFixed(2)} ×`);
}
