import { areEqual } from '../../expressions/values.js';
import type { Input } from '../../inputs/input.js';
import { inputsByName } from '../../inputs/inputsByName.js';
import { createProblem } from '../../text/problem.js';
import { optionsOf } from '../answerSet.js';
import { comparisonsOf, type InputComparison } from '../comparisons.js';
import { replaceLiteral } from '../literalEdits.js';
import type { Rule } from '../rule.js';

/**
 * Reports a comparison that can never hold because its sides are of different types: a yes/no question with the text
 * `'true'`, a number with the text `'3'`, a text with a number. As in JavaScript, `===` converts nothing.
 *
 * `==` converts, so `input:count == '3'` is fine.
 */
export const compareType: Rule = {
  codes: ['compare-type'],
  check: (promptFile) => {
    const inputs = inputsByName(promptFile.inputs);
    return comparisonsOf(promptFile).flatMap((comparison) => {
      const input = inputs.get(comparison.name);
      const mismatch = input === undefined ? undefined : findMismatch(input, comparison);
      if (mismatch === undefined) return [];
      const { name, operator, literal } = comparison;
      const right = mismatch.right === undefined ? undefined : quote(mismatch.right);
      const values = {
        name,
        held: mismatch.held,
        literal: quote(literal.value),
        result: operator.startsWith('!') ? 'true' : 'false',
        suggestion: right === undefined ? '' : ` Write ${right}.`,
        ...(right === undefined ? {} : { right }),
      };
      return [createProblem('compare-type', literal.span, values)];
    });
  },
  fix: (promptFile, { span, values: { right } }) => {
    if (right === undefined) return [];
    const edit = replaceLiteral(promptFile, span, JSON.parse(right) as string | number | boolean);
    return edit === undefined ? [] : [{ title: 'Change to {right}', values: { right }, edits: [edit], isSafe: false }];
  },
};

type Literal = InputComparison['literal']['value'];

interface Mismatch {
  readonly held: string;
  /** What the author meant, if it is plain. */
  readonly right?: string | number | boolean;
}

function findMismatch(input: Input, { operator, literal: { value } }: InputComparison): Mismatch | undefined {
  const loosely = operator === '==' || operator === '!=';
  if (value === undefined || value === null || value === '') return undefined;
  switch (input.type) {
    case 'boolean': {
      if (typeof value === 'boolean' || areEqual(true, value, loosely) || areEqual(false, value, loosely)) return undefined;
      const word = String(value).toLowerCase();
      const right = word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
      return { held: 'true or false', ...(right === undefined ? {} : { right }) };
    }
    case 'number':
    case 'integer': {
      const number = Number(value);
      if (typeof value === 'number' || (loosely && !Number.isNaN(number))) return undefined;
      return { held: 'a number', ...(typeof value === 'string' && !Number.isNaN(number) ? { right: number } : {}) };
    }
    case 'choice': {
      if (input.custom || input.default?.template !== undefined) return undefined;
      const option = optionsOf(input).readingAs(value);
      return option === undefined || optionsOf(input).has(value, loosely) ? undefined : { held: typeof option === 'string' ? 'a text' : typeof option === 'number' ? 'a number' : 'true or false', right: option };
    }
    case 'choices':
      return undefined;
    case 'string':
    case 'text':
    case 'file':
    case 'folder':
    case 'password':
      return findTextMismatch(value, loosely);
  }
}

function findTextMismatch(value: NonNullable<Literal>, loosely: boolean): Mismatch | undefined {
  if (typeof value === 'string' || (typeof value === 'number' && loosely)) return undefined;
  return { held: 'a text', right: String(value) };
}

function quote(value: Literal): string {
  return JSON.stringify(value ?? null);
}
