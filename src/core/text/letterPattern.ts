import { latePattern } from './latePattern.js';

/**
 * Makes a pattern of letters of any script. Takes its source, in which `\p{L}`, `\p{N}` and `\p{M}` stand in character classes only, and flags with `u`; gives the
 * way to the pattern for a text. Most texts are ASCII: for these it is made without the thousands of letters that V8 would compile into it.
 */
export function letterPattern(source: string, flags: string): (text: string) => RegExp {
  const ofAnyText = latePattern(source, flags);
  const ofAscii = latePattern(source.replaceAll('\\p{L}', 'A-Za-z').replaceAll('\\p{N}', '0-9').replaceAll('\\p{M}', ''), flags.replace('u', ''));
  return (text) => (isAscii.test(text) ? ofAscii() : ofAnyText());
}

const isAscii = /^[\0-\x7f]*$/;
