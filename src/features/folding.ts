import type { PromptFile, Span } from '../core/index.js';

/** A piece of the header that can be folded to its first line. */
export interface Fold {
  readonly span: Span;
  /** The list of inputs, or one input in it. */
  readonly kind: 'list' | 'input';
}

/** Gives the header's list of inputs, and each input in it that takes several lines. */
export function foldingOf(promptFile: PromptFile): readonly Fold[] {
  const { list, mentions } = promptFile.headerInputs;
  if (list === undefined) return [];
  const inputs = mentions.filter(({ kind }) => kind !== 'required').map(({ span }) => ({ span, kind: 'input' as const }));
  return [{ span: list, kind: 'list' as const }, ...inputs].filter(({ span }) => promptFile.text.slice(span.start, span.end).includes('\n'));
}
