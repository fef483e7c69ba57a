import { limits } from '../text/limits.js';
import type { Span } from '../text/span.js';
import type { HeaderEntry, HeaderList, HeaderMap, HeaderNode, HeaderScalar } from './header.js';

/**
 * Reads the YAML that nearly every header is written in: maps and lists by indentation, values that end on their line, lists
 * and maps in brackets. Takes the text and the lines between the header's two `---`; gives the entries with absolute spans, or nothing
 * when anything else stands there, be it right or wrong: then the library must read it. A library that knows all of YAML takes
 * ten times as long, and longer than everything else that a fill does.
 */
export function readPlainYaml(text: string, lines: Span): readonly HeaderEntry[] | undefined {
  return odd.test(text.slice(lines.start, lines.end)) ? undefined : new PlainReader(text, lines).readAll();
}

/** Far below what the library is given to read. */
const deepest = 16;

/** What no one writes and YAML has rules for: tabs, control characters, other line breaks. */
const odd = /[\0-\x09\x0b\x0c\x0e-\x1f\x7f\x85\u2028\u2029\ufeff]|\r(?!\n)/;

/** A key that is a text whatever follows, and its colon. */
const key = /(?!(?:true|false|null):)[a-z_][\w.-]*:(?=[ \r\n])/iy;
const singleQuoted = /'((?:[^'\n]|'')*)'/y;
const doubleQuoted = /"([^"\\\n]*)"/y;
/** An unquoted item between brackets. */
const flowItem = /[a-z_\d](?:[\w./+-]| (?=[\w./+-]))*/iy;
const number = /^(?:0|[1-9]\d{0,14})(?:\.\d{1,15})?$/;
const perhapsNumber = /^\+?(?:0o[0-7]+|0x[\da-f]+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[-+]?\d+)?|\.inf|\.nan)$/i;
const constants: ReadonlyMap<string, boolean | null> = new Map([
  ...['null', 'Null', 'NULL'].map((word) => [word, null] as const),
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
]);

/** Goes from line to line; each method gives nothing as soon as it meets what is not plain. */
class PlainReader {
  /** One instance is kept, as of every class that is made and dropped with each reading: `emptySource` in `template/source.ts` says why. */
  static readonly kept = new PlainReader('', { start: 0, end: 0 });

  /** Where the line begins that is read, and the first and last of its characters that are no space. */
  private lineStart: number;
  private start = 0;
  private end = 0;
  private next: number;
  private values = 1;
  private passedComment = false;
  /** An indented comment makes, for the library, a block longer in which nothing follows. */
  private isOdd = false;
  private readonly limit: number;

  constructor(
    private readonly text: string,
    lines: Span,
  ) {
    this.lineStart = this.next = lines.start;
    this.limit = lines.end;
  }

  readAll(): readonly HeaderEntry[] | undefined {
    this.goOn();
    if (this.column === -1) return [];
    const entries = this.readMap(this.column, 0);
    // Of too many values the other reader tells.
    return this.column === -1 && !this.isOdd && this.values < limits.headerValues ? entries : undefined;
  }

  /** How far to the right the line begins; -1 behind the last one. */
  private get column(): number {
    return this.start - this.lineStart;
  }

  /** Goes to the next line that is neither blank nor a comment. */
  private goOn(): void {
    this.passedComment = false;
    while (this.next < this.limit) {
      this.lineStart = this.start = this.next;
      const newline = this.text.indexOf('\n', this.next);
      const lineEnd = newline === -1 || newline >= this.limit ? this.limit : newline;
      this.next = lineEnd + 1;
      this.end = this.trimEnd(this.start, lineEnd);
      while (this.start < this.end && this.text.charCodeAt(this.start) === 32) this.start++;
      const isComment = this.text.charCodeAt(this.start) === 35;
      if (this.start < this.end && !isComment) return;
      this.passedComment ||= isComment;
      this.isOdd ||= isComment && this.column > 0;
    }
    this.start = this.lineStart - 1;
  }


  private readMap(column: number, depth: number): HeaderEntry[] | undefined {
    if (depth > deepest) return undefined;
    const entries: HeaderEntry[] = [];
    const keys = new Set<string>();
    while (this.column === column && !this.isItem()) {
      key.lastIndex = this.start;
      if (!key.test(this.text)) return undefined;
      const colon = key.lastIndex - 1;
      const name = this.text.slice(this.start, colon);
      if (keys.has(name)) return undefined;
      keys.add(name);
      const keySpan = { start: this.start, end: colon };
      const value = this.readValue(colon + 1, column, true, depth);
      if (value === undefined) return undefined;
      entries.push({ key: name, keySpan, value });
    }
    return this.column > column ? undefined : entries;
  }

  private readList(column: number, depth: number): HeaderList | undefined {
    if (depth > deepest) return undefined;
    const items: HeaderNode[] = [];
    const { start } = this;
    while (this.column === column && this.isItem()) {
      const item = this.readItem(column, depth);
      if (item === undefined) return undefined;
      items.push(item);
    }
    return this.column > column ? undefined : { kind: 'list', items, span: this.spanTo(start, items.at(-1)) };
  }

  private readItem(column: number, depth: number): HeaderNode | undefined {
    const start = this.skipSpaces(this.start + 1);
    key.lastIndex = start;
    if (start >= this.end || !key.test(this.text)) return this.readValue(this.start + 1, column, false, depth);
    // The map's first key stands behind the dash, as if on a line of its own.
    this.start = start;
    this.values++;
    return this.readMapNode(depth + 1);
  }

  /** Reads what stands behind a colon or a dash, on the same line or below. */
  private readValue(from: number, column: number, isEntry: boolean, depth: number): HeaderNode | undefined {
    this.values++;
    const start = this.skipSpaces(from);
    if (start < this.end && this.text.charCodeAt(start) !== 35) {
      const value = this.readInline(start, column);
      this.goOn();
      // What stands further to the right would belong to the value.
      return this.column > column ? undefined : value;
    }
    const isCommented = start < this.end;
    let missing = from;
    while (this.text.charCodeAt(missing) === 32) missing++;
    this.goOn();
    if (this.column > column) return this.readBelow(column, depth);
    if (isEntry && this.column === column && this.isItem()) return this.readList(column, depth + 1);
    // A comment moves, for the library, the place of a value that is missing.
    return isCommented || this.passedComment ? undefined : { kind: 'scalar', value: null, span: { start: missing, end: missing } };
  }

  private readBelow(column: number, depth: number): HeaderNode | undefined {
    if (this.isItem()) return this.readList(this.column, depth + 1);
    return this.text.charCodeAt(this.start) === 91 ? this.readValue(this.start, column, false, depth) : this.readMapNode(depth + 1);
  }

  private readMapNode(depth: number): HeaderNode | undefined {
    const { start } = this;
    const entries = this.readMap(this.column, depth);
    return entries === undefined || entries.length === 0 ? undefined : { kind: 'map', entries, span: this.spanTo(start, entries.at(-1)?.value) };
  }

  private readInline(start: number, column: number): HeaderNode | undefined {
    switch (this.text.charCodeAt(start)) {
      case 39: // '
        return this.closed(this.readQuoted(start, singleQuoted));
      case 34: // "
        return this.closed(this.readQuoted(start, doubleQuoted));
      case 91: // [
        return this.closed(this.readFlowList(start, column));
      case 123: // {
        return this.closed(this.readFlowMap(start, column));
      default:
        return this.readPlain(start);
    }
  }

  /** Behind a value that has an end of its own, nothing else may stand on the line. */
  private closed<Node extends HeaderNode>(node: Node | undefined): Node | undefined {
    return node?.span.end === this.end ? node : undefined;
  }

  private readQuoted(start: number, quoted: RegExp): HeaderScalar | undefined {
    quoted.lastIndex = start;
    const inner = quoted.exec(this.text)?.[1];
    if (inner === undefined) return undefined;
    const span = { start, end: start + inner.length + 2 };
    const value = quoted === singleQuoted ? inner.replaceAll("''", "'") : inner;
    return { kind: 'scalar', value, span, ...(this.text.startsWith(value, start + 1) ? { textStart: start + 1 } : {}) };
  }

  private readFlowList(start: number, column: number): HeaderList | undefined {
    const read = this.readFlow(start, column, 93, (at) => this.readFlowItem(at), (item) => item);
    return read && { kind: 'list', items: read.pieces, span: read.span };
  }

  private readFlowMap(start: number, column: number): HeaderMap | undefined {
    const keys = new Set<string>();
    const read = this.readFlow(start, column, 125, (at) => this.readFlowEntry(at, keys), ({ value }) => value);
    return read && { kind: 'map', entries: read.pieces, span: read.span };
  }

  /** What stands in brackets, between commas, on one line or over several that stand further to the right than what it belongs to. */
  private readFlow<Piece>(start: number, column: number, closing: number, readPiece: (at: number) => Piece | undefined, lastOf: (piece: Piece) => HeaderNode): { pieces: Piece[]; span: Span } | undefined {
    const { text } = this;
    const pieces: Piece[] = [];
    for (let at = this.skipInside(start + 1, column); at < this.end; at = this.skipInside(at + 1, column)) {
      if (text.charCodeAt(at) === closing) return { pieces, span: { start, end: at + 1 } };
      this.values++;
      const piece = readPiece(at);
      if (piece === undefined) return undefined;
      pieces.push(piece);
      at = this.skipInside(lastOf(piece).span.end, column);
      if (text.charCodeAt(at) === closing) return { pieces, span: { start, end: at + 1 } };
      if (text.charCodeAt(at) !== 44) return undefined;
    }
    return undefined;
  }

  /** Gives the next offset that is no space, on this line or a later one; the end of all where the list must not go on. */
  private skipInside(from: number, column: number): number {
    const at = this.skipSpaces(from);
    if (at < this.end) return at;
    this.goOn();
    return this.column > column ? this.start : this.limit;
  }

  private readFlowEntry(start: number, keys: Set<string>): HeaderEntry | undefined {
    key.lastIndex = start;
    if (!key.test(this.text)) return undefined;
    const colon = key.lastIndex - 1;
    const name = this.text.slice(start, colon);
    const from = this.skipSpaces(colon + 1);
    const value = keys.has(name) || from >= this.end ? undefined : this.readFlowItem(from);
    keys.add(name);
    return value && { key: name, keySpan: { start, end: colon }, value };
  }

  private readFlowItem(start: number): HeaderScalar | undefined {
    switch (this.text.charCodeAt(start)) {
      case 39: // '
        return this.readQuoted(start, singleQuoted);
      case 34: // "
        return this.readQuoted(start, doubleQuoted);
      default:
        return this.readFlowPlain(start);
    }
  }

  private readFlowPlain(start: number): HeaderScalar | undefined {
    flowItem.lastIndex = start;
    const value = flowItem.exec(this.text)?.[0];
    return value === undefined ? undefined : this.scalarOf(value, start);
  }

  private readPlain(start: number): HeaderScalar | undefined {
    if (isIndicator(this.text.charCodeAt(start))) return undefined;
    const value = this.text.slice(start, this.end);
    return value.includes(': ') || value.includes(' #') || value.endsWith(':') ? undefined : this.scalarOf(value, start);
  }

  /** Gives the value that an unquoted text stands for; a number only where it is written as it would be printed. */
  private scalarOf(text: string, start: number): HeaderScalar | undefined {
    const span = { start, end: start + text.length };
    const constant = constants.get(text);
    if (constant !== undefined) return { kind: 'scalar', value: constant, span };
    if (number.test(text) && String(Number(text)) === text) return { kind: 'scalar', value: Number(text), span };
    return perhapsNumber.test(text) ? undefined : { kind: 'scalar', value: text, span, textStart: start };
  }

  /** From the first character of a block to the last of its last value. */
  private spanTo(start: number, last: HeaderNode | undefined): Span {
    return { start, end: this.trimEnd(start, last?.span.end ?? start) };
  }

  private trimEnd(start: number, end: number): number {
    let last = end;
    while (last > start && this.text.charCodeAt(last - 1) <= 32) last--;
    return last;
  }

  private isItem(): boolean {
    return this.text.charCodeAt(this.start) === 45 && (this.start + 1 === this.end || this.text.charCodeAt(this.start + 1) === 32);
  }

  private skipSpaces(from: number): number {
    let at = from;
    while (at < this.end && this.text.charCodeAt(at) === 32) at++;
    return at;
  }
}

/** What an unquoted value may not begin with, or only before certain characters. */
function isIndicator(code: number): boolean {
  return indicators.has(code);
}

const indicators: ReadonlySet<number> = new Set([...'-?:,[]{}#&*!|>\'"%@`~='].map((each) => each.charCodeAt(0)));
