import type { AnswerWarning, Lines, Problem, Severity, Span } from '../core/index.js';

/** A problem with its place as editors and compilers count it: from 1. */
export interface PlacedProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
}

/** What an answer would do to the prompt, with the place where it does; without one when it stands nowhere in the text. */
export interface PlacedWarning extends Partial<Place> {
  readonly code: string;
  /** The name of the input or variable. */
  readonly name: string;
  readonly message: string;
}

type Place = Pick<PlacedProblem, 'line' | 'column' | 'endLine' | 'endColumn'>;

/** Adds the line and column to a problem. */
export function placeProblem({ code, severity, span, message }: Problem, lines: Lines): PlacedProblem {
  return { code, severity, ...placeOf(span, lines), message };
}

/** Adds the line and column to a warning. */
export function placeWarning({ code, name, span, message }: AnswerWarning, lines: Lines): PlacedWarning {
  return { code, name, ...(span === undefined ? {} : placeOf(span, lines)), message };
}

function placeOf(span: Span, lines: Lines): Place {
  const [start, end] = [lines.positionAt(span.start), lines.positionAt(span.end)];
  return { line: start.line + 1, column: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
