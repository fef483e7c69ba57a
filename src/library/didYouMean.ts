import { nearestWord } from '../core/index.js';

/** Gives ` Did you mean "…"?` for the name that a misspelt one most probably meant, or an empty text. */
export function didYouMean(name: string, names: readonly string[]): string {
  const near = nearestWord(name, names);
  return near === undefined ? '' : ` Did you mean "${near}"?`;
}
