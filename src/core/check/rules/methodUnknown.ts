import { methodNames, propertyNames } from '../../expressions/methods.js';
import { readToken } from '../../template/lexer.js';
import { nearestWord } from '../../text/nearestWord.js';
import type { Span } from '../../text/span.js';
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
  fix: ({ text, template }, { span, values: { name = '' } }) => {
    const written = text.slice(span.start, span.end);
    const called = name.endsWith('()');
    // `length()` needs no name but other parentheses, `trim` the same: no edit of the name would help.
    if (name !== `${written}${called ? '()' : ''}` || written === '') return [];
    const names = called ? methodNames : propertyNames;
    const other = Object.hasOwn(otherNames, written) ? otherNames[written] : undefined;
    const nearest = other !== undefined && names.has(other) ? other : nearestWord(written, names);
    if (nearest === undefined || nearest === written) return [];
    const end = template.parts.find((part) => part.span.start <= span.start && span.end <= part.span.end)?.span.end ?? span.end;
    const edits = [span, ...sameSlips(text, span, end, called)].map((each) => ({ span: each, newText: nearest }));
    return [{ title: 'Change to "{nearest}"', values: { nearest }, edits, isSafe: false }];
  },
};

/** Reading says only the first thing that is wrong in a placeholder: mended alone, it would make room for the same slip behind it. */
function sameSlips(text: string, first: Span, end: number, called: boolean): readonly Span[] {
  const written = text.slice(first.start, first.end);
  const found: Span[] = [];
  let wasDot = false;
  for (let token = readToken(text, first.end, end); token.kind !== 'end' && token.kind !== 'backtick'; token = readToken(text, token.end, end)) {
    const { kind, value, start, end: tokenEnd } = token;
    if (wasDot && kind === 'name' && value === written && (readToken(text, tokenEnd, end).value === '(') === called) found.push({ start, end: tokenEnd });
    wasDot = kind === 'mark' && value === '.';
  }
  return found;
}
