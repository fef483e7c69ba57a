import type { HeaderList, HeaderMap, HeaderNode } from '../document/header.js';
import type { Scalar } from '../expressions/values.js';
import type { Edit } from '../text/edit.js';
import { letterPattern } from '../text/letterPattern.js';
import type { Span } from '../text/span.js';
import type { InputList } from './inputList.js';

/** Writes a value as YAML that reads back as the same value. */
export function yamlOf(value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/.test(value)) return JSON.stringify(value);
  return isPlain(value) ? value : `'${value.replaceAll("'", "''")}'`;
}

/** Gives the edit that writes another text where a scalar stands, in the quotes that the author used. */
export function replaceScalar(text: string, span: Span, value: Scalar): Edit {
  const quote = text.charAt(span.start);
  const written = typeof value !== 'string' ? String(value) : quote === '"' ? JSON.stringify(value) : quote === "'" ? `'${value.replaceAll("'", "''")}'` : yamlOf(value);
  return { span, newText: written };
}

/**
 * Gives the edits that remove one item of a list or one entry of a map, in block or flow style, with its line. Nothing
 * when it stands among other text in a way that no simple edit can take apart, or when it is the last one.
 */
export function removeAt(text: string, container: HeaderList | HeaderMap, index: number): readonly Edit[] | undefined {
  const spans = spansOf(container);
  const span = spans[index];
  if (span === undefined || spans.length < 2) return undefined;
  const next = spans[index + 1];
  const previous = spans[index - 1];
  if (isFlow(text, container)) {
    const removed = next === undefined ? { start: previous?.end ?? span.start, end: span.end } : { start: span.start, end: next.start };
    return [{ span: removed, newText: '' }];
  }
  const start = container.kind === 'list' ? dashBefore(text, span.start) : span.start;
  if (start === undefined) return undefined;
  const before = text.slice(lineStart(text, start), start);
  const end = lineEnd(text, span.end);
  if (!/^[ \t]*(?:#.*)?$/.test(text.slice(span.end, end).replace(/[\r\n]+$/, '').replace(/^[ \t]*:/, ''))) return undefined;
  if (/^[ \t]*$/.test(before)) return [{ span: { start: lineStart(text, start), end }, newText: '' }];
  // The first entry of an item shares its line with the dash, which the next entry then takes over.
  return next !== undefined && /^[ \t]*-[ \t]+$/.test(before) ? [{ span: { start, end: next.start }, newText: '' }] : undefined;
}

/** Gives the edits that remove a declaration; with the last one, the whole list goes. */
export function removeDeclaration(text: string, { entry, siblings, container }: InputList, index: number): readonly Edit[] | undefined {
  if (container.kind !== 'scalar' && spansOf(container).length > 1) return removeAt(text, container, index);
  return removeList(text, entry.keySpan, siblings);
}

/** Gives the edits that remove the entry of a key from the header or from its metadata. */
export function removeList(text: string, keySpan: Span, siblings: HeaderMap): readonly Edit[] | undefined {
  const index = siblings.entries.findIndex((each) => each.keySpan === keySpan);
  const entry = siblings.entries[index];
  if (siblings.entries.length > 1) return removeAt(text, siblings, index);
  if (entry === undefined || isFlow(text, siblings)) return undefined;
  // A header of nothing else stays as an empty one.
  const start = lineStart(text, keySpan.start);
  return /^[ \t]*$/.test(text.slice(start, keySpan.start)) ? [{ span: { start, end: lineEnd(text, entry.value.span.end) }, newText: '' }] : undefined;
}

/** The place of each item, or of each key with its value. */
export function spansOf(container: HeaderList | HeaderMap): readonly Span[] {
  if (container.kind === 'list') return container.items.map(({ span }) => span);
  return container.entries.map(({ keySpan, value }) => ({ start: keySpan.start, end: Math.max(keySpan.end, value.span.end) }));
}

/** Tells whether a collection is written in brackets. */
export function isFlow(text: string, container: HeaderNode): boolean {
  return container.kind !== 'scalar' && /[[{]/.test(text.charAt(container.span.start));
}

/** Gives the start of the line that an offset stands in. */
export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Gives the end of the line that an offset stands in, behind its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  return newline === -1 ? text.length : newline + 1;
}

/** Gives the line break that a text uses. */
export function lineBreakOf(text: string): string {
  const newline = text.indexOf('\n');
  return newline > 0 && text.charCodeAt(newline - 1) === 13 ? '\r\n' : '\n';
}

/** The dash in front of an item of a block list, perhaps on a line of its own. */
export function dashBefore(text: string, start: number): number | undefined {
  let at = start - 1;
  while (at >= 0 && text.charCodeAt(at) <= 32) at--;
  return text.charAt(at) === '-' ? at : undefined;
}

const plain = letterPattern(String.raw`^[\p{L}_./](?:[\p{L}\p{N} _./()+\-]*[\p{L}\p{N}_./()+\-])?$`, 'u');
const meantOtherwise = /^(?:true|false|yes|no|on|off|y|n|null|~|\.nan|[-+]?\.inf|\.+|-+)$/i;

function isPlain(value: string): boolean {
  return plain(value).test(value) && !meantOtherwise.test(value) && !/^\.?\d/.test(value);
}
