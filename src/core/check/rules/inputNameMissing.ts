import type { HeaderEntry, HeaderMap } from '../../document/header.js';
import { findHeaderKey, nearestHeaderKey } from '../../inputs/headerKeys.js';
import type { PromptFile } from '../../promptFile.js';
import { isName } from '../../template/names.js';
import type { Edit } from '../../text/edit.js';
import { isFlow, lineBreakOf, lineStart } from '../headerEdits.js';
import { inputListOf, type InputList } from '../inputList.js';
import type { Fix, Rule } from '../rule.js';

const otherKeys: ReadonlySet<string> = new Set(['id', 'key', 'identifier']);

/** Mends an item of the list whose name stands under another key, or is one: `- id: topic`, `- topic: What is it about?`. Reading the header reports it. */
export const inputNameMissing: Rule = {
  codes: ['input-name-missing'],
  fix: (promptFile, { span }) => {
    const list = inputListOf(promptFile);
    const item = list?.container.kind === 'list' ? list.container.items.find((each) => each.span.start === span.start) : undefined;
    if (list === undefined || item?.kind !== 'map') return [];
    const other = item.entries.find(({ key, value }) => isNameKey(key) && value.kind === 'scalar' && typeof value.value === 'string' && isFree(list, value.value));
    if (other !== undefined) return [{ title: 'Change to "{nearest}"', values: { nearest: 'name' }, edits: [{ span: other.keySpan, newText: 'name' }], isSafe: false }];
    const [entry] = item.entries;
    const edits = entry === undefined || !isFree(list, entry.key) || nearestHeaderKey(entry.key) !== undefined ? undefined : nameByKey(promptFile, item, entry);
    return entry === undefined || edits === undefined ? [] : [{ title: 'Write {text}', values: { text: `"name: ${entry.key}"` }, edits, isSafe: false } satisfies Fix];
  },
};

/** What other tools call a name, or a slip of the pen. */
function isNameKey(key: string): boolean {
  return otherKeys.has(key.toLowerCase()) || nearestHeaderKey(key) === 'name';
}

function isFree({ byName }: InputList, name: string): boolean {
  return isName(name) && !byName.has(name);
}

/** `topic: …` becomes `name: topic` with what stood behind it: a description, or the properties of the input. */
function nameByKey({ text }: PromptFile, item: HeaderMap, { key, keySpan, value }: HeaderEntry): readonly Edit[] | undefined {
  const written = text.slice(keySpan.start, keySpan.end);
  const colon = text.indexOf(':', keySpan.end);
  if (written !== key || text.slice(keySpan.end, colon).trim() !== '') return undefined;
  const named = { span: { start: keySpan.start, end: colon + 1 }, newText: `name: ${key}` };
  const indent = ' '.repeat(keySpan.start - lineStart(text, keySpan.start));
  if (value.kind === 'scalar') {
    if (value.value === null) return [named];
    if (typeof value.value !== 'string' || item.entries.some((each) => findHeaderKey(each.key) === 'description')) return undefined;
    const separator = isFlow(text, item) ? ', ' : lineBreakOf(text) + indent;
    return [{ span: { start: keySpan.start, end: value.span.start }, newText: `name: ${key}${separator}description: ` }];
  }
  if (value.kind !== 'map' || value.entries.some((each) => item.entries.includes(each) || findHeaderKey(each.key) === 'name')) return undefined;
  if (isFlow(text, value)) return item.entries.length > 1 || isFlow(text, item) ? undefined : [{ span: { start: keySpan.start, end: value.span.start + 1 }, newText: `{ name: ${key},` }];
  const surplus = value.span.start - lineStart(text, value.span.start) - indent.length;
  const lines = [...text.slice(lineStart(text, value.span.start), value.span.end).matchAll(/^[ ]+/gm)];
  const first = lineStart(text, value.span.start);
  if (surplus <= 0 || lineStart(text, keySpan.start) === first || lines.some(([spaces]) => spaces.length < surplus)) return undefined;
  return [named, ...lines.map(({ index }) => ({ span: { start: first + index, end: first + index + surplus }, newText: '' }))];
}
