import { letterPattern } from '../text/letterPattern.js';

/** A tag of an element, `<name …>` or `</name>`. */
export interface Tag {
  readonly name: string;
  readonly closing: boolean;
  readonly start: number;
  readonly end: number;
}

/** HTML's elements that have no closing tag. */
const voidElements: ReadonlySet<string> = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));

/**
 * What stands between `<` and `>` goes up to the next of the two only, and a name is never tried again in a shorter form,
 * so that a text full of stray `<` takes no longer than any other.
 */
const tag = letterPattern(String.raw`<(/?)([\p{L}_][\p{L}\p{N}_.:\-]*)(?![\p{L}\p{N}_.:\-])((?:\s[^<>]*)?)>`, 'gu');

/** Finds the tags of a text, in its order. A tag that closes itself (`<name/>`) and HTML's elements without an end are passed over. */
export function findTags(text: string): readonly Tag[] {
  const tags: Tag[] = [];
  // Most texts hold none, and a search for one mark is cheaper than any pattern.
  if (!text.includes('<')) return tags;
  for (const match of text.matchAll(tag(text))) {
    const [whole, slash, name = '', rest = ''] = match;
    if (rest.endsWith('/') || voidElements.has(name.toLowerCase())) continue;
    tags.push({ name, closing: slash === '/', start: match.index, end: match.index + whole.length });
  }
  return tags;
}
