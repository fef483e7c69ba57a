/** Gives a sentence for the middle of another. Only its first letter is made small: in German, say, the words behind it keep their capitals. */
export function beginSmall(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}
