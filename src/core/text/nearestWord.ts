import { distance } from 'fastest-levenshtein';

/** The longest word that is looked for: what is longer is no slip of the keyboard. */
const longest = 64;
/** The most words that one search after another looks at: a file has room for thousands of wrong words and thousands of right ones. */
const mostLooks = 1_000_000;

/** Gives the word that a misspelt one most probably meant, or nothing when none is near (a third of its letters at most). */
export function nearestWord(word: string, words: Iterable<string>): string | undefined {
  return nearestAmong([...words])(word);
}

/**
 * Gives a search among the same words for one misspelt word after another; each is looked for once. When all have looked at a million
 * words, nothing is near any more.
 */
export function nearestAmong(words: readonly string[]): (word: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  let candidates: readonly Candidate[] | undefined;
  let looks = 0;
  return (word) => {
    if (known.has(word)) return known.get(word);
    looks += words.length;
    // What is twice as long as any word that is looked for is near none.
    const isSearched = word.length <= longest && looks <= mostLooks;
    const nearest = isSearched ? findNearest(word, (candidates ??= words.filter(({ length }) => length <= 2 * longest).map(readCandidate))) : undefined;
    known.set(word, nearest);
    return nearest;
  };
}

interface Candidate {
  readonly word: string;
  readonly small: string;
  readonly letters: string;
}

function findNearest(word: string, candidates: readonly Candidate[]): string | undefined {
  const { small, letters } = readCandidate(word);
  let nearest: string | undefined;
  // One letter for another is no slip, but another word.
  let least = Math.max(word.length > 1 ? 1 : 0, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    // So much longer or shorter is further away than the nearest by that alone.
    if (Math.abs(candidate.small.length - small.length) >= least) continue;
    const far = candidate.small === small ? 0 : candidate.letters === letters ? 1 : distance(small, candidate.small);
    if (far < least) [nearest, least] = [candidate.word, far];
  }
  return nearest;
}

/** The letters stand in alphabetical order: letters that changed places are the commonest slip, and count as one. */
function readCandidate(word: string): Candidate {
  const small = word.toLowerCase();
  return { word, small, letters: [...small].sort().join('') };
}
