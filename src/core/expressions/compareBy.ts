import type { ComparisonOperator } from '../template/nodes.js';
import { areEqual, primitiveOf, type Value } from './values.js';
import type { Work } from './work.js';

/** Compares two values as ECMAScript's operator does. Counts what is long and read. Throws as `work.count` does. */
export function compareBy(operator: ComparisonOperator, left: Value, right: Value, work: Work): boolean {
  // V8 compares quickly where it has only met texts, or only numbers.
  if (typeof left === 'string') {
    if (typeof right === 'string') return compareTexts(operator, left, right, work);
  } else if (typeof left === 'number' && typeof right === 'number') return compareNumbers(operator, left, right);
  if (isLong(left) || isLong(right)) {
    work.count(left);
    work.count(right);
  }
  switch (operator) {
    case '===':
    case '==':
      return areEqual(left, right, operator === '==');
    case '!==':
    case '!=':
      return !areEqual(left, right, operator === '!=');
    default:
      return compareOrder(operator, primitiveOf(left), primitiveOf(right), work);
  }
}

/** As `IsLessThan` of ECMAScript: two texts are compared as texts, everything else as numbers. */
function compareOrder(operator: ComparisonOperator, left: Primitive, right: Primitive, work: Work): boolean {
  return typeof left === 'string' && typeof right === 'string' ? compareTexts(operator, left, right, work) : compareNumbers(operator, Number(left), Number(right));
}

function compareTexts(operator: ComparisonOperator, left: string, right: string, work: Work): boolean {
  switch (operator) {
    case '===':
    case '==':
      return areSame(left, right, work);
    case '!==':
    case '!=':
      return !areSame(left, right, work);
    default:
      if (left.length > longText || right.length > longText) work.spend(left.length + right.length);
      return operator === '<' ? left < right : operator === '>' ? left > right : operator === '<=' ? left <= right : left >= right;
  }
}

/** Texts that are not equally long are not equal: neither is read. */
function areSame(left: string, right: string, work: Work): boolean {
  if (left.length !== right.length) return false;
  if (left.length > longText) work.spend(2 * left.length);
  return left === right;
}

function compareNumbers(operator: ComparisonOperator, left: number, right: number): boolean {
  switch (operator) {
    case '===':
    case '==':
      return left === right;
    case '!==':
    case '!=':
      return left !== right;
    case '<':
      return left < right;
    case '>':
      return left > right;
    case '<=':
      return left <= right;
    case '>=':
      return left >= right;
  }
}

type Primitive = ReturnType<typeof primitiveOf>;

/** What is short is read in no more time than the expression that asks for it. */
const longText = 4096;

/** A list is made a text first. */
function isLong(value: Value): boolean {
  return typeof value === 'string' ? value.length > longText : typeof value === 'object';
}
