import { indexAtLeast } from '../text/indexAtLeast.js';
import type { Span } from '../text/span.js';

/** Which closing brace belongs to which opening one, by balance alone, as in text that is no expression. */
export interface Braces {
  /** Gives the offset of the `}` that closes the `{` at an offset, or -1 when nothing does. */
  closingOf(opening: number): number;
}

/** So many further ones are looked at in turn before one is looked for among all. */
const nearby = 8;

/** A longer run between quotes, in UTF-16 units, is prose with an apostrophe rather than a quoted brace. */
const longestQuoted = 64;

/**
 * Pairs all braces of a text in one pass, so that looking for the end of thousands of unclosed placeholders stays linear.
 * A brace in a short quoted piece (`'}'`) does not count.
 */
export function openBraces(text: string, part: Span): Braces {
  // In the order of the text, so that what belongs to one is found by halving: a map of them would take six times the memory.
  const most = countOpenings(text, part);
  const openings = new Int32Array(most);
  // Of one that is not closed yet: -2 less the index of the one around it, which is -1 for none.
  const closings = new Int32Array(most);
  let count = 0;
  let innermost = -1;
  for (let at = part.start; at < part.end; at++) {
    const code = text.charCodeAt(at);
    if (code === 123) {
      openings[count] = at;
      closings[count] = -2 - innermost;
      innermost = count++;
    } else if (code === 125) {
      if (innermost === -1) continue;
      const around = -2 - (closings[innermost] ?? -1);
      closings[innermost] = at;
      innermost = around;
    } else if (code === 39 || code === 34 || code === 96) {
      at = quotedEnd(text, at, part.end);
    }
  }
  const found = openings.subarray(0, count);
  // Mostly they are asked for in the order of the text, with few between, and one may be asked for twice.
  let last = 0;
  return {
    closingOf: (opening) => {
      const near = Math.min(last + nearby, found.length - 1);
      while (last < near && (found[last] as number) < opening) last++;
      if (found[last] !== opening) last = indexAtLeast(found, opening);
      return found[last] === opening ? Math.max(-1, closings[last] ?? -1) : -1;
    },
  };
}

function countOpenings(text: string, { start, end }: Span): number {
  let count = 0;
  for (let at = start; at < end; at++) if (text.charCodeAt(at) === 123) count++;
  return count;
}

/** Gives the closing quote of a short quoted piece, whose braces do not count, or the offset of the quote itself. */
export function quotedEnd(text: string, quote: number, limit: number): number {
  // Behind a word it is an apostrophe or a closing quote, behind a brace the end of `a template ${…}`.
  const before = text.charCodeAt(quote - 1);
  if (isWord(before) || before === 125) return quote;
  const code = text.charCodeAt(quote);
  for (let at = quote + 1; at < limit && at - quote <= longestQuoted; at++) {
    const next = text.charCodeAt(at);
    if (next === 10 || (next === 36 && text.charCodeAt(at + 1) === 123)) return quote;
    if (next === code) return isWord(text.charCodeAt(at + 1)) ? quote : at;
  }
  return quote;
}

function isWord(code: number): boolean {
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code > 127;
}
