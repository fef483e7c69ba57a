import { letterPattern } from '../text/letterPattern.js';
import { endsWithExample, holdsExample, isExample, opensWithExample } from './examples.js';
import { hidePlaceholders, isLiteral } from './hidePlaceholders.js';

const quotedList = /(['"`])[^'"`\n]{1,60}\1(?:\s*\([^()\n]{0,40}\))?(?:\s*(?:,\s*(?:or|and)?|\/|\||\bor\b|\band\b)\s*(['"`])[^'"`\n]{1,60}\2(?:\s*\([^()\n]{0,40}\))?){1,30}/g;
const quoted = /(['"`])([^'"`\n]{1,60})\1/g;
const parenthesised = /\(([^()\n]{3,400})\)/g;
// No pattern here counts Unicode letters, and none has the flag `i` beside them: V8 writes each count out, and each letter in all its cases.
const slashed = letterPattern(String.raw`(?:^|[\s:(])([\p{L}\d][\p{L}\d_.+\-]*(?:/[\p{L}\d][\p{L}\d_.+\-]*)+)(?=$|[\s.,;:?!)])`, 'gu');
const shortWord = letterPattern(String.raw`^[\p{L}\d#.][\p{L}\d_.+#@\-]*$`, 'u');
const opposites = /^(?:true\/false|yes\/no|on\/off)$/i;
const longestWord = 31;
const mostWords = 21;

/**
 * Finds the answers that a sentence offers: a list in quotes, a list of single words in parentheses, words between
 * slashes. A list introduced by "e.g." or "such as" is an example and none of them, nor is what stands in a placeholder.
 */
export function findSuggestions(written: string): readonly string[] {
  const prose = hidePlaceholders(written);
  const found: string[] = [];
  for (const match of /['"`]/.test(prose) ? prose.matchAll(quotedList) : []) {
    if (!isExample(prose, match.index)) found.push(...[...match[0].matchAll(quoted)].map((each) => each[2] ?? ''));
  }
  for (const match of prose.includes('(') ? prose.matchAll(parenthesised) : []) {
    const inside = match[1] ?? '';
    if (!opensWithExample(inside) && !endsWithExample(prose.slice(Math.max(0, match.index - 20), match.index))) found.push(...readShortWords(inside));
  }
  for (const match of prose.includes('/') ? prose.matchAll(slashed(prose)) : []) {
    const list = match[1] ?? '';
    const words = list.split('/');
    const isList = opposites.test(list) || (words.length > 2 && words.length <= mostWords && words.every(({ length }) => length <= longestWord));
    if (isList && !isPath(list) && !isExample(prose, match.index + 1)) found.push(...words);
  }
  return [...new Set(found.map((each) => each.trim()).filter((each) => each !== '' && isLiteral(each)))];
}

/** Splits a list of single words such as `express, fastapi, spring-boot` or `low|medium|high`; empty for anything else. */
export function readShortWords(list: string): readonly string[] {
  const separator = list.includes('|') ? '|' : list.includes(',') ? ',' : '/';
  if ((separator === '/' && isPath(list)) || holdsExample(list)) return [];
  // Runs of white space become one space first: looking for words between runs of any length takes quadratic time.
  const items = list.replace(/\s+/g, ' ').split(separator);
  const words = items.flatMap((item) => item.trim().replace(/^(?:or|and) /i, '').split(/ (?:or|and) /i));
  return words.length >= 2 && words.every((word) => word.length <= longestWord && shortWord(word).test(word)) ? words : [];
}

/** A date as it is to be written, or as a number. */
const date = /^(?:[dt]{1,2}|m{1,2}|[yja]{2,4})(?:\/(?:[dt]{1,2}|m{1,3}|[yja]{2,4})){1,2}$|^\d{4}(?:\/\d{1,2}){2}$|^(?:\d{1,2}\/){2}\d{4}$/i;
const pathRoots = /^(?:\.|~|\/|[a-z]:|https?:|origin\/|refs\/|(?:src|docs?|tests?|spec|lib|libs|app|apps|packages|build|dist|out|bin|etc|usr|home|var|tmp|feature|bugfix|hotfix|release|config|scripts?|assets|public|components|modules|services)\/)/i;

/** Tells whether words between slashes are more likely one path, or one date, than a list of answers. */
export function isPath(text: string): boolean {
  const parts = text.split('/');
  if (text.includes('://') || pathRoots.test(text) || date.test(text)) return true;
  // Two words are one path (`origin/main`), unless they are each other's opposite.
  return parts.length < 3 && !/^(?:true\/false|false\/true|yes\/no|no\/yes|y\/n|on\/off|off\/on)$/i.test(text);
}
