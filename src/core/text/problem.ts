import { problemCodes, type ProblemCode, type Severity } from './problemCodes.js';
import type { Span } from './span.js';

/** Something wrong in a file: what, how bad, where, and a sentence that says it in English. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  /** What the message was made from, for hosts that translate it and for fixes. */
  readonly values: Readonly<Record<string, string>>;
}

const noValues: Readonly<Record<string, string>> = Object.freeze({});

/** Makes a problem from its row in the table and the values its message names. */
export function createProblem(code: ProblemCode, span: Span, values: Readonly<Record<string, string>> = noValues): Problem {
  const row = problemCodes[code];
  return { code, severity: row.severity, span, message: fillMessage(row.message, values), values };
}

/** Puts values into the `{name}` places of a message; a place without a value stays as it is. */
export function fillMessage(message: string, values: Readonly<Record<string, string | number>>): string {
  // Most have no places, and a file may hold tens of thousands of problems.
  if (!message.includes('{')) return message;
  return message.replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? String(values[name]) : place));
}

/** Puts problems in the order of their places and keeps the first one of each start offset. */
export function orderProblems(problems: readonly Problem[]): readonly Problem[] {
  // A file may hold tens of thousands, and they were mostly found in their order.
  if (areOrdered(problems)) return problems;
  const ordered = [...problems].sort((a, b) => a.span.start - b.span.start);
  return ordered.filter((problem, index) => problem.span.start !== ordered[index - 1]?.span.start);
}

function areOrdered(problems: readonly Problem[]): boolean {
  for (let index = 1; index < problems.length; index++) {
    if ((problems[index - 1] as Problem).span.start >= (problems[index] as Problem).span.start) return false;
  }
  return true;
}
