import { letterPattern } from '../text/letterPattern.js';
import { findSpanAt, type Span } from '../text/span.js';

/** What Markdown makes of a body, as far as the language asks: code fences and Inputs sections. */
export interface Structure {
  /** Tells whether an offset stands in a code fence whose language itself writes `${…}`. */
  isForeignCodeAt(offset: number): boolean;
  /** Tells whether an offset stands in a code fence of any language. */
  isCodeAt(offset: number): boolean;
  /** Gives the code fence in which an offset stands. */
  fenceAt(offset: number): Fence | undefined;
  /** Tells whether an offset stands in an Inputs section, outside any code fence. */
  isInputsSectionAt(offset: number): boolean;
}

/** A code fence from the start of its first line to the end of its last. */
export interface Fence extends Span {
  /** The backticks or tildes that opened it; as many or more close it. */
  readonly marks: string;
  /** What stands before the marks: white space, and what makes a quote or a list item. */
  readonly indentation: string;
}

/** Languages that interpolate with `${…}` themselves, by the words people write behind a fence. */
const interpolating = new Set(
  `sh bash shell zsh ksh csh tcsh dash fish console shell-session shellsession bash-session shellscript terminal powershell pwsh ps1
  js javascript javascriptreact jsx mjs cjs node ts typescript typescriptreact tsx vue svelte
  kotlin kt kts groovy gradle jenkinsfile scala dart php perl pl make makefile mk cmake terraform tf hcl
  yaml yml github-actions dockerfile docker`.split(/\s+/),
);

const fenceLine = /^([ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)?)(`{3,}|~{3,})([^\r\n]*)/;
const headingLine = /^ {0,3}(#{1,6})[ \t]+(.*)$/;
const inputsHeading =
  /^(?:(?:user|prompt|required|optional|expected)\s+)?(?:inputs?|parameters?|arguments?)(?:\s+(?:variables|parameters|to collect))?$/i;

/** Reads fences and headings in one pass over the lines of a part. */
export function readStructure(text: string, part: Span): Structure {
  const foreign: Span[] = [];
  const sections: Span[] = [];
  const fences: Fence[] = [];
  let fence: { marks: string; indentation: string; start: number; foreign: boolean } | undefined;
  let section: { level: number; start: number } | undefined;

  const closeFence = (end: number): void => {
    if (fence === undefined) return;
    fences.push({ start: fence.start, end, marks: fence.marks, indentation: fence.indentation });
    if (fence.foreign) foreign.push({ start: fence.start, end });
    fence = undefined;
  };
  const closeSection = (end: number): void => {
    if (section !== undefined) sections.push({ start: section.start, end });
    section = undefined;
  };

  for (let at = part.start; at < part.end; ) {
    const newline = text.indexOf('\n', at);
    const next = newline === -1 || newline >= part.end ? part.end : newline + 1;
    // The longest line that opens a fence or a heading is short; a slice keeps hostile lines out of the expressions.
    const line = text.slice(at, Math.min(next, at + 200)).trimEnd();
    const marks = line.includes('```') || line.includes('~~~') ? fenceLine.exec(line) : null;
    if (fence !== undefined) {
      const closing = marks?.[2] ?? '';
      if (closing.startsWith(fence.marks) && marks?.[3]?.trim() === '') closeFence(next);
    } else if (marks?.[2] !== undefined && !(marks[2].startsWith('`') && marks[3]?.includes('`'))) {
      fence = { marks: marks[2], indentation: marks[1] ?? '', start: at, foreign: interpolating.has(fenceLanguage(marks[3] ?? '')) };
    } else if (line.startsWith('#') || line.startsWith(' ')) {
      const heading = headingLine.exec(line);
      if (heading !== null) {
        const level = heading[1]?.length ?? 1;
        if (section === undefined || level <= section.level) {
          closeSection(at);
          if (inputsHeading.test(plainHeading(heading[2] ?? ''))) section = { level, start: next };
        }
      }
    }
    at = next;
  }
  closeFence(part.end);
  closeSection(part.end);

  return {
    isForeignCodeAt: (offset) => findSpanAt(foreign, offset) !== undefined,
    isCodeAt: (offset) => findSpanAt(fences, offset) !== undefined,
    fenceAt: (offset) => findSpanAt(fences, offset),
    isInputsSectionAt: (offset) => findSpanAt(sections, offset) !== undefined && findSpanAt(fences, offset) === undefined,
  };
}

function fenceLanguage(info: string): string {
  return (/^[\s{.]*([\w-]*)/.exec(info)?.[1] ?? '').toLowerCase();
}

const otherThanWords = letterPattern(String.raw`[^\p{L}\s/()]+`, 'gu');

/** The words of a heading: without emoji, numbers, emphasis and the closing colon or hashes. */
function plainHeading(heading: string): string {
  return heading
    .replace(otherThanWords(heading), ' ')
    .replace(/\(s\)/g, 's')
    .replace(/\s+/g, ' ')
    .trim();
}
