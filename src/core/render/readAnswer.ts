import { findTags } from './tags.js';

/** What stands in the text of an answer that could end something around it. */
export interface AnswerText {
  /** The names of the elements that it closes without having opened them. */
  readonly closes: readonly string[];
  /** The lines that would close a code fence. */
  readonly fenceLines: readonly FenceLine[];
}

/** A line of backticks or tildes alone. */
export interface FenceLine {
  readonly marks: string;
  readonly indentation: string;
  /** What the author wrote before the answer stands on the same line. */
  readonly isFirst: boolean;
  /** What the author wrote behind the answer stands on the same line. */
  readonly isLast: boolean;
}

/**
 * Lines may be long and made of white space, so what is looked for begins with the marks; and so may a run of marks be, so it is
 * tried from its start only.
 */
const marksAlone = /(?:(?<!`)`{3,}|(?<!~)~{3,})(?![`~])(?=[ \t]*(?:[\r\n]|$))/g;

/** Reads the text of an answer for what could end an element or a code fence. Takes any text; linear. */
export function readAnswer(text: string): AnswerText {
  return { closes: findClosed(text), fenceLines: text.includes('```') || text.includes('~~~') ? findFenceLines(text) : [] };
}

function findClosed(text: string): readonly string[] {
  const closed = new Set<string>();
  const open = new Map<string, number>();
  for (const { name, closing } of findTags(text)) {
    const count = open.get(name) ?? 0;
    if (!closing) open.set(name, count + 1);
    else if (count > 0) open.set(name, count - 1);
    else closed.add(name);
  }
  return [...closed];
}

function findFenceLines(text: string): readonly FenceLine[] {
  const found: FenceLine[] = [];
  const trimmedEnd = text.trimEnd().length;
  const lastBreak = Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r'));
  for (const match of text.matchAll(marksAlone)) {
    const [marks] = match;
    let start = match.index;
    while (start > 0 && isBlank(text.charCodeAt(start - 1))) start--;
    const isFirst = start === 0;
    if (!isFirst && !isBreak(text.charCodeAt(start - 1))) continue;
    found.push({ marks, indentation: text.slice(start, match.index), isFirst, isLast: match.index + marks.length >= trimmedEnd && lastBreak < match.index });
  }
  return found;
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

function isBreak(code: number): boolean {
  return code === 10 || code === 13;
}
