import type { PromptFile, Span } from '../core/index.js';

/** A line of small text above the file that can be clicked. */
export interface Lens {
  readonly span: Span;
  /** Fill the prompt, or show how many inputs it has. */
  readonly kind: 'fill' | 'inputs';
  /** For `inputs`, the `count`. */
  readonly values: Readonly<Record<string, number>>;
}

/** Gives the lenses at the top of a file; none for one that has nothing to fill. */
export function lensesOf({ inputs, template }: PromptFile): readonly Lens[] {
  const span = { start: 0, end: 0 };
  const count = inputs.length;
  const fill: Lens = { span, kind: 'fill', values: {} };
  if (count > 0) return [fill, { span, kind: 'inputs', values: { count } }];
  return template.parts.some(({ kind }) => kind !== 'text' && kind !== 'broken') ? [fill] : [];
}
