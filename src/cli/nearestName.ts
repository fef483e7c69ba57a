import { distance } from 'fastest-levenshtein';

/** Gives ` Did you mean "…"?` for the name that a misspelt one most probably meant, or an empty text. */
export function didYouMean(name: string, names: readonly string[]): string {
  const near = names
    .map((each) => ({ each, far: distance(name.toLowerCase(), each.toLowerCase()) }))
    .filter(({ each, far }) => far <= Math.max(1, Math.floor(Math.max(name.length, each.length) / 3)))
    .sort((a, b) => a.far - b.far)[0];
  return near === undefined ? '' : ` Did you mean "${near.each}"?`;
}
