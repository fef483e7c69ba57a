/** Gives the name of a new prompt file from what a person calls the prompt: letters and digits of any script, hyphens between words. */
export function promptFileName(title: string): string {
  const plain = title.trim().replace(/(?:\.prompt)?\.md$/i, '').normalize('NFC').toLowerCase();
  const words = plain.replace(/['’]/g, '').split(/[^\p{L}\p{M}\p{N}_]+/u).filter((word) => word !== '');
  return words.length === 0 ? '' : `${words.join('-').slice(0, 100)}.prompt.md`;
}

/** Gives the name of the so-manyeth copy of a file: `review.prompt.md` becomes `review-copy.prompt.md`, then `review-copy-2.prompt.md`. */
export function copyFileName(fileName: string, number: number): string {
  const [, stem = fileName, ending = ''] = /^(.*?)((?:\.prompt)?\.md)?$/is.exec(fileName) ?? [];
  return `${stem}-copy${number > 1 ? `-${number}` : ''}${ending}`;
}
