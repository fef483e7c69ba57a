import { entryOf, type Header, type HeaderEntry } from './header.js';
import type { Span } from '../text/span.js';

/** Behind a list in brackets YAML allows nothing more, yet the makers of the key write it so. */
const bracketedHint = /^argument-hint:[ \t]+(\[[^[\]\r\n]*\][ \t]*[^\s#][^\r\n]*)$/m;
/** Where a comment begins; a pattern that looked for it and for the blanks before it at once would try each blank again. */
const comment = /[ \t]#/;
const key = 'argument-hint';

/**
 * Reads a header in which `argument-hint: [issue] [priority]` stands without quotes: a text, though no YAML. Takes the file's text, the place of
 * the header and what reads YAML; to that, the line is a comment.
 */
export function readBesideHint(text: string, span: Span, read: (text: string) => Header): Header {
  const found = bracketedHint.exec(text.slice(span.start, span.end));
  const [line, rest = ''] = found ?? [];
  if (found === null || line === undefined) return read(text);
  const start = span.start + found.index;
  const header = read(`${text.slice(0, start)}#${text.slice(start + 1, span.end)}`);
  // Of two, the other one is read; that the key stands there twice is for YAML to say.
  if (entryOf(header.entries, key) !== undefined) return read(text);
  const textStart = start + line.indexOf('[');
  const value = rest.slice(0, comment.exec(rest)?.index).trimEnd();
  const entry: HeaderEntry = {
    key,
    keySpan: { start, end: start + key.length },
    value: { kind: 'scalar', value, span: { start: textStart, end: textStart + value.length }, textStart },
  };
  const isBefore = ({ keySpan }: HeaderEntry): boolean => keySpan.start < start;
  return { ...header, entries: [...header.entries.filter(isBefore), entry, ...header.entries.filter((each) => !isBefore(each))] };
}
