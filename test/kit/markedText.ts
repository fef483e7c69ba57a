import type { Span } from '../../src/core/index';

/** A text without its marks, and what the marks said. */
export interface MarkedText {
  readonly text: string;
  /** Where `<|>` stood. */
  readonly cursors: readonly number[];
  /** What a line of `^^^^ code` under a line says, in the order of the text. */
  readonly annotations: readonly Annotation[];
}

export interface Annotation {
  readonly code: string;
  readonly span: Span;
}

const cursorMark = '<|>';
const annotationLine = /^(\s*)(\^+) ([\w-]+)$/;

/**
 * Takes the marks out of a text. A line of carets and a word, under a line, marks the range above the carets; several
 * such lines may stand under one line. Columns are UTF-16 units, so a line with emoji is better avoided.
 */
export function readMarkedText(marked: string): MarkedText {
  const kept: string[] = [];
  const annotations: Annotation[] = [];
  let lineStart = 0;
  let nextStart = 0;
  for (const line of marked.split('\n')) {
    const mark = annotationLine.exec(line);
    if (mark === null) {
      kept.push(line);
      lineStart = nextStart;
      nextStart += line.replaceAll(cursorMark, '').length + 1;
    } else {
      const start = lineStart + (mark[1] ?? '').length;
      annotations.push({ code: mark[3] ?? '', span: { start, end: start + (mark[2] ?? '').length } });
    }
  }
  const [first = '', ...further] = kept.join('\n').split(cursorMark);
  let text = first;
  const cursors: number[] = [];
  for (const piece of further) {
    cursors.push(text.length);
    text += piece;
  }
  return { text, cursors, annotations: [...annotations].sort((a, b) => a.span.start - b.span.start) };
}
