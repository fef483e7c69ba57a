import { putToken, readTokenInto, type MutableToken } from './lexer.js';
import type { Expression } from './nodes.js';
import { unexpected, type Failure } from './reading.js';
import type { Source } from './source.js';

const straightQuote = "a straight quote ' or \"";
const straightMarks: Readonly<Record<string, string>> = {
  '“': straightQuote, '”': straightQuote, '‘': straightQuote, '’': straightQuote, '＂': straightQuote, '＇': straightQuote,
  '？': '"?"', '：': '":"', '（': '"("', '）': '")"', '，': '","', '！': '"!"', '｝': '"}"', '＝': '"="',
};

const missing: Expression = { kind: 'missing', span: { start: 0, end: 0 } };

/** What a backslash in a text may begin. */
export const escapeExpected = 'two backslashes, or an escape such as \\n';

/** Steps through the tokens of an expression and keeps its first failure; what the methods of a grammar share. */
export class TokenCursor {
  /** The one that it stands at; stepping on writes over it. */
  readonly token: MutableToken = { kind: 'end', start: 0, end: 0, value: '' };
  isFailed = false;
  protected previousEnd = 0;
  protected limit = 0;
  private reported: Failure | undefined;
  private expected = '';
  private readonly found: MutableToken = { kind: 'end', start: 0, end: 0, value: '' };

  constructor(protected readonly source: Source) {}

  /** The first failure. It is made when it is asked for: most are of text that is not ours, and nobody asks. */
  get failure(): Failure | undefined {
    return this.isFailed ? (this.reported ?? unexpected(this.expected, this.found)) : undefined;
  }

  protected begin(start: number, limit: number): void {
    this.limit = limit;
    this.isFailed = false;
    this.reported = undefined;
    this.continueAt(start);
  }

  protected at(mark: string): boolean {
    return this.token.kind === 'mark' && this.token.value === mark;
  }

  protected atOneOf(marks: ReadonlySet<string>): boolean {
    return this.token.kind === 'mark' && marks.has(this.token.value);
  }

  protected eat(mark: string): boolean {
    if (!this.at(mark)) return false;
    this.bump();
    return true;
  }

  protected bump(): void {
    this.continueAt(this.token.end);
  }

  protected continueAt(offset: number): void {
    this.previousEnd = offset;
    readTokenInto(this.token, this.source.text, offset, this.limit);
  }

  protected spanFrom(start: number): { start: number; end: number } {
    return this.source.spanOf(start, Math.max(start, this.previousEnd));
  }

  /** What stands where something should: the same one everywhere, since what has a failure is thrown away. */
  protected missing(): Expression {
    return missing;
  }

  protected missingHere(expected: string): Expression {
    this.failHere(expected);
    return this.missing();
  }

  protected missingFor(failure: Failure): Expression {
    this.fail(failure);
    return this.missing();
  }

  /** Keeps what stands here as the first failure, and makes every loop of the parser stop. */
  protected failHere(expected: string): void {
    const { kind, start, end, value } = this.token;
    if (!this.isFailed) {
      const right = kind !== 'bad' ? undefined : value.length > 1 && value.startsWith('\\') ? escapeExpected : straightMarks[value];
      this.isFailed = true;
      this.expected = right ?? expected;
      putToken(this.found, kind, start, end, value);
    }
    putToken(this.token, 'bad', start, start, '');
  }

  /** Does the same with a failure of another kind. */
  protected fail(failure: Failure): void {
    this.report(failure);
    putToken(this.token, 'bad', failure.start, failure.start, '');
  }

  /** Keeps the first failure and reads on, so that the end of the placeholder is still found exactly. */
  protected report(failure: Failure): void {
    if (this.isFailed) return;
    this.isFailed = true;
    this.reported = failure;
  }
}
