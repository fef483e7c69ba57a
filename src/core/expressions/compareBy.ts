import type { ComparisonOperator } from '../template/nodes.js';
import { areEqual, compare, type Value } from './values.js';
import type { Work } from './work.js';

/** Compares two values as ECMAScript's operator does. Counts what is long and read. Throws as `work.count` does. */
export function compareBy(operator: ComparisonOperator, left: Value, right: Value, work: Work): boolean {
  // Most compare two texts, and most of these are of different length.
  if (operator === '===' && typeof left === 'string' && typeof right === 'string' && left.length !== right.length) return false;
  if (isLong(left) || isLong(right)) countCompared(operator, left, right, work);
  switch (operator) {
    case '===':
    case '==':
      return areEqual(left, right, operator === '==');
    case '!==':
    case '!=':
      return !areEqual(left, right, operator === '!=');
    default:
      return compare(left, right, operator);
  }
}

/** What is short is read in no more time than the expression that asks for it; a list is made a text first. */
function isLong(value: Value): boolean {
  return typeof value === 'string' ? value.length > 4096 : typeof value === 'object';
}

/** Texts that are not equally long are not equal: neither is read. */
function countCompared(operator: ComparisonOperator, left: Value, right: Value, work: Work): void {
  if (operator.includes('==') && typeof left === 'string' && typeof right === 'string' && left.length !== right.length) return;
  work.count(left);
  work.count(right);
}
