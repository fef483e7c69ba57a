import { readStructure, type Fence } from '../template/structure.js';
import { findSpanAt, type Span } from '../text/span.js';
import { findTags, type Tag } from './tags.js';

/** What stands around the places of a text. */
export interface Surroundings {
  /** Tells whether an element of a name is open at an offset. */
  isInElement(name: string, offset: number): boolean;
  /** Gives the code fence in which an offset stands. */
  fenceAt(offset: number): Fence | undefined;
  /** Gives what stands on the line before an offset when that leaves the line blank: white space and marks of a quote. */
  indentationAt(offset: number): string | undefined;
  /** Tells whether nothing stands on the line behind an offset. */
  isLineEndAt(offset: number): boolean;
}

/**
 * Reads which elements and code fences are open where, once for all places of a text. Elements are what Markdown shows as
 * tags: those in code and in comments are only mentioned. An element that is never closed goes on to the end of the one
 * around it. Takes any text; linear.
 */
export function readSurroundings(text: string): Surroundings {
  const structure = readStructure(text, { start: 0, end: text.length });
  const passed = findPassed(text, (offset) => structure.isCodeAt(offset));
  const elements = findElements(text, (offset) => structure.isCodeAt(offset) || findSpanAt(passed, offset) !== undefined);
  return {
    isInElement: (name, offset) => findSpanAt(elements.get(name) ?? [], offset) !== undefined,
    fenceAt: (offset) => structure.fenceAt(offset),
    indentationAt(offset) {
      let start = offset;
      while (start > 0 && ' \t>'.includes(text.charAt(start - 1))) start--;
      return start === 0 || text.charAt(start - 1) === '\n' ? text.slice(start, offset) : undefined;
    },
    isLineEndAt(offset) {
      let end = offset;
      while (end < text.length && ' \t\r'.includes(text.charAt(end))) end++;
      return end === text.length || text.charAt(end) === '\n';
    },
  };
}

/** The comments and code spans, in order and apart. A code span ends on its line with as many backticks as began it. */
function findPassed(text: string, isCodeAt: (offset: number) => boolean): readonly Span[] {
  const passed: Span[] = [];
  const marks = [...text.matchAll(/<!--|`+|\n/g)];
  const closings = findClosings(marks);
  let end = 0;
  marks.forEach(({ 0: mark, index: start }, place) => {
    if (start < end || mark === '\n' || isCodeAt(start)) return;
    const closing = mark === '<!--' ? text.indexOf('-->', start) : (closings[place] ?? -1);
    if (mark === '<!--') end = closing === -1 ? text.length : closing + 3;
    else if (closing !== -1) end = closing + mark.length;
    else return;
    passed.push({ start, end });
  });
  return passed;
}

/** Where the next run of as many backticks stands on the same line, for each mark; found from the end, so in one pass. */
function findClosings(marks: readonly RegExpExecArray[]): readonly (number | undefined)[] {
  const closings: (number | undefined)[] = [];
  let onLine = new Map<number, number>();
  for (let place = marks.length - 1; place >= 0; place--) {
    const { 0: mark = '', index = 0 } = marks[place] ?? {};
    if (mark === '\n') onLine = new Map();
    else if (mark !== '<!--') {
      closings[place] = onLine.get(mark.length);
      onLine.set(mark.length, index);
    }
  }
  return closings;
}

/** Where elements of each name are open. Spans inside others of the same name are left out, so each list is in order and apart. */
function findElements(text: string, isPassedAt: (offset: number) => boolean): ReadonlyMap<string, readonly Span[]> {
  const elements = new Map<string, Span[]>();
  const open: Tag[] = [];
  const counts = new Map<string, number>();
  const close = (end: number): Tag | undefined => {
    const tag = open.pop();
    if (tag === undefined) return undefined;
    counts.set(tag.name, (counts.get(tag.name) ?? 0) - 1);
    const spans = elements.get(tag.name) ?? [];
    while ((spans.at(-1)?.start ?? -1) >= tag.end) spans.pop();
    spans.push({ start: tag.end, end });
    elements.set(tag.name, spans);
    return tag;
  };
  for (const tag of findTags(text)) {
    if (isPassedAt(tag.start)) continue;
    if (!tag.closing) {
      open.push(tag);
      counts.set(tag.name, (counts.get(tag.name) ?? 0) + 1);
    } else if ((counts.get(tag.name) ?? 0) > 0) {
      while (close(tag.start)?.name !== tag.name);
    }
  }
  while (close(text.length) !== undefined);
  return elements;
}
