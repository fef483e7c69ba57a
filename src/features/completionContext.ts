import { limits, nameEnd, skipSpace } from '../core/index.js';
import { ExpressionScan, type Closed, type Place, type Scan } from './expressionPlace.js';

/** The placeholder around a cursor, as far as it is written. */
export interface CompletionContext {
  readonly place: Place;
  /** Where its `${` stands, or, for an expression without braces, where it begins. */
  readonly opener: number;
  readonly mentionsInput: boolean;
}

/**
 * Finds the placeholder that is open at a cursor, looking back no further than `from` and the longest placeholder. Gives
 * nothing in ordinary text. Works on the text alone, because what is being typed rarely parses.
 */
export function contextAt(text: string, from: number, cursor: number): CompletionContext | undefined {
  const least = Math.max(from, cursor - limits.placeholder);
  const closed = new Map<number, Closed>();
  const before = text.slice(least, cursor);
  // All scans of one question may read so much text together; only of a hostile text are characters read more than twice.
  let left = 8 * limits.placeholder;
  for (let at = before.lastIndexOf('${'); at !== -1 && left > 0; at = at === 0 ? -1 : before.lastIndexOf('${', at - 1)) {
    const opener = least + at;
    if (opener > 0 && text.charCodeAt(opener - 1) === 92) continue;
    const scan = scanPlaceholder(text, opener, cursor, closed);
    left -= scan.reached - opener;
    if (scan.closed !== undefined) closed.set(opener, scan.closed);
    else if (scan.place !== undefined) return { place: scan.place, opener, mentionsInput: scan.mentionsInput };
  }
  return undefined;
}

/** Finds what the cursor stands at in a text that is one expression from its start, such as the value of `when`. */
export function expressionContextAt(text: string, start: number, cursor: number): CompletionContext | undefined {
  const inner = contextAt(text, start, cursor);
  if (inner !== undefined) return inner;
  const { place, mentionsInput } = new ExpressionScan(text, start, cursor, new Map()).scan();
  return place === undefined ? undefined : { place, opener: start, mentionsInput };
}

function scanPlaceholder(text: string, opener: number, cursor: number, closed: ReadonlyMap<number, Closed>): Scan {
  const start = opener + 2;
  const prefix = skipSpace(text, start, cursor);
  if (text.startsWith('input:', prefix) && prefix + 6 <= cursor) {
    const simple = scanInputForm(text, prefix + 6, cursor, closed);
    if (simple !== undefined) return simple;
  }
  const word = nameEnd(text, prefix, cursor);
  if (word === cursor) {
    // A lone `${` at the end of a line does not make the next line's first word its own.
    const place: Place = text.slice(start, prefix).includes('\n') ? { kind: 'text' } : { kind: 'start', span: { start: prefix, end: cursor } };
    return { reached: cursor, place, mentionsInput: false };
  }
  return new ExpressionScan(text, start, cursor, closed).scan();
}

/** The forms that begin with `input:`; nothing when an operator makes it an expression. */
function scanInputForm(text: string, behindPrefix: number, cursor: number, closed: ReadonlyMap<number, Closed>): Scan | undefined {
  const found = (place: Place): Scan => ({ reached: cursor, place, mentionsInput: true });
  const start = skipSpace(text, behindPrefix, cursor);
  const end = nameEnd(text, start, cursor);
  if (end === cursor) {
    return found(text.slice(behindPrefix, start).includes('\n') ? { kind: 'text' } : { kind: 'inputName', span: { start, end }, simple: true });
  }
  if (end === start) return { reached: end, mentionsInput: false };
  const mark = skipSpace(text, end, cursor);
  if (mark === cursor) return found({ kind: 'text' });
  const [code, next] = [text.charAt(mark), text.charAt(mark + 1)];
  const operator = '?.+<>'.includes(code) || (code === '=' && next === '=') || (code === '|' && next === '|') || (code === '!' && next === '=') || (code === '&' && next === '&');
  if (operator) return undefined;
  const close = textEnd(text, end, cursor, closed);
  if (close === -1) return found({ kind: 'text' });
  return { reached: close, closed: { end: close + 1, input: text.slice(start, end) }, mentionsInput: true };
}

/** Gives the brace that closes a hint or a label, or -1 when the cursor comes first. */
function textEnd(text: string, start: number, cursor: number, closed: ReadonlyMap<number, Closed>): number {
  let open = 0;
  for (let at = start; at < cursor; at++) {
    const code = text.charCodeAt(at);
    if (code === 36 && closed.has(at)) at = (closed.get(at)?.end ?? at + 1) - 1;
    else if (code === 123) open++;
    else if (code === 125 && open-- === 0) return at;
  }
  return -1;
}
