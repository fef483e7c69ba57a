import { textOf, type Scalar } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';
import { openPromptFile, type PromptFile } from '../promptFile.js';
import type { ReferencePart } from '../template/nodes.js';
import { applyEdits, type Edit } from '../text/edit.js';
import { declareInputs, type NewDeclaration } from './declareInput.js';
import { lineBreakOf, lineEnd, removeList } from './headerEdits.js';
import { inputListOf } from './inputList.js';
import type { Fix } from './rule.js';

/**
 * Gives the change that moves what an Inputs section says into the header; each item keeps its name and its answer. Items
 * of names that the header declares already stay. Nothing when there are none, or when an input would come out different.
 */
export function moveSectionToHeader(promptFile: PromptFile): Fix | undefined {
  const { text, template, inputs, document } = promptFile;
  const declared = new Set(inputListOf(promptFile)?.declarations.map(({ name }) => name));
  const items = template.parts.flatMap((part) => (part.kind === 'reference' && part.labelled && !declared.has(part.name) ? [part] : []));
  const moved = new Set(items.map(({ name }) => name));
  const header = declareInputs(promptFile, inputs.filter(({ name }) => moved.has(name)).map(declarationFor));
  if (items.length === 0 || header === undefined) return undefined;
  const edits = [...header, ...items.map((item) => shortenItem(text, item, document.body.end))];
  return keepsInputs(promptFile, edits, moved) ? { title: 'Move the Inputs section into the header', values: {}, edits, isSafe: false } : undefined;
}

/**
 * Gives the change that moves the inputs of the header into an Inputs section at the start of the body. Nothing when the
 * header lists none, or when it says something that an item of such a section cannot, such as a range or a condition.
 */
export function moveHeaderToSection(promptFile: PromptFile): Fix | undefined {
  const { text, inputs, document, template } = promptFile;
  // `$name` names an argument of the header's list, and nothing without it.
  if (document.problems.length > 0 || template.parts.some((part) => part.kind === 'reference' && part.argument !== undefined)) return undefined;
  const list = inputListOf(promptFile);
  const moved = new Set(list?.declarations.map(({ name }) => name));
  const removed = list === undefined || moved.size === 0 ? undefined : removeList(text, list.entry.keySpan, list.siblings);
  if (removed === undefined) return undefined;
  const eol = lineBreakOf(text);
  const items = inputs.filter(({ name }) => moved.has(name)).map((input) => `* ${sectionItem(input)}${eol}`);
  const start = document.body.start;
  const bare = inputs.filter(({ name }) => moved.has(name)).flatMap((input) => prefixBareUses(text, start, input));
  const edits: readonly Edit[] = [...removed, { span: { start, end: start }, newText: `## Inputs${eol}${eol}${items.join('')}${eol}` }, ...bare];
  return keepsInputs(promptFile, edits, moved) ? { title: 'Move the inputs of the header into an Inputs section', values: {}, edits, isSafe: false } : undefined;
}

/** All that is known of an input, so that nothing depends any more on where it was said. */
function declarationFor({ name, description, type, required, options, default: fallback }: Input): NewDeclaration {
  const properties: [string, Scalar | readonly Scalar[]][] = [];
  if (description !== undefined) properties.push(['description', description]);
  if (type !== 'string' && type !== 'choice') properties.push(['type', type]);
  if (required || fallback === undefined) properties.push(['required', required]);
  if (options !== undefined) properties.push(['options', options.map(({ value }) => value)]);
  const value = fallback?.template === undefined ? fallback?.value : fallback.text;
  if (value !== undefined && value !== null) properties.push(['default', value]);
  return { name, properties };
}

const continuation = /[ \t]{2,}(?![-*+][ \t]|\d{1,9}[.)][ \t])\S/y;

/** Leaves of an item its name and its answer: `* name: ${input:name}`. */
function shortenItem(text: string, { name, span }: ReferencePart, bodyEnd: number): Edit {
  let start = span.start;
  while (/[`*_]/.test(text.charAt(start - 1))) start--;
  let end = Math.min(lineEnd(text, span.end), bodyEnd);
  for (continuation.lastIndex = end; end < bodyEnd && continuation.test(text); continuation.lastIndex = end) end = Math.min(lineEnd(text, end), bodyEnd);
  const kept = start + text.slice(start, end).trimEnd().length;
  return { span: { start, end: kept }, newText: `${name}: \${input:${name}}` };
}

/** A bare `${name}` is a placeholder only while the header declares the name; without it, `input:` must say so. */
function prefixBareUses(text: string, bodyStart: number, { name, uses }: Input): readonly Edit[] {
  return uses
    .filter(({ start, end }) => start >= bodyStart && text.slice(start, end) === name && !/input:\s*$/.test(text.slice(Math.max(0, start - 20), start)))
    .filter(({ start, end }) => !(text.startsWith('${', start - 2) && /^=(?!=)/.test(text.slice(end, end + 2))))
    .map(({ start }) => ({ span: { start, end: start }, newText: 'input:' }));
}

function sectionItem({ name, description = '', required, options, default: fallback }: Input): string {
  const value = fallback === undefined ? '' : fallback.text;
  const list = options?.map((option) => textOf(option.value)).join('|');
  const segment = list === undefined ? (value === '' ? '' : `|${value}`) : `:${list}${value === '' ? '' : `:${value}`}`;
  const mark = required ? '(Required) ' : fallback === undefined ? '(Optional) ' : '';
  return `\${input:${name}${segment}}: ${mark}${description}`.trimEnd();
}

/** Tells whether the moved inputs are asked as before, and no others are lost or new: a text that moves may name one of them, and a bare name that is no longer declared makes nobody's text of what is around it. */
function keepsInputs(promptFile: PromptFile, edits: readonly Edit[], moved: ReadonlySet<string>): boolean {
  const after = openPromptFile(applyEdits(promptFile.text, edits), promptFile.format);
  const ofMoved = (inputs: readonly Input[]): readonly string[] => inputs.filter(({ name }) => moved.has(name)).map(describe).sort();
  const [before, now] = [ofMoved(promptFile.inputs), ofMoved(after.inputs)];
  const usesOf = (inputs: readonly Input[]): number => inputs.filter(({ name }) => moved.has(name)).reduce((sum, { uses }) => sum + uses.length, 0);
  const names = new Set(after.inputs.map(({ name }) => name));
  const errorsOf = ({ problems }: PromptFile): number => problems.filter(({ severity }) => severity === 'error').length;
  // Without this list, another one may count that says nothing right.
  if (errorsOf(after) > errorsOf(promptFile)) return false;
  if (names.size !== promptFile.inputs.length || !promptFile.inputs.every(({ name }) => names.has(name))) return false;
  return usesOf(after.inputs) >= usesOf(promptFile.inputs) && after.problems.length <= promptFile.problems.length && before.length === now.length && before.every((each, index) => each === now[index]);
}

function describe({ name, type, description, required, default: fallback, options, custom, placeholder, when, limits }: Input): string {
  return JSON.stringify([name, type, description, required, fallback?.text, options, custom, placeholder, when !== undefined, Object.entries(limits).sort()]);
}
