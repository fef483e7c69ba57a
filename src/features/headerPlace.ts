import type { Span } from '../core/index.js';

/** Where a cursor stands in the lines of a header, found by indentation alone, since half a line is no YAML. */
export interface HeaderPlace {
  /** The keys around the cursor's own, outermost first; `-` is an item of a list. */
  readonly path: readonly string[];
  /** The other keys beside the cursor's, with what stands behind them in their line. */
  readonly siblings: ReadonlyMap<string, string>;
  readonly spot: KeySpot | ValueSpot;
}

export interface KeySpot {
  readonly kind: 'key';
  /** The word; it ends at the cursor or behind it. */
  readonly span: Span;
  /** A colon follows already. */
  readonly hasValue: boolean;
  /** Nothing else stands in the line, and it does not go on with a list in brackets. */
  readonly alone: boolean;
  /** The line begins with the dash of an item. */
  readonly dashed: boolean;
  readonly column: number;
}

export interface ValueSpot {
  readonly kind: 'value';
  readonly key: string;
  /** From the beginning of the value to the cursor. */
  readonly span: Span;
  /** Where the line ends. */
  readonly lineEnd: number;
  /** A space must be written between the colon and the value. */
  readonly spaceMissing: boolean;
}

interface Line {
  readonly indentation: number;
  readonly dashed: boolean;
  /** The column of what follows the dash, or of the line's first character. */
  readonly column: number;
  readonly key?: string;
  readonly value: string;
}

const keyWord = /^( *)(- +)?["']?([\w.-]*)$/;
const keyAndValue = /^( *)(- +)?["']?([\w.-]+)["']? *:( *)(.*)$/;
const anyLine = /^( *)(-(?: +|$))?(?:["']?([\w.-]+)["']? *:(?: +(.*)|$))?/;

/** Reads where an offset stands in a header. Takes the place of the header's first line; gives nothing for other text. */
export function headerPlaceAt(text: string, headerStart: number, headerEnd: number, offset: number): HeaderPlace | undefined {
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const next = text.indexOf('\n', offset);
  const lineEnd = next === -1 ? text.length : text[next - 1] === '\r' && next > offset ? next - 1 : next;
  const before = text.slice(lineStart, offset);
  const above = text.slice(headerStart, lineStart).split('\n').slice(1, -1).map(readLine);
  const below = text.slice(lineEnd, headerEnd).split('\n').slice(1, -1).map(readLine);
  const word = keyWord.exec(before);
  if (word !== null) {
    const [, indentation = '', dash = '', typed = ''] = word;
    const column = indentation.length + dash.length;
    const rest = /^([\w.-]*)["']?( *:)?/.exec(text.slice(offset, lineEnd));
    const hasValue = rest?.[2] !== undefined;
    const end = typed !== '' || hasValue ? offset + (rest?.[1]?.length ?? 0) : offset;
    const alone = text.slice(end, lineEnd).trim() === '' && !/[,[{]\s*$/.test(text.slice(Math.max(headerStart, lineStart - 200), lineStart));
    const spot: KeySpot = { kind: 'key', span: { start: offset - typed.length, end }, hasValue, alone, dashed: dash !== '', column };
    return { ...surroundings(above, below, indentation.length, column, dash !== ''), spot };
  }
  const pair = keyAndValue.exec(before);
  if (pair === null) return undefined;
  const [, indentation = '', dash = '', key = '', space = '', value = ''] = pair;
  if (space === '' && value !== '') return undefined;
  const spot: ValueSpot = { kind: 'value', key, span: { start: offset - value.length, end: offset }, lineEnd, spaceMissing: space === '' };
  return { ...surroundings(above, below, indentation.length, indentation.length + dash.length, dash !== ''), spot };
}

function readLine(text: string): Line | undefined {
  const [, indentation = '', dash, key, value = ''] = anyLine.exec(text.replace(/\r$/, '')) ?? [];
  const rest = text.trim();
  if (rest === '' || rest.startsWith('#')) return undefined;
  return { indentation: indentation.length, dashed: dash !== undefined, column: indentation.length + (dash?.length ?? 0), key, value };
}

function surroundings(above: readonly (Line | undefined)[], below: readonly (Line | undefined)[], indentation: number, column: number, dashed: boolean): Pick<HeaderPlace, 'path' | 'siblings'> {
  const path: string[] = [];
  const siblings = new Map<string, string>();
  // The column of what the parent is looked for, and whether that is an item, which may stand right under its key.
  let level = dashed ? indentation : column;
  let isItem = dashed;
  if (dashed) path.push('-');
  for (let index = above.length - 1; index >= 0 && (level > 0 || isItem || path.length === 0); index--) {
    const line = above[index];
    if (line === undefined) continue;
    if (line.key !== undefined && (isItem && !line.dashed ? line.column <= level : line.column < level)) {
      path.unshift(line.key);
      level = line.column;
      isItem = false;
    } else if (line.key !== undefined && !isItem && line.column === level && path.length === 0) {
      siblings.set(line.key, line.value);
    }
    if (!line.dashed || isItem) continue;
    if (line.indentation < level && line.column >= level) {
      path.unshift('-');
      level = line.indentation;
      isItem = true;
    } else if (line.indentation === level && path.length === 0) {
      // The cursor stands where the next item's dash would.
      isItem = true;
    }
  }
  for (const line of below) {
    if (line === undefined) continue;
    if (line.column < column || (line.dashed && line.indentation < column)) break;
    if (line.key !== undefined && line.column === column) siblings.set(line.key, line.value);
  }
  return { path, siblings };
}
