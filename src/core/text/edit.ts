import type { Span } from './span.js';

/** Replaces a span of the file with a text; an empty span inserts. */
export interface Edit {
  readonly span: Span;
  readonly newText: string;
}

/** Gives the text after edits, which must not overlap and may come in any order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let from = 0;
  for (const { span, newText } of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    result += text.slice(from, span.start) + newText;
    from = span.end;
  }
  return result + text.slice(from);
}
