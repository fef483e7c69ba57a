import type { Scalar, Value } from '../core/index.js';

/** Tells whether something from outside can be an answer: a text, a number, a truth value, a list of these, or null for none. */
export function isAnswer(value: unknown): value is Value {
  return value === null || isScalar(value) || (Array.isArray(value) && value.every(isScalar));
}

/** Tells whether something from outside is a text, a number or a truth value. */
export function isScalar(value: unknown): value is Scalar {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
}
