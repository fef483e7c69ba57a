import { textOf } from '../expressions/values.js';
import type { Option } from './input.js';

/** An option that holds more commas is no part of a list, only the whole of it; looking for it would cost more than the text is long. */
const mostCommas = 16;

/** Tells whether a text, with the commas in it, can stand for an option among others in a list. */
export function canBeListed(text: string): boolean {
  return text.split(',', mostCommas + 2).length <= mostCommas + 1;
}

/**
 * Splits a list as a person types it, at its commas. An option may itself hold commas: where its words stand one after the other, they
 * are that option, and the longest one first.
 */
export function splitList(text: string, options: readonly Option[]): readonly string[] {
  const words = text.split(',').map((word) => word.trim());
  const { byWords, counts } = optionsWithCommas(options);
  const listed: string[] = [];
  for (let at = 0; at < words.length; ) {
    const start = at;
    const count = counts.find((each) => byWords.has(keyOf(words.slice(start, start + each)))) ?? 1;
    const option = count === 1 ? words[at] : byWords.get(keyOf(words.slice(at, at + count)));
    if (option !== undefined && option !== '') listed.push(option);
    at += count;
  }
  return listed;
}

/** The options that hold commas, by their words, and how many words there are in one, the most first. */
function optionsWithCommas(options: readonly Option[]): { readonly byWords: ReadonlyMap<string, string>; readonly counts: readonly number[] } {
  const byWords = new Map<string, string>();
  const counts = new Set<number>();
  for (const { value, label } of options) {
    const text = textOf(value);
    for (const each of [text, label]) {
      if (!each.includes(',') || !canBeListed(each)) continue;
      const words = each.split(',').map((word) => word.trim());
      if (!byWords.has(keyOf(words))) byWords.set(keyOf(words), text);
      counts.add(words.length);
    }
  }
  return { byWords, counts: [...counts].sort((a, b) => b - a) };
}

function keyOf(words: readonly string[]): string {
  return words.join(',').toLowerCase();
}
