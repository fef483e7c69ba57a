import { distance } from 'fastest-levenshtein';

/** Gives the word that a misspelt one most probably meant, or nothing when none is near (a third of its letters at most). */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  if (word.length > 64) return undefined;
  let nearest: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of words) {
    const far = lettersOf(word) === lettersOf(candidate) ? 1 : distance(word.toLowerCase(), candidate.toLowerCase());
    if (far < least) [nearest, least] = [candidate, far];
  }
  return nearest;
}

/** The letters of a word in alphabetical order: letters that changed places are the commonest slip, and count as one. */
function lettersOf(word: string): string {
  return [...word.toLowerCase()].sort().join('');
}
