import type { PromptFile, Span } from '../core/index.js';

/** A line of small text above the file that can be clicked. */
export interface Lens {
  readonly span: Span;
  /** Fill the prompt, show how many inputs it has, or show what it would send now. */
  readonly kind: 'fill' | 'inputs' | 'preview';
  /** For `inputs`, the `count`. */
  readonly values: Readonly<Record<string, number>>;
}

/** Gives the lenses at the top of a file; none for one that has nothing to fill. */
export function lensesOf({ inputs, template }: PromptFile): readonly Lens[] {
  const span = { start: 0, end: 0 };
  const count = inputs.length;
  const fill: Lens = { span, kind: 'fill', values: {} };
  const preview: Lens = { span, kind: 'preview', values: {} };
  if (count > 0) return [fill, { span, kind: 'inputs', values: { count } }, preview];
  return template.parts.some(({ kind }) => kind !== 'text' && kind !== 'broken') ? [fill, preview] : [];
}
