import { nameEnd, readToken, skipSpace, type Span } from '../core/index.js';

/** Where a cursor stands in a placeholder. The span is what was typed of a word so far; it ends at the cursor. */
export type Place =
  /** Behind `${`, where any form may begin. */
  | { readonly kind: 'start'; readonly span: Span }
  /** Behind `input:`; `simple` when that is the beginning of the placeholder. */
  | { readonly kind: 'inputName'; readonly span: Span; readonly simple: boolean }
  /** Where an operand belongs; `compared` is the name on the other side of an equality operator. */
  | { readonly kind: 'operand'; readonly span: Span; readonly compared?: string }
  /** Between the quotes of a text. */
  | { readonly kind: 'literal'; readonly span: Span; readonly quote: string; readonly compared?: string }
  /** Behind a dot. */
  | { readonly kind: 'member'; readonly span: Span }
  /** In a hint, a label, a template string or behind an operand, where nothing is offered. */
  | { readonly kind: 'text' };

/** A placeholder that ends before the cursor; `input` is the name when it holds nothing else. */
export interface Closed {
  readonly end: number;
  readonly input?: string;
}

/** What a scan met, and how far it went. */
export interface Scan {
  readonly reached: number;
  readonly closed?: Closed;
  readonly place?: Place;
  /** An `input:` was read, so the text is ours wherever it stands. */
  readonly mentionsInput: boolean;
}

const equality = new Set(['===', '!==', '==', '!=']);
const paragraphBreak = /\n[ \t\r]*\n/;

/**
 * Reads an expression from a start up to the cursor, as far as it makes sense. Takes the placeholders that are known to
 * end before the cursor. More tolerant than the parser, because the text is only half written, yet strict about what may
 * follow what, so that prose behind a forgotten brace is soon given up.
 */
export class ExpressionScan {
  private operandExpected = true;
  private mentionsInput = false;
  private readonly groups: number[] = [];
  /** The name that is the whole operand read last. */
  private operand: string | undefined;
  private compared: string | undefined;
  /** The operand read last is not part of a sum. */
  private alone = true;
  private callable = false;

  constructor(
    private readonly text: string,
    private at: number,
    private readonly cursor: number,
    private readonly closed: ReadonlyMap<number, Closed>,
  ) {}

  /** Gives where the cursor stands, or where the placeholder ends before it; neither when the text is no expression. */
  scan(): Scan {
    const { text, cursor } = this;
    for (;;) {
      const start = skipSpace(text, this.at, cursor);
      if (start >= cursor) {
        const broken = paragraphBreak.test(text.slice(this.at, cursor));
        return this.found(this.operandExpected && !broken ? this.operandAt(cursor) : { kind: 'text' });
      }
      const token = readToken(text, start, cursor);
      const { kind, end, value } = token;
      this.at = end;
      if (kind === 'mark') {
        const scan = this.readMark(value, start);
        if (scan !== undefined) return scan;
      } else if (kind === 'bad' || !this.operandExpected) {
        return this.lost();
      } else if (kind === 'end') {
        return this.found({ kind: 'literal', span: { start: start + 1, end: cursor }, quote: text.charAt(start), compared: this.compared });
      } else if (kind === 'input') {
        this.mentionsInput = true;
        if (end === cursor) return this.found({ kind: 'inputName', span: { start: end - value.length, end }, simple: false });
        this.endOperand(value);
      } else if (kind === 'name') {
        if (end === cursor) return this.found(this.operandAt(start));
        if (value === 'input' && text.charCodeAt(end) === 58 && end + 1 === cursor) {
          this.mentionsInput = true;
          return this.found({ kind: 'inputName', span: { start: cursor, end: cursor }, simple: false });
        }
        this.endOperand(value);
      } else if (kind === 'backtick') {
        const close = this.templateEnd(end);
        if (close === -1) return this.found({ kind: 'text' });
        this.at = close;
        this.endOperand();
      } else {
        this.endOperand();
      }
    }
  }

  private readMark(mark: string, start: number): Scan | undefined {
    const { operandExpected, callable } = this;
    this.callable = false;
    switch (mark) {
      case '}':
        return this.groups.length > 0 ? this.lost() : { ...this.lost(), closed: { end: this.at, input: this.operand } };
      case '(':
        if (!operandExpected && !callable) return this.lost();
        this.groups.push(start);
        return this.beginOperand();
      case ')':
        if (this.groups.pop() === undefined) return this.lost();
        return this.endOperand();
      case '${': {
        const nested = this.closed.get(start);
        if (!operandExpected || nested === undefined) return this.lost();
        this.at = nested.end;
        return this.endOperand(nested.input);
      }
      case '.':
        return operandExpected ? this.lost() : this.readMember();
      case '!':
      case '-':
        return operandExpected ? undefined : this.lost();
    }
    if (operandExpected) return this.lost();
    const compared = equality.has(mark) && this.alone ? this.operand : undefined;
    this.beginOperand(compared);
    this.alone = mark !== '+';
    return undefined;
  }

  private readMember(): Scan | undefined {
    const { text, cursor } = this;
    const start = skipSpace(text, this.at, cursor);
    const end = nameEnd(text, start, cursor);
    if (end === cursor) return this.found(text.slice(this.at, start).includes('\n') ? { kind: 'text' } : { kind: 'member', span: { start, end } });
    if (end === start) return this.lost();
    this.at = end;
    this.endOperand();
    this.callable = true;
    return undefined;
  }

  /** Gives the offset behind the closing backtick, or -1 when the cursor comes first. */
  private templateEnd(start: number): number {
    const { text, cursor } = this;
    for (let at = start; at < cursor; ) {
      const code = text.charCodeAt(at);
      if (code === 96) return at + 1;
      if (code === 36 && this.closed.has(at)) at = this.closed.get(at)?.end ?? at + 1;
      else at += code === 92 ? 2 : 1;
    }
    return -1;
  }

  private operandAt(start: number): Place {
    return { kind: 'operand', span: { start, end: this.cursor }, compared: this.compared };
  }

  private beginOperand(compared?: string): undefined {
    this.operandExpected = true;
    this.operand = undefined;
    this.compared = compared;
    this.alone = true;
  }

  private endOperand(name?: string): undefined {
    this.operandExpected = false;
    this.operand = name;
    this.compared = undefined;
  }

  private found(place: Place): Scan {
    return { ...this.lost(), place };
  }

  private lost(): Scan {
    return { reached: this.at, mentionsInput: this.mentionsInput };
  }
}
