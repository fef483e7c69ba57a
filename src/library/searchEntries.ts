import type { LibraryEntry } from './libraryEntry.js';

/** What a word of the query is worth in each field; the beginning of a word counts double. */
const weights = { title: 8, fileName: 5, tags: 6, path: 2, description: 1 } as const;

/**
 * Finds the entries in which every word of a query stands, in any order, in title, file name, tags, folder or description.
 * Gives the best first and those alike in the order they came; all of them when the query is empty. Letters count without case and accents.
 */
export function searchEntries(entries: readonly LibraryEntry[], query: string): readonly LibraryEntry[] {
  const words = [...new Set(fold(query).split(/\s+/))].filter((word) => word !== '');
  if (words.length === 0) return entries;
  const found: { readonly entry: LibraryEntry; readonly score: number }[] = [];
  for (const entry of entries) {
    const score = scoreOf(entry, words);
    if (score > 0) found.push({ entry, score });
  }
  // Sorting is stable, so entries alike keep their order.
  return found.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
}

function scoreOf(entry: LibraryEntry, words: readonly string[]): number {
  const fields = [
    [fold(entry.title), weights.title],
    [fold(entry.fileName), weights.fileName],
    [fold(entry.tags.join(' ')), weights.tags],
    // A person also types what stands in a list, which is both together.
    [fold(`${entry.folder}/${entry.fileName}`), weights.path],
    [fold(entry.description ?? ''), weights.description],
  ] as const;
  let sum = 0;
  for (const word of words) {
    let best = 0;
    for (const [text, weight] of fields) {
      const at = placeOf(text, word);
      if (at !== 'nowhere') best = Math.max(best, at === 'start of a word' ? 2 * weight : weight);
    }
    if (best === 0) return 0;
    sum += best;
  }
  const [title] = fields[0];
  return sum + (title === words.join(' ') ? 2 : title.startsWith(words[0] ?? '') ? 1 : 0);
}

function placeOf(text: string, word: string): 'start of a word' | 'inside a word' | 'nowhere' {
  let at = text.indexOf(word);
  if (at === -1) return 'nowhere';
  for (; at !== -1; at = text.indexOf(word, at + 1)) if (at === 0 || !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return 'start of a word';
  return 'inside a word';
}

/** Most texts are plain letters, for which the costly part can be left out. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  return /[^\u0000-\u007f]/.test(lower) ? lower.normalize('NFKD').replace(/\p{M}/gu, '') : lower;
}
