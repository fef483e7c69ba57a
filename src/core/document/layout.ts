import { createProblem, type Problem } from '../text/problem.js';
import { limits } from '../text/limits.js';
import type { Span } from '../text/span.js';
import { findYamlExcess } from './findYamlExcess.js';

/** Which part of a file is what, found without reading any YAML. */
export interface Layout {
  /** The header's two `---` lines and what stands between them. */
  readonly header?: Span;
  readonly body: Span;
  readonly problems: readonly Problem[];
}

/** What stands around the inputs that a conversion lists at the end of a file, for agents that do not know this language. */
export const listedInputs = {
  start: '<!-- inputs: for agents that read this file as it is -->',
  end: '<!-- end of inputs -->',
} as const;

/**
 * Splits a file as real files are written: BOM, an outer ```` ```prompt ```` fence, `#` comment lines before the
 * header, the header, blank lines, the body, and the inputs that a conversion has listed behind it. Takes any text; linear.
 */
export function readLayout(text: string): Layout {
  const layout = readParts(text);
  return { ...layout, body: { start: layout.body.start, end: endOfBody(text, layout.body) } };
}

function readParts(text: string): Layout {
  if (text.length > limits.file) {
    const problem = createProblem('limit-exceeded', { start: 0, end: 0 }, { what: 'This file', limit: '8 MB' });
    return { body: { start: 0, end: text.length }, problems: [problem] };
  }
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const fence = readOuterFence(text, first);
  const inside = fence?.inside ?? { start: first, end: text.length };
  const opening = findHeaderOpening(text, inside);
  if (opening === undefined) {
    return { body: fence?.closed === false ? { start: first, end: text.length } : inside, problems: [] };
  }
  const closing = findHeaderClosing(text, opening.lineEnd, inside.end);
  if (closing === undefined) return readUnclosedHeader(text, opening, { start: first, end: inside.end });

  const header = { start: opening.start, end: closing.end };
  const body = { start: skipBlankLines(text, closing.lineEnd, inside.end), end: inside.end };
  if (!isYaml(opening.language)) {
    return { body, problems: [createProblem('header-language', opening.span, { language: opening.language })] };
  }
  const excess = findExcess(text, header);
  if (excess !== undefined) return { body, problems: [createProblem('limit-exceeded', opening.span, excess)] };
  return { header, body, problems: [] };
}

/** The listed inputs belong to the file and not to the filled prompt, nor does the line break before them. */
function endOfBody(text: string, { start, end }: Span): number {
  const last = text.slice(Math.max(start, end - longestTail), end).trimEnd();
  const opening = last.endsWith(listedInputs.end) ? text.lastIndexOf(listedInputs.start, end) : -1;
  if (opening < start || (opening > start && text.charAt(opening - 1) !== '\n')) return end;
  return Math.max(start, opening - (text.charAt(opening - 2) === '\r' ? 2 : 1));
}

/** White space behind the list, and the mark of its end. */
const longestTail = 200;

interface Opening {
  readonly start: number;
  readonly lineEnd: number;
  readonly language: string;
  readonly span: Span;
}

const fenceOpening = /(`{3,}|~{3,})[ \t]*prompt[ \t]*\r?\n/y;
const headerOpening = /---(?!-)[ \t]*([\w+.#-]*)[ \t]*(?=\r?\n|$)/y;
const yamlKey = /[ \t]*(?:#.*\r?\n[ \t]*)*(?:-[ \t]+)?["']?[\w.-]+["']?[ \t]*:(?=\s|$)/y;

/** The whole file in a fence: the closing line is the last one that is not blank. */
function readOuterFence(text: string, start: number): { inside: Span; closed: boolean } | undefined {
  fenceOpening.lastIndex = start;
  const marks = fenceOpening.exec(text)?.[1];
  if (marks === undefined) return undefined;
  const inside = { start: fenceOpening.lastIndex, end: text.length };
  const last = text.trimEnd().length;
  const lastLine = text.lastIndexOf('\n', last - 1) + 1;
  const line = text.slice(lastLine, last);
  const closed = lastLine >= inside.start && line.length >= marks.length && line === (marks[0] ?? '').repeat(line.length);
  return { inside: closed ? { start: inside.start, end: lastLine } : inside, closed };
}

/** The `---` line that opens the header: the first line, or the first one behind blank and `#` lines if a key follows. */
function findHeaderOpening(text: string, inside: Span): Opening | undefined {
  let at = inside.start;
  while (at < inside.end && (text[at] === '#' || isBlankLine(text, at, inside.end))) at = nextLine(text, at, inside.end);
  headerOpening.lastIndex = at;
  const match = headerOpening.exec(text);
  if (match === null) return undefined;
  const lineEnd = nextLine(text, at, inside.end);
  yamlKey.lastIndex = lineEnd;
  if (at !== inside.start && !yamlKey.test(text)) return undefined;
  return { start: at, lineEnd, language: match[1] ?? '', span: { start: at, end: at + match[0].trimEnd().length } };
}

function findHeaderClosing(text: string, from: number, limit: number): { end: number; lineEnd: number } | undefined {
  for (let at = text.indexOf('---', from); at !== -1 && at < limit; at = text.indexOf('---', at + 1)) {
    const startsLine = at === from || text[at - 1] === '\n';
    if (startsLine && isBlankLine(text, at + 3, limit)) return { end: at + 3, lineEnd: nextLine(text, at, limit) };
  }
  return undefined;
}

/** A file that only begins with a thematic break is no error; one that goes on with a key has lost its closing line. */
function readUnclosedHeader(text: string, opening: Opening, body: Span): Layout {
  yamlKey.lastIndex = opening.lineEnd;
  if (!yamlKey.test(text) && opening.language === '') return { body, problems: [] };
  if (!isYaml(opening.language)) {
    return { body, problems: [createProblem('header-language', opening.span, { language: opening.language })] };
  }
  const reason = 'it is never closed. Add a line --- behind it.';
  return { body, problems: [createProblem('header-broken', opening.span, { reason })] };
}

function isYaml(language: string): boolean {
  return /^(ya?ml)?$/i.test(language);
}

/** Says which limit a header breaks. */
function findExcess(text: string, header: Span): { what: string; limit: string } | undefined {
  switch (findYamlExcess(text, header, limits.header)) {
    case 'size':
      return { what: 'This header', limit: '256 KB' };
    case 'gap':
      return { what: 'White space in this header', limit: String(limits.headerGap) };
    case 'nesting':
      return { what: 'The nesting of this header', limit: String(limits.headerNesting) };
    case undefined:
      return undefined;
  }
}

function skipBlankLines(text: string, start: number, limit: number): number {
  let at = start;
  while (at < limit && isBlankLine(text, at, limit)) at = nextLine(text, at, limit);
  return at;
}

function isBlankLine(text: string, at: number, limit: number): boolean {
  for (let next = at; next < limit; next++) {
    const code = text.charCodeAt(next);
    if (code === 10) return true;
    if (code !== 32 && code !== 9 && code !== 13) return false;
  }
  return true;
}

function nextLine(text: string, at: number, limit: number): number {
  const end = text.indexOf('\n', at);
  return end === -1 || end >= limit ? limit : end + 1;
}
