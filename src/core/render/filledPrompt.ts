import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';

/** What goes to the destination, and how it came about. */
export interface FilledPrompt {
  readonly text: string;
  /** Covers the text without gaps; computed when first asked for. */
  readonly pieces: readonly Piece[];
  /** The inputs and variables that were needed and had no value, in the order in which they were met. */
  readonly unanswered: readonly string[];
  readonly problems: readonly Problem[];
}

/** One run of the output. */
export interface Piece {
  readonly kind: 'text' | 'placeholder';
  /** Where it stands in the output. */
  readonly start: number;
  readonly end: number;
  /** Where it came from in the file. */
  readonly source: Span;
  /** The inputs and variables that it shows or depends on. */
  readonly names: readonly string[];
}
