const yesWords: ReadonlySet<string> = new Set(['true', 'yes', 'y', 'on', '1']);
const noWords: ReadonlySet<string> = new Set(['false', 'no', 'n', 'off', '0']);

/** Reads a word that answers yes or no, in any case of letters; gives nothing for any other. */
export function readYesNo(text: string): boolean | undefined {
  const word = text.trim().toLowerCase();
  return yesWords.has(word) ? true : noWords.has(word) ? false : undefined;
}
