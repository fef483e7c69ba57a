import { textOf, walkParts, type PromptFile, type Span, type Value } from '../core/index.js';

/** A short text shown behind a placeholder, which is no part of the file. */
export interface InlayHint {
  readonly offset: number;
  readonly text: string;
}

const longestShown = 30;

/** Gives the last answers behind the placeholders that end in a span, each short and in one line; never those to secrets. */
export function inlayHintsOf(promptFile: PromptFile, lastAnswers: Readonly<Record<string, Value>>, { start, end }: Span): readonly InlayHint[] {
  const shown = new Map<string, string>();
  for (const { name, secret } of promptFile.inputs) {
    const text = secret || !Object.hasOwn(lastAnswers, name) ? '' : shorten(textOf(lastAnswers[name]));
    if (text !== '') shown.set(name, text);
  }
  if (shown.size === 0) return [];
  const hints: InlayHint[] = [];
  const near = promptFile.template.parts.filter((part) => part.span.start < end && part.span.end >= start);
  walkParts(near, {
    placeholder: (placeholder) => {
      if (placeholder.kind !== 'reference' && placeholder.kind !== 'configuration') return;
      const text = shown.get(placeholder.name);
      const offset = placeholder.span.end;
      if (text !== undefined && offset >= start && offset <= end) hints.push({ offset, text });
    },
  });
  return hints;
}

/** One line without control characters, cut between characters. */
function shorten(text: string): string {
  // An answer may be a whole file; four units are enough for each character shown, with white space to spare.
  const line = text
    .slice(0, longestShown * 40)
    .replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ')
    .trim();
  const characters = [...line];
  const whole = characters.length <= longestShown && text.length <= longestShown * 40;
  return whole ? line : `${characters.slice(0, longestShown - 1).join('').trimEnd()}…`;
}
