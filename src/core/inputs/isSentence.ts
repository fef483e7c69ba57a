const askingWords = /^(?:choose|select|pick|enter|specify|either|one of)\s/i;
const comparingWords = /^(?:as|like)\s/i;

/**
 * Tells whether short items between separators are rather one sentence whose end is a list: `Choose low/medium/high`, `Severity: low, medium, high`,
 * `high/medium/low priority`. Then words stand before the list, or behind slashes without spaces, and each item within it is a single word.
 */
export function isSentence(items: readonly string[], separator: ',' | '/', isSpaced: boolean): boolean {
  const first = items[0] ?? '';
  const last = items.at(-1) ?? '';
  if (comparingWords.test(first) || items.some((item) => /:\s/.test(item))) return true;
  if (items.slice(1, -1).some(hasWords)) return false;
  if (separator === '/' && !isSpaced) {
    // `AWS/Azure/Google Cloud` are names; but before slashes, `Priority High/Low/None` is as likely.
    if (hasWords(first) && !hasWords(last)) return true;
    return (hasWords(first) || hasWords(last)) && !items.every(isName);
  }
  if (!hasWords(first) || hasWords(last)) return false;
  // No sentence has commas without spaces, and one whose words are all written like names is `User Story, Bug, Task`.
  return askingWords.test(first) || isSpaced && !items.every(isName);
}

function hasWords(item: string): boolean {
  return /\s/.test(item);
}

/** Whether each word of an item begins with a capital letter or a digit. */
function isName(item: string): boolean {
  return item.split(/\s+/).every((word) => /^\d/.test(word) || word.charAt(0) !== word.charAt(0).toLowerCase());
}
