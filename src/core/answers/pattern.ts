import { RE2JS } from 're2js';
import { limits } from '../text/limits.js';

/**
 * Patterns come from files of strangers, so they run in an engine whose time is linear in the text, and both pattern and text are
 * bounded, since the time is also linear in the size of the pattern.
 */
export interface Pattern {
  /** The longest text in which it can be looked for. */
  readonly longest: number;
  /** Tells whether it is found; as in JSON Schema a match anywhere is enough. */
  readonly isIn: (text: string) => boolean;
}

/** Compiles a pattern in linear-time syntax (RE2: no look-around, no back-references), or gives nothing, also for one that is too large. */
export function compilePattern(pattern: string): Pattern | undefined {
  if (sizeOfPattern(pattern) > limits.pattern) return undefined;
  try {
    const compiled = RE2JS.compile(pattern);
    return { longest: Math.floor(limits.matching / compiled.programSize()), isIn: (text) => compiled.matcher(text).find() };
  } catch {
    return undefined;
  }
}

/** Gives how large a pattern is, in what its compilation costs: its characters, and as many again as its counted repetitions repeat. */
export function sizeOfPattern(pattern: string): number {
  let size = pattern.length;
  for (const [, least, most] of pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)) size += Math.max(Number(least), Number(most ?? 0));
  return size;
}
