import stringWidth from 'fast-string-width';
import type { Lines, Problem } from '../core/index.js';
import { placeProblem } from '../library/placedProblem.js';
import { oneLine, printable } from './printable.js';

/** How much of a line is shown; some prompts keep whole paragraphs in one. */
const shownLength = 120;
const shownBefore = 60;

/** Gives a problem as `path:line:column severity code message`, with the line and carets under the place. */
export function formatProblem(problem: Problem, lines: Lines, path: string): string {
  const { line, column, endLine, endColumn, severity, code, message } = placeProblem(problem, lines);
  const text = lines.lineText(line - 1);
  const excerpt = markExcerpt(text, column - 1, line === endLine ? endColumn - 1 : text.length);
  return [`${path}:${line}:${column} ${severity} ${code} ${oneLine(message)}`, ...excerpt].join('\n');
}

/** The part of a line around a place, and the carets that point at the place: nothing where it is blank. */
function markExcerpt(text: string, start: number, end: number): readonly string[] {
  const from = start > shownBefore ? characterStart(text, start - shownBefore) : 0;
  const to = characterStart(text, Math.min(text.length, from + shownLength));
  const shown = text.slice(from, to);
  if (shown.trim() === '') return [];
  const before = printable(text.slice(from, start));
  const marked = printable(text.slice(start, Math.min(Math.max(end, start), to)));
  const [left, right] = [from > 0 ? '\u2026' : '', to < text.length ? '\u2026' : ''];
  // A tab stays a tab, so that the carets stand under their place whatever the width of tabs is.
  const padding = (left + before).split('\t').map((each) => ' '.repeat(stringWidth(each))).join('\t');
  return [`    ${left}${printable(shown)}${right}`, `    ${padding}${'^'.repeat(Math.max(1, stringWidth(marked.replaceAll('\t', ' '))))}`];
}

/** Steps back from the middle of a character outside the basic plane. */
function characterStart(text: string, at: number): number {
  return at > 0 && at < text.length && /[\uDC00-\uDFFF]/.test(text.charAt(at)) ? at - 1 : at;
}
