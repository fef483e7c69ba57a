const hidden = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;
const lineEnds = /\s*[\r\n\u2028\u2029]\s*/g;

/**
 * Gives a text from a file as Markdown that shows exactly these characters on one line: it can form no link, HTML, list,
 * heading or emphasis, not even an automatic link of an address.
 */
export function escapeMarkdown(text: string): string {
  return onOneLine(text).replace(/[!-/:-@[-`{-~]/g, (mark) => (mark === '<' ? '&lt;' : mark === '&' ? '&amp;' : `\\${mark}`));
}

/** Gives a text from a file as a Markdown code span on one line, shortened, out of which its content cannot break. */
export function codeSpan(text: string, longest = 80): string {
  const line = shorten(onOneLine(text), longest);
  if (line === '') return '*empty*';
  const longestRun = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(longestRun + 1);
  // Markdown takes one space off each end when both are there, so backticks and spaces at the ends keep theirs.
  const padding = /^[` ]|[` ]$/.test(line) && line.trim() !== '' ? ' ' : '';
  return `${marks}${padding}${line}${padding}${marks}`;
}

/** Cuts a text that is longer than so many characters, and says so with an ellipsis. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  // Never half of a character beyond the first 65,536.
  const end = /[\ud800-\udbff]/.test(text.charAt(longest - 2)) ? longest - 2 : longest - 1;
  return `${text.slice(0, end)}…`;
}

/** Gives a text without line breaks and without characters that show nothing or turn the direction of what follows. */
export function onOneLine(text: string): string {
  // A value may be a whole file; only its beginning is ever shown.
  return text.slice(0, 20_000).replace(lineEnds, ' ').replace(hidden, ' ').trim();
}
