import { openBraces } from '../template/braces.js';

/** Stands for each character of a placeholder. Neither a separator nor white space nor part of a word. */
const hidden = '\0';

/**
 * Gives a text of the same length in which nothing of a nested `${…}` can be taken for a separator, a quote or a word of the text around it. What is
 * found there has the same place in the text itself.
 */
export function hidePlaceholders(text: string): string {
  let opener = text.indexOf('${');
  if (opener === -1) return text;
  const braces = openBraces(text, { start: 0, end: text.length });
  let shown = '';
  let end = 0;
  for (; opener !== -1; opener = text.indexOf('${', Math.max(end, opener + 2))) {
    const close = braces.closingOf(opener + 1);
    if (close === -1) continue;
    shown += text.slice(end, opener) + hidden.repeat(close + 1 - opener);
    end = close + 1;
  }
  return shown + text.slice(end);
}

/** Tells whether a piece of what `hidePlaceholders` gives is written out, without any placeholder. */
export function isLiteral(shown: string): boolean {
  return !shown.includes(hidden);
}

/** Splits a text at a separator, but not within a nested placeholder. */
export function splitAround(text: string, separator: string): readonly string[] {
  let start = 0;
  return hidePlaceholders(text).split(separator).map(({ length }) => {
    const piece = text.slice(start, start + length);
    start += length + separator.length;
    return piece;
  });
}
