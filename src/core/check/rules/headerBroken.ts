import { headerReasons } from '../../document/headerReasons.js';
import { openDocument } from '../../document/promptDocument.js';
import { applyEdits, type Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { lineEnd, lineStart } from '../headerEdits.js';
import type { Fix, Rule } from '../rule.js';

/** A value that holds `: `, or begins with a sign that YAML keeps for itself, such as a pattern of files (`*.ts`) or bold text. */
const valueInNeed = /^([ \t]*(?:-[ \t]+)?[\w.-]+:[ \t]+)([^\s"'[{|>&*!%@`#][^\r\n]*?: [^\r\n]*?|(?:[*%@`,]|-[ \t])[^\r\n#]*?)[ \t]*\r?\n?$/;
/** A value that begins with a quote or bracket and goes on behind its end. */
const quotedInPart = /^([ \t]*(?:-[ \t]+)?[\w.-]+:[ \t]+)(["'[{][^\r\n]*?)[ \t]*\r?\n?$/;

/** Every repair is tried by reading the header again; no author's is longer. */
const longestMended = 16 * 1024;

/** Mends a header that is no YAML, where the repair is plain and makes it readable: quotes around a value, a missing quote, bracket or space, indentation. Reading reports it. */
export const headerBroken: Rule = {
  codes: ['header-broken'],
  fix: ({ text, document }, { span, values: { reason } }) => {
    if (document.header === undefined || document.header.span.end - document.header.span.start > longestMended) return [];
    const header = { start: document.header.span.start, end: document.header.span.end };
    const place = { start: lineStart(text, span.start), end: lineEnd(text, span.start) };
    // A line that closes the header is none of its own.
    if (place.end >= header.end) return [];
    const before = text.slice(0, document.body.start);
    const mends = ({ edits }: Fix): boolean => openDocument(applyEdits(before, edits)).problems.length < document.problems.length;
    const mending = repairsFor(text, header, place, span, reason).find(mends);
    return mending === undefined ? [] : [mending];
  },
};

/** What may mend a header, the likeliest first. */
function repairsFor(text: string, header: Span, line: Span, { start }: Span, reason: string | undefined): readonly Fix[] {
  const end = line.start + text.slice(line.start, line.end).trimEnd().length;
  switch (reason) {
    case headerReasons.tab:
      return [2, 4, 8].map((width) => ({ title: 'Indent with spaces', values: {}, edits: tabsIn(text, header, width), isSafe: false }));
    case headerReasons.quote:
      return [{ title: 'Close the quote', values: {}, edits: [insertion(end, text.charAt(start))], isSafe: false }];
    case headerReasons.bracket:
      return [{ title: 'Close the bracket', values: {}, edits: [insertion(end, text.charAt(start) === '[' ? ']' : '}')], isSafe: false }];
    case headerReasons.space: {
      const colon = text.indexOf(':', line.start);
      return [{ title: 'Add a space behind the colon', values: {}, edits: [insertion(colon + 1, ' ')], isSafe: false }];
    }
    case headerReasons.indent:
      // A blank line has nothing that could be indented.
      if (end === line.start) return [];
      return columnsBefore(text, header, line).map((column) => ({ title: 'Indent the line like those before it', values: {}, edits: [indentTo(text, line, column)], isSafe: false }));
    case headerReasons.escape:
      return singleQuotes(text, line, start);
    case headerReasons.behind:
      return quotesAround(text, line, quotedInPart);
    default:
      return quotesAround(text, line, valueInNeed);
  }
}

function quotesAround(text: string, { start, end }: Span, pattern: RegExp): readonly Fix[] {
  const [, key = '', value] = pattern.exec(text.slice(start, end)) ?? [];
  if (value === undefined) return [];
  const span = { start: start + key.length, end: start + key.length + value.length };
  // A text whose own apostrophe ended it has its quotes already.
  const quoted = value.length > 1 && value.startsWith("'") && value.endsWith("'") ? value.slice(1, -1) : value;
  return [{ title: 'Put quotes around the value', values: {}, edits: [{ span, newText: `'${quoted.replaceAll("'", "''")}'` }], isSafe: false }];
}

/** In single quotes a backslash is what it looks like, as in a pattern or a path. Where some are doubled and others are not, nobody knows which are meant. */
function singleQuotes(text: string, { start, end }: Span, at: number): readonly Fix[] {
  const quoted = [...text.slice(start, end).matchAll(/"((?:[^"\\\r\n]|\\[^\r\n])*)"/g)].find(({ 0: { length }, index }) => start + index < at && at < start + index + length);
  if (quoted === undefined) return [];
  const { 0: whole, 1: inside = '', index } = quoted;
  if (inside.includes('\\\\')) return [];
  const newText = `'${inside.replaceAll('\\"', '"').replaceAll("'", "''")}'`;
  return [{ title: 'Use single quotes', values: {}, edits: [{ span: { start: start + index, end: start + index + whole.length }, newText }], isSafe: false }];
}

/** Each tab that indents a line, as so many spaces. */
function tabsIn(text: string, { start, end }: Span, width: number): readonly Edit[] {
  return [...text.slice(start, end).matchAll(/^[ \t]*\t[ \t]*/gm)].map(({ 0: indent, index }) => ({
    span: { start: start + index, end: start + index + indent.length },
    newText: indent.replaceAll('\t', ' '.repeat(width)),
  }));
}

/** The columns where a line may begin that belongs to those before it: that of the line above and of what stands behind its dash, then of lines further up. */
function columnsBefore(text: string, header: Span, line: Span): readonly number[] {
  const above = text.slice(lineEnd(text, header.start), line.start).split('\n').filter((each) => each.trim() !== '').slice(-longestLook).reverse();
  return [...new Set(above.flatMap((each) => [/^[ \t]*(?:-[ \t]+)?/.exec(each)?.[0].length ?? 0, /^[ \t]*/.exec(each)?.[0].length ?? 0]))].slice(0, mostColumns);
}

const longestLook = 20;
/** Each is tried by reading the header again. */
const mostColumns = 4;

function indentTo(text: string, { start, end }: Span, column: number): Edit {
  const line = text.slice(start, end);
  return { span: { start, end: start + line.length - line.trimStart().length }, newText: ' '.repeat(column) };
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}
