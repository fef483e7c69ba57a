import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';

/** The YAML header of a prompt file, as plain data with places. */
export interface Header {
  /** From the first `-` of the opening line to the last of the closing one. */
  readonly span: Span;
  readonly entries: readonly HeaderEntry[];
  readonly problems: readonly Problem[];
}

export type HeaderNode = HeaderScalar | HeaderList | HeaderMap;

export interface HeaderScalar {
  readonly kind: 'scalar';
  /** The value; a number that would be written differently (`1.10`, `007`) stays the text the author wrote. */
  readonly value: string | number | boolean | null;
  readonly span: Span;
  /** Where the characters of a text value begin, when they stand in the file one by one as in the value. */
  readonly textStart?: number;
}

export interface HeaderList {
  readonly kind: 'list';
  readonly items: readonly HeaderNode[];
  readonly span: Span;
}

export interface HeaderMap {
  readonly kind: 'map';
  readonly entries: readonly HeaderEntry[];
  readonly span: Span;
}

export interface HeaderEntry {
  readonly key: string;
  readonly keySpan: Span;
  readonly value: HeaderNode;
}

/** Gives the value of a key in the order of the entries, or nothing. */
export function entryOf(entries: readonly HeaderEntry[], key: string): HeaderEntry | undefined {
  return entries.find((entry) => entry.key === key);
}

/** Gives the text of a header key that holds one, whatever its YAML type, or nothing. */
export function headerText(entries: readonly HeaderEntry[], key: string): string | undefined {
  const node = entryOf(entries, key)?.value;
  if (node?.kind !== 'scalar' || node.value === null) return undefined;
  const text = String(node.value).trim();
  return text === '' ? undefined : text;
}
