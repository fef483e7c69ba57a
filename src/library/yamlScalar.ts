import { isScalar } from 'yaml';
import type { Scalar } from '../core/index.js';

/**
 * Gives the value of a scalar of YAML, and nothing for any other node. A number that would be written differently (`1.10`, `007`, more digits
 * than a number holds) stays the text a person wrote: most inputs are texts, and a number is read from its text all the same.
 */
export function scalarOf(node: unknown): Scalar | undefined {
  if (!isScalar(node)) return undefined;
  const { value, source } = node;
  if (typeof value === 'number') return String(value) === source ? value : (source ?? value);
  return typeof value === 'string' || typeof value === 'boolean' ? value : undefined;
}
