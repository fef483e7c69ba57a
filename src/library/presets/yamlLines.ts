import { isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';
import type { Edit, Span } from '../../core/index.js';

/** Tells whether a node is a map that is written as lines, one or more for each key. */
export function isLines(node: unknown): node is YAMLMap {
  return isMap(node) && node.flow !== true && node.items.length > 0;
}

/** Gives the line break that a text uses. */
export function lineBreakOf(text: string): string {
  return /\r\n|\n/.exec(text)?.[0] ?? '\n';
}

/** Gives how far a key stands to the right. */
export function columnOf(text: string, pair: Pair): number {
  const { start } = keySpan(pair);
  return start - lineStart(text, start);
}

/** Gives where a key stands, with its quotes. */
export function keySpan({ key }: Pair): Span {
  const [start, end] = (key as Node).range ?? [0, 0];
  return { start, end };
}

/** Gives the lines of a key and its value, with the comments that stand deeper below it and the last line break. */
export function linesOf(text: string, pair: Pair): Span {
  const column = columnOf(text, pair);
  let end = lineEnd(text, contentEnd(text, pair));
  for (let at = end, line = ''; at < text.length; at = lineEnd(text, at)) {
    line = text.slice(at, lineEnd(text, at)).trimEnd();
    const comment = line.indexOf('#');
    if (line.trimStart() !== '' && (comment <= column || line.slice(0, comment).trim() !== '')) break;
    if (comment > column) end = lineEnd(text, at);
  }
  return { start: lineStart(text, keySpan(pair).start), end };
}

/** Takes out the lines of a key, and the comment directly above them when that can only be about this key. */
export function removeLines(text: string, map: YAMLMap, pair: Pair): Edit {
  const lines = linesOf(text, pair);
  let { start } = lines;
  while (map.items[0] !== pair && start > 0 && text.slice(lineStart(text, start - 1), start).trimStart().startsWith('#')) start = lineStart(text, start - 1);
  return { span: { start, end: lines.end }, newText: '' };
}

/** Puts lines behind those of a key. */
export function insertBehind(text: string, pair: Pair, newLines: string): Edit {
  const { end } = linesOf(text, pair);
  return insertAt(text, end, newLines);
}

/** Puts lines at the start of a line, or at the end of a text, which may lack its last line break. */
export function insertAt(text: string, at: number, newLines: string): Edit {
  const open = at === text.length && at > 0 && !text.endsWith('\n');
  return { span: { start: at, end: at }, newText: open ? lineBreakOf(text) + newLines : newLines };
}

/** The end of what a key says, before a comment in the same line. */
function contentEnd(text: string, pair: Pair): number {
  let node: unknown = pair.value;
  let last = keySpan(pair).end;
  while (isMap(node) || isSeq(node)) {
    if (node.flow === true) break;
    const item: unknown = node.items.at(-1);
    if (item === undefined) break;
    if (isMap(node)) last = Math.max(last, keySpan(item as Pair).end);
    node = isMap(node) ? (item as Pair).value : item;
  }
  const [start, end] = (node as Node | null)?.range ?? [last, last];
  // A block of text ends, for the library, behind its last line break.
  return Math.max(last, isScalar(node) ? start + text.slice(start, end).trimEnd().length : end);
}

function lineStart(text: string, at: number): number {
  return at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
}

/** The start of the next line. */
function lineEnd(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 ? text.length : end + 1;
}
