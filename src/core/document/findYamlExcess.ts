import { limits } from '../text/limits.js';
import type { Span } from '../text/span.js';

/** What makes a text too much for the YAML reader: its length, a run of white space, or its nesting. */
export type YamlExcess = 'size' | 'gap' | 'nesting';

/**
 * Says what makes YAML too much to read, or nothing. Takes a text, a span of it and the most characters that this may have. The
 * library that reads YAML takes quadratic time over long runs of white space, and recurses over nested collections, where a
 * stack that runs out can end the whole process; no author comes near.
 */
export function findYamlExcess(text: string, { start, end }: Span, most: number): YamlExcess | undefined {
  if (end - start > most) return 'size';
  let gap = 0;
  let brackets = 0;
  // How far the first word of a line stands to the right; every level of a block takes a column.
  let column = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code <= 32) {
      if (++gap > limits.headerGap) return 'gap';
      if (code === 10) column = 0;
    } else {
      gap = 0;
      if (code === 91 || code === 123) brackets++;
      else if ((code === 93 || code === 125) && brackets > 0) brackets--;
      if (brackets > limits.headerNesting) return 'nesting';
    }
    if (column === -1 || code === 10) continue;
    column = isIndentation(code) ? column + 1 : -1;
    if (column > limits.headerNesting) return 'nesting';
  }
  return undefined;
}

/** White space, and the marks that open an item or a key in the same line: `- - ? a`. */
function isIndentation(code: number): boolean {
  return code === 32 || code === 9 || code === 45 || code === 63 || code === 58;
}
