import { nameEnd, skipSpace } from './names.js';

export type TokenKind = 'end' | 'mark' | 'string' | 'number' | 'name' | 'input' | 'backtick' | 'bad';

/** One token of an expression, with offsets into the text that is parsed. */
export interface Token {
  readonly kind: TokenKind;
  readonly start: number;
  readonly end: number;
  /** The mark itself, the name, or the value of a string or number. */
  readonly value: string;
}

/** A token that the next one is written over, since an expression may have tens of thousands. */
export type MutableToken = { -readonly [Key in keyof Token]: Token[Key] };

/** Names a token in a sentence about what was found. */
export function nameToken(kind: TokenKind, value: string): string {
  return kind === 'end' ? 'the end of the text' : kind === 'string' ? 'a text' : `"${value}"`;
}

const numberText = /(?:0|[1-9]\d*)(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?/y;

/** Reads the token behind an offset and any white space. Bad text is a token of kind `bad`, never an exception. */
export function readToken(text: string, from: number, limit: number): Token {
  return readTokenInto({ kind: 'end', start: 0, end: 0, value: '' }, text, from, limit);
}

/** The same, written over another token; gives that. */
export function readTokenInto(token: MutableToken, text: string, from: number, limit: number): Token {
  const start = skipSpace(text, from, limit);
  if (start >= limit) return putToken(token, 'end', limit, limit, '');
  const code = text.charCodeAt(start);
  if (code === 39 || code === 34) return readString(token, text, start, limit);
  if (code === 96) return putToken(token, 'backtick', start, start + 1, '`');
  if ((code >= 48 && code <= 57) || (code === 46 && isDigit(text.charCodeAt(start + 1)))) return readNumber(token, text, start, limit);
  const end = nameEnd(text, start, limit);
  if (end > start) return readName(token, text, start, end, limit);
  const mark = markOf(code, text.charCodeAt(start + 1), text.charCodeAt(start + 2));
  if (mark !== '' && start + mark.length <= limit) return putToken(token, 'mark', start, start + mark.length, mark);
  const width = (text.codePointAt(start) ?? 0) > 0xffff ? 2 : 1;
  return putToken(token, 'bad', start, start + width, text.slice(start, start + width));
}

/** Makes a token another one; gives it. */
export function putToken(token: MutableToken, kind: TokenKind, start: number, end: number, value: string): Token {
  token.kind = kind;
  token.start = start;
  token.end = end;
  token.value = value;
  return token;
}

/** The mark that begins with these characters; empty when none does. Constants, since every mark is compared many times. */
function markOf(code: number, next: number, third: number): string {
  switch (code) {
    case 61: // Only doubled or tripled: there is no assignment.
      return next !== 61 ? '' : third === 61 ? '===' : '==';
    case 33:
      return next !== 61 ? '!' : third === 61 ? '!==' : '!=';
    case 60:
      return next === 61 ? '<=' : '<';
    case 62:
      return next === 61 ? '>=' : '>';
    case 124:
      return next === code ? '||' : '';
    case 38:
      return next === code ? '&&' : '';
    case 63:
      return next === 63 ? '??' : '?';
    case 36:
      return next === 123 ? '${' : '';
    case 40:
      return '(';
    case 41:
      return ')';
    case 43:
      return '+';
    case 44:
      return ',';
    case 45:
      return '-';
    case 46:
      return '.';
    case 58:
      return ':';
    case 125:
      return '}';
    default:
      return '';
  }
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** `input:name` is one token when nothing stands between its parts, so that `a ? input : b` still reads as a condition. */
function readName(token: MutableToken, text: string, start: number, end: number, limit: number): Token {
  if (end - start === 5 && text.charCodeAt(end) === 58 && text.startsWith('input', start)) {
    const inputEnd = nameEnd(text, end + 1, limit);
    if (inputEnd > end + 1) return putToken(token, 'input', start, inputEnd, text.slice(end + 1, inputEnd));
  }
  return putToken(token, 'name', start, end, text.slice(start, end));
}

function readNumber(token: MutableToken, text: string, start: number, limit: number): Token {
  numberText.lastIndex = start;
  const end = Math.min(numberText.test(text) ? numberText.lastIndex : start + 1, limit);
  // As in JavaScript, a number may not run into a name or another digit (`3px`, `007`).
  let last = end;
  while (last < limit && (isDigit(text.charCodeAt(last)) || nameEnd(text, last, last + 1) > last)) last++;
  return putToken(token, last > end ? 'bad' : 'number', start, last, text.slice(start, last));
}

function readString(token: MutableToken, text: string, start: number, limit: number): Token {
  const quote = text.charCodeAt(start);
  let value = '';
  let from = start + 1;
  for (let at = from; at < limit; ) {
    const code = text.charCodeAt(at);
    if (code === quote) return putToken(token, 'string', start, at + 1, value + text.slice(from, at));
    if (code !== 92) {
      at++;
      continue;
    }
    const escape = readEscape(text, at, limit);
    if (escape === undefined) return putToken(token, 'bad', at, Math.min(at + 2, limit), text.slice(at, at + 2));
    value += text.slice(from, at) + escape.value;
    from = at = escape.end;
  }
  return putToken(token, 'end', limit, limit, '');
}

const simpleEscapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v' };
const codeEscape = /x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{(0*[0-9a-fA-F]{1,6})\}/y;

/** Reads one of JavaScript's escapes at a backslash; gives nothing for those that a strict program may not hold. */
export function readEscape(text: string, backslash: number, limit: number): { value: string; end: number } | undefined {
  const at = backslash + 1;
  if (at >= limit) return undefined;
  const next = text[at] ?? '';
  const simple = Object.hasOwn(simpleEscapes, next) ? simpleEscapes[next] : undefined;
  if (simple !== undefined) return { value: simple, end: at + 1 };
  if (next === 'x' || next === 'u') {
    codeEscape.lastIndex = at;
    const match = codeEscape.exec(text);
    const code = parseInt(match?.[1] ?? match?.[2] ?? match?.[3] ?? '', 16);
    return match === null || !(code <= 0x10ffff) ? undefined : { value: String.fromCodePoint(code), end: at + match[0].length };
  }
  if (next === '0' && !isDigit(text.charCodeAt(at + 1))) return { value: '\0', end: at + 1 };
  if (isDigit(next.charCodeAt(0))) return undefined;
  if (next === '\r' && text[at + 1] === '\n') return { value: '', end: at + 2 };
  if (next === '\n' || next === '\r' || next === '\u2028' || next === '\u2029') return { value: '', end: at + 1 };
  const width = (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return { value: text.slice(at, at + width), end: at + width };
}
