import { methodNames, methods, propertyNames } from '../../expressions/methods.js';
import { readToken } from '../../template/lexer.js';
import { nearestWord } from '../../text/nearestWord.js';
import type { Span } from '../../text/span.js';
import type { Edit } from '../../text/edit.js';
import type { Fix, Rule } from '../rule.js';

/** Further behind a name nobody writes its parentheses. */
const longestGap = 80;

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

/** Mends the name of a method that does not exist by the one that was probably meant, and parentheses that are missing or too many. Reading the expression reports it. */
export const methodUnknown: Rule = {
  codes: ['method-unknown'],
  fix: ({ text, template }, { span, values: { name = '' } }) => {
    const written = text.slice(span.start, span.end);
    const called = name.endsWith('()');
    if (name !== `${written}${called ? '()' : ''}` || written === '') return [];
    const end = template.parts.find((part) => part.span.start <= span.start && span.end <= part.span.end)?.span.end ?? span.end;
    const places = [span, ...sameSlips(text, span, end, called)];
    if ((called ? propertyNames : methodNames).has(written)) return changeParentheses(text, places, written, called);
    const names = called ? methodNames : propertyNames;
    const other = Object.hasOwn(otherNames, written) ? otherNames[written] : undefined;
    const nearest = other !== undefined && names.has(other) ? other : nearestWord(written, names);
    if (nearest === undefined || nearest === written) return [];
    const edits = places.map((each) => ({ span: each, newText: nearest }));
    return [{ title: 'Change to "{nearest}"', values: { nearest }, edits, isSafe: false }];
  },
};

/** `length()` loses its parentheses, `trim` gets some; a method that takes something cannot be guessed. */
function changeParentheses(text: string, places: readonly Span[], name: string, called: boolean): readonly Fix[] {
  const edits = called ? places.flatMap(({ end }) => withoutParentheses(text, end)) : places.map(({ end }) => ({ span: { start: end, end }, newText: '()' }));
  const isPlain = called ? edits.length === places.length : methods[name]?.signature === `${name}()`;
  return isPlain ? [{ title: 'Change to "{nearest}"', values: { nearest: called ? name : `${name}()` }, edits, isSafe: false }] : [];
}

function withoutParentheses(text: string, start: number): readonly Edit[] {
  const [empty] = /^\s*\(\s*\)/.exec(text.slice(start, start + longestGap)) ?? [];
  return empty === undefined ? [] : [{ span: { start, end: start + empty.length }, newText: '' }];
}

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
