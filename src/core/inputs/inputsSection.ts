import type { ReferencePart } from '../template/nodes.js';
import type { DeclarationDraft } from './headerKeys.js';
import { readProse } from './prose.js';

const separator = /[`*_]*[ \t]*[:\-–—][`*_]*[ \t]*/y;
const continuation = /^[ \t]{2,}(?![-*+][ \t]|\d{1,9}[.)][ \t])\S/;
const longestDescription = 2000;

/** Reads what an item of an Inputs section says behind its placeholder. Writes it into the declaration. */
export function readSectionItem(text: string, end: number, { span }: ReferencePart, draft: DeclarationDraft): void {
  separator.lastIndex = span.end;
  const description = separator.test(text) ? itemText(text, separator.lastIndex, Math.min(end, span.end + longestDescription)) : '';
  const prose = readProse(description);
  if (prose.text !== '') draft.description = prose.text;
  if (prose.required !== undefined) draft.required = prose.required;
  if (prose.suggestions.length > 0) draft.suggestions = prose.suggestions;
  if (prose.default !== undefined) draft.default = { value: prose.default, span };
}

/** The rest of the line and the indented lines behind it, as one line. */
function itemText(text: string, start: number, end: number): string {
  const [first = '', ...further] = text.slice(start, end).split(/\r?\n/);
  const stop = further.findIndex((line) => !continuation.test(line));
  const lines = stop === -1 ? further : further.slice(0, stop);
  return [first, ...lines].map((line) => line.trim()).join(' ').trim();
}
