import type { HeaderEntry, HeaderNode, PromptFile } from '../../core/index.js';

/** One key of a header with all that belongs to it, as whole lines without indentation. */
export interface HeaderPiece {
  readonly key: string;
  /** Ends with a line break. */
  readonly text: string;
  readonly entry: HeaderEntry;
  /** Where it ends in the file. */
  readonly end: number;
}

/**
 * Takes a header apart into its keys, each in the author's own writing, comments included. A header in braces or with all of
 * it indented is written anew, as values only.
 */
export function readPieces({ text, document: { header } }: PromptFile): readonly HeaderPiece[] {
  if (header === undefined) return [];
  const start = text.indexOf('\n', header.span.start) + 1;
  return cutPieces(text, header.entries, start, text.lastIndexOf('\n', header.span.end - 1) + 1);
}

/** Takes the map that is the value of a piece apart in the same way; nothing when the value is no map. */
export function readInnerPieces(text: string, { entry: { value }, end }: HeaderPiece): readonly HeaderPiece[] | undefined {
  return value.kind === 'map' ? cutPieces(text, value.entries, undefined, end) : undefined;
}

/** Gives every piece of a header as values only, for a header whose writing cannot be moved. */
export function readPlainPieces({ document: { header } }: PromptFile): readonly HeaderPiece[] {
  return header?.entries.map(writeAnew) ?? [];
}

/** Gives the pieces of the map that is the value of a piece in the same way; nothing when the value is no map. */
export function readPlainInnerPieces({ entry: { value } }: HeaderPiece): readonly HeaderPiece[] | undefined {
  return value.kind === 'map' ? value.entries.map(writeAnew) : undefined;
}

/** Gives what a header says, however it is written: values by their keys. */
export function readValues({ document: { header } }: PromptFile): unknown {
  return dataOf({ kind: 'map', entries: header?.entries ?? [], span: { start: 0, end: 0 } });
}

/** Gives lines with some more spaces in front; empty lines stay empty. */
export function indentLines(lines: string, spaces: number): string {
  return lines.replace(/(^|\n)(?=[^\r\n])/g, `$1${' '.repeat(spaces)}`);
}

function cutPieces(text: string, entries: readonly HeaderEntry[], from: number | undefined, last: number): readonly HeaderPiece[] {
  const starts = entries.map(({ keySpan }) => lineStartOf(text, keySpan.start));
  const columns = entries.map(({ keySpan }, index) => keySpan.start - (starts[index] ?? 0));
  const column = columns[0] ?? 0;
  const isBlock = entries.every(({ keySpan }, index) => columns[index] === column && /^ *$/.test(text.slice(starts[index], keySpan.start)));
  // Keys that share a line stand in braces.
  if (!isBlock || new Set(starts).size !== starts.length || (from !== undefined && (column > 0 || (starts[0] ?? from) < from))) return entries.map(writeAnew);
  return entries.map((entry, index) => {
    const start = index === 0 && from !== undefined ? from : (starts[index] ?? 0);
    const end = starts[index + 1] ?? last;
    const lines = text.slice(start, end);
    return { key: entry.key, text: withLineBreak(column === 0 ? lines : lines.replace(new RegExp(`(^|\\n) {1,${column}}`, 'g'), '$1'), text), entry, end };
  });
}

function withLineBreak(lines: string, text: string): string {
  return lines.endsWith('\n') ? lines : `${lines}${text.includes('\r\n') ? '\r\n' : '\n'}`;
}

function writeAnew(entry: HeaderEntry): HeaderPiece {
  return { key: entry.key, text: writtenAnew(entry), entry, end: entry.value.span.end };
}

/** JSON is YAML that needs no thought about quotes and indentation. */
function writtenAnew({ key, value }: HeaderEntry): string {
  return `${/^[A-Za-z_][\w-]*$/.test(key) ? key : JSON.stringify(key)}: ${JSON.stringify(dataOf(value))}\n`;
}

/** Gives what a value of a header says as plain data. */
export function dataOf(node: HeaderNode): unknown {
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'list') return node.items.map(dataOf);
  return Object.fromEntries(node.entries.map(({ key, value }) => [key, dataOf(value)]));
}

function lineStartOf(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}
