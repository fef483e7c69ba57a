/** Behind these words a list is an example: help, not a set of answers. Looked for right before the list. */
const exampleWords = /(?:\be\.?\s?g\.?|\bsuch as|\bfor example|\bfor instance|\bexamples?|\bp\.?\s?ej\.?|\bej\.?|\bex\.?|\bz\.?\s?b\.?|\bi\.?\s?e\.?)[\s:,;.]*$/i;
const exampleOpening = /^\s*(?:e\.?\s?g\b|such as|for example|for instance|examples?\b|ex\b|ej\b|p\.?\s?ej\b|z\.?\s?b\b|i\.?\s?e\b|like\b|optional|required|defaults?\b)/i;
/** Without their dots these may be answers: `IE` is a country. */
const exampleInList = /(?:^|[\s,/|(])(?:(?:e\.\s?g|i\.\s?e|z\.\s?b|p\.\s?e[jx])\b|e[jx]\.[\s,])|\bsuch as\b|\bfor (?:example|instance)\b/i;
/** The dots of these end no sentence. */
const abbreviation = /\b(?:e\.?\s?g|i\.?\s?e|z\.?\s?b|p\.?\s?e[jx]|e[jx])\.(?=\s)/gi;
/** How far before a list its introduction may begin. */
const longestIntroduction = 80;

/** Tells whether "e.g." or a kin of it stands before a place, in the same parenthesis or sentence. */
export function isExample(prose: string, at: number): boolean {
  const before = prose.slice(Math.max(0, at - longestIntroduction), at);
  const sentences = before.replace(abbreviation, (written) => written.replaceAll('.', ' '));
  const clause = before.slice(Math.max(before.lastIndexOf('('), sentences.lastIndexOf('. '), before.lastIndexOf(';')) + 1);
  return endsWithExample(clause) || opensWithExample(clause) && !/^\s*(?:optional|required|like)/i.test(clause);
}

/** Tells whether a text ends in "e.g." or a kin of it. */
export function endsWithExample(text: string): boolean {
  return exampleWords.test(text);
}

/** Tells whether a text begins with "e.g." or a kin of it, or with a mark such as "optional", so that no list of answers follows. */
export function opensWithExample(text: string): boolean {
  return exampleOpening.test(text);
}

/** Tells whether "e.g." or a kin of it stands anywhere in what looks like a list. */
export function holdsExample(list: string): boolean {
  return exampleInList.test(list);
}
