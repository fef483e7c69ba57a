import { limits } from '../text/limits.js';
import { linearIndexOf, linearReplaceAll } from '../text/linearSearch.js';
import { textOf, type Scalar, type Value } from './values.js';

interface MethodRow {
  /** What it does, in one sentence for hover and completion. */
  readonly help: string;
  /** How it is written, for the same. */
  readonly signature: string;
  /** A property is read, a method called. */
  readonly property?: true;
  /** Takes the first two arguments; no method has more. */
  readonly apply: (target: Value, first: Value, second: Value) => Value;
}

/**
 * Everything that may stand behind a dot. A method means what JavaScript's method of that name means on a string, or on
 * the list of a question with ticks; what is absent counts as the empty text, so that `input:x.includes('a')` is simply
 * false before x is answered.
 */
export const methods: Readonly<Record<string, MethodRow>> = {
  length: {
    property: true,
    signature: 'length',
    help: 'How many characters a text has, or how many values a list.',
    apply: (target) => (isList(target) ? target.length : textOf(target).length),
  },
  includes: {
    signature: 'includes(text)',
    help: 'Whether the text stands somewhere in this text, or the value in this list.',
    apply: (target, search, from) =>
      isList(target) ? target.includes(search as Scalar, numberOf(from)) : linearIndexOf(textOf(target), argument(search), positionOf(from)) !== -1,
  },
  startsWith: {
    signature: 'startsWith(text)',
    help: 'Whether this text begins with the other.',
    apply: (target, search, from) => textOf(target).startsWith(argument(search), numberOf(from)),
  },
  endsWith: {
    signature: 'endsWith(text)',
    help: 'Whether this text ends with the other.',
    apply: (target, search, end) => textOf(target).endsWith(argument(search), end === undefined ? undefined : Number(end)),
  },
  toLowerCase: { signature: 'toLowerCase()', help: 'This text in small letters.', apply: (target) => textOf(target).toLowerCase() },
  toUpperCase: { signature: 'toUpperCase()', help: 'This text in capital letters.', apply: (target) => textOf(target).toUpperCase() },
  trim: { signature: 'trim()', help: 'This text without white space at its ends.', apply: (target) => textOf(target).trim() },
  replaceAll: {
    signature: 'replaceAll(text, replacement)',
    help: 'This text with every occurrence of the first text replaced by the second.',
    apply: (target, search, replacement) => replaceAll(textOf(target), argument(search), argument(replacement)),
  },
  join: {
    signature: 'join(separator)',
    help: 'The values of this list as one text with the separator between them.',
    apply: (target, separator) => (isList(target) ? target.join(separator === undefined ? ',' : argument(separator)) : textOf(target)),
  },
};

/** The names that may stand behind a dot without and with parentheses. */
export const propertyNames: ReadonlySet<string> = new Set(Object.keys(methods).filter((name) => methods[name]?.property));
export const methodNames: ReadonlySet<string> = new Set(Object.keys(methods).filter((name) => !methods[name]?.property));

/** A result that would be longer than any prompt; the renderer reports it. */
export class TooLong extends Error {}

function isList(value: Value): value is readonly Scalar[] {
  return typeof value === 'object' && value !== null;
}

/** An argument as text, as JavaScript would convert it. */
function argument(value: Value): string {
  return isList(value) ? textOf(value) : String(value);
}

function numberOf(value: Value): number {
  return value === undefined ? 0 : Number(value);
}

/** A position as JavaScript reads one, where nothing stands before a text. */
function positionOf(value: Value): number {
  return Math.max(0, Math.trunc(numberOf(value)) || 0);
}

/** Says no before building a text that is over the limit, instead of running out of memory while at it. */
function replaceAll(text: string, search: string, replacement: string): string {
  const most = search === '' ? text.length + 1 : text.length / search.length;
  // `$&` and its kin in a replacement stand for parts of the text, each at most as long as the text.
  const inserted = replacement.length + occurrences(replacement, '$') * text.length;
  if (text.length + most * inserted > limits.output && text.length + occurrences(text, search) * inserted > limits.output) throw new TooLong();
  return linearReplaceAll(text, search, replacement);
}

function occurrences(text: string, search: string): number {
  if (search === '') return text.length + 1;
  let count = 0;
  for (let at = linearIndexOf(text, search); at !== -1; at = linearIndexOf(text, search, at + search.length)) count++;
  return count;
}
