import type { PromptFile } from '../core/index.js';
import { occurrencesIn, type Occurrence } from './occurrences.js';

/**
 * Gives the name of an input or a variable that an offset stands in or at the end of, or nothing. Of several the
 * shortest wins, since those that are not written exactly span a whole value.
 */
export function nameAt(promptFile: PromptFile, offset: number): Occurrence | undefined {
  let best: Occurrence | undefined;
  for (const each of occurrencesIn(promptFile)) {
    if (each.span.start > offset) break;
    if (each.span.end >= offset && (best === undefined || isBetter(each, best, offset))) best = each;
  }
  return best;
}

function isBetter(one: Occurrence, other: Occurrence, offset: number): boolean {
  if (one.exact !== other.exact) return one.exact;
  // Between two names that touch, an editor means the one that begins.
  if (one.span.end === offset || other.span.end === offset) return other.span.end === offset;
  return one.span.end - one.span.start < other.span.end - other.span.start;
}
