import { methodNames, propertyNames } from '../../expressions/methods.js';
import { nearestWord } from '../../text/nearestWord.js';
import type { Rule } from '../rule.js';

/** What other languages call our methods. */
const otherNames: Readonly<Record<string, string>> = {
  contains: 'includes',
  has: 'includes',
  lower: 'toLowerCase',
  lowercase: 'toLowerCase',
  upper: 'toUpperCase',
  uppercase: 'toUpperCase',
  strip: 'trim',
  size: 'length',
  count: 'length',
};

/** Mends the name of a method that does not exist by the one that was probably meant. Reading the expression reports it. */
export const methodUnknown: Rule = {
  codes: ['method-unknown'],
  fix: ({ text }, { span, values: { name = '' } }) => {
    const written = text.slice(span.start, span.end);
    const called = name.endsWith('()');
    // `length()` needs no name but other parentheses, `trim` the same: no edit of the name would help.
    if (name !== `${written}${called ? '()' : ''}` || written === '') return [];
    const names = called ? methodNames : propertyNames;
    const other = Object.hasOwn(otherNames, written) ? otherNames[written] : undefined;
    const nearest = other !== undefined && names.has(other) ? other : nearestWord(written, names);
    if (nearest === undefined || nearest === written) return [];
    return [{ title: 'Change to "{nearest}"', values: { nearest }, edits: [{ span, newText: nearest }], isSafe: false }];
  },
};
