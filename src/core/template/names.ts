import { latePattern } from '../text/latePattern.js';

const furtherName = latePattern(String.raw`[\p{L}\p{N}\p{M}_\-]+`, 'uy');
const firstOfName = latePattern(String.raw`[\p{L}_]`, 'u');

/**
 * Gives the end of the name that begins at an offset, or the offset itself when none does. A name begins with a letter
 * or `_`; letters of any script, digits, `_` and `-` follow.
 */
export function nameEnd(text: string, start: number, limit: number): number {
  let at = start;
  for (; at < limit; at++) {
    const code = text.charCodeAt(at);
    const letter = (code | 32) >= 97 && (code | 32) <= 122;
    if (letter || code === 95) continue;
    if (code > 127) return unicodeNameEnd(text, start, limit);
    if (at === start || !((code >= 48 && code <= 57) || code === 45)) break;
  }
  return at;
}

/** Tells whether a whole text is one name. */
export function isName(text: string): boolean {
  return text !== '' && nameEnd(text, 0, text.length) === text.length;
}

function unicodeNameEnd(text: string, start: number, limit: number): number {
  const first = String.fromCodePoint(text.codePointAt(start) ?? 0);
  if (!firstOfName().test(first)) return start;
  const further = furtherName();
  further.lastIndex = start;
  further.test(text);
  return Math.min(further.lastIndex, limit);
}

/** Gives the first offset that is not white space. */
export function skipSpace(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x3000;
}
