import type { Problem } from '../text/problem.js';
import { createProblem } from '../text/problem.js';
import type { ProblemCode } from '../text/problemCodes.js';
import { nameToken, type Token, type TokenKind } from './lexer.js';
import type { Placeholder } from './nodes.js';
import type { Source } from './source.js';

/** What a `${` turned out to be; in plain text, to be looked at before the next one is read. */
export type Reading =
  | Ours
  /** Not ours: plain text, in which further placeholders may stand. */
  | { readonly kind: 'foreign' }
  | Unclosed
  /** Plainly meant as ours, but it cannot be read: it stays as it stands up to `end`, with a problem. */
  | { readonly kind: 'broken'; readonly failure: Failure; readonly end: number };

/** One of our placeholders; `end` is behind its closing brace. */
export interface Ours {
  readonly kind: 'ours';
  readonly placeholder: Placeholder;
  readonly end: number;
  readonly mentions: Mentions;
}

/** Plainly meant as ours, but it never closes: plain text with a problem. */
export interface Unclosed extends Failure {
  readonly kind: 'unclosed';
}

/** Which kinds of names a placeholder or expression refers to, itself or in what is nested in it: a sum of `mentioned`. */
export type Mentions = number;

/** The kinds of names: one written with `input:`, a bare one that is declared, a variable. */
export const mentioned = { input: 1, declared: 2, variable: 4 } as const;

/** Why something could not be read, in offsets of the text that is parsed. */
export interface Failure {
  readonly code: ProblemCode;
  readonly start: number;
  readonly end: number;
  readonly values?: Readonly<Record<string, string>>;
  /** In place of values: what should stand there, and the token that does. It is put into words for a problem, and most failures are of text that is not ours. */
  readonly expected?: string;
  readonly foundKind?: TokenKind;
  readonly found?: string;
}

/** Reads the placeholder at a `${`; the parsers of placeholders and of expressions call each other through it. */
export type ReadPlaceholder = (opener: number, depth: number) => Reading;

/** Says that a token stands where something else should. */
export function unexpected(expected: string, { kind, start, end, value }: Token): Failure {
  return { code: 'expression-syntax', start, end, expected, foundKind: kind, found: value };
}

/** Turns a failure into a problem of the file. */
export function problemOf(failure: Failure, source: Source): Problem {
  const { code, start, end, values, expected, foundKind = 'end', found = '' } = failure;
  return createProblem(code, source.spanOf(start, end), expected === undefined ? values : { expected, found: nameToken(foundKind, found) });
}
