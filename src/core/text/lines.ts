/** A place as editors count it: both numbers from 0, `character` in UTF-16 units from the start of the line. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** Converts between offsets and lines of one text; the only place where lines exist. */
export interface Lines {
  /** How many lines the text has, at least 1. */
  readonly count: number;
  /** Gives the position of an offset; an offset outside the text counts as its nearest end. */
  positionAt(offset: number): Position;
  /** Gives the text of a line without its line break; empty when there is no such line. */
  lineText(line: number): string;
}

/** Reads the line starts of a text once. Breaks are `\n`, `\r\n` and a lone `\r`, as in VS Code. */
export function openLines(text: string): Lines {
  const starts = findLineStarts(text);
  const startOf = (line: number): number => starts[line] ?? text.length;
  return {
    count: starts.length,
    positionAt(offset) {
      const place = Math.min(Math.max(offset, 0), text.length);
      let low = 0;
      let high = starts.length;
      while (high - low > 1) {
        const middle = (low + high) >> 1;
        if (startOf(middle) <= place) low = middle;
        else high = middle;
      }
      return { line: low, character: place - startOf(low) };
    },
    lineText(line) {
      const start = startOf(line);
      let end = startOf(line + 1);
      // A break has two characters at most; looking for them with a pattern would read the whole line, for each problem in it.
      while (end > start && '\r\n'.includes(text.charAt(end - 1))) end--;
      return text.slice(start, end);
    },
  };
}

function findLineStarts(text: string): readonly number[] {
  const starts = [0];
  if (text.includes('\r')) {
    const breaks = /\r\n?|\n/g;
    while (breaks.test(text)) starts.push(breaks.lastIndex);
  } else {
    // Looking for one character is less work than any pattern.
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  }
  return starts;
}
