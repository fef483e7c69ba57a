import { textOf, type Scalar, type Value } from '../../expressions/values.js';
import { didYouMean } from '../../inputs/headerKeys.js';
import type { Input } from '../../inputs/input.js';
import { createProblem } from '../../text/problem.js';
import { addOption } from '../addOption.js';
import { AnswerSet } from '../answerSet.js';
import { comparisonsOf } from '../comparisons.js';
import { replaceLiteral } from '../literalEdits.js';
import type { Rule } from '../rule.js';

/**
 * Reports the comparison of an input that has options with a text that is none of them: `=== 'Hyperscal'`. No answer can
 * make it true.
 *
 * Suggestions never limit an answer, nor do options with `custom: true`, so neither is looked at. The empty text is let
 * pass: people write it for "not answered".
 */
export const compareNotAnOption: Rule = {
  codes: ['compare-not-an-option'],
  check: (promptFile) => {
    const closed = new Map(promptFile.inputs.filter(isClosed).map((input) => [input.name, answersOf(input)]));
    return comparisonsOf(promptFile).flatMap(({ name, operator, literal: { value, span } }) => {
      const answers = closed.get(name);
      if (answers === undefined || typeof value !== 'string' || value === '' || answers.readingAs(value) !== undefined || answers.has(value, true)) return [];
      const values = { name, literal: value, result: operator.startsWith('!') ? 'true' : 'false', suggestion: didYouMean(answers.nearest(value)) };
      return [createProblem('compare-not-an-option', span, values)];
    });
  },
  fix: (promptFile, { span, values: { name = '', literal = '' } }) => {
    const input = promptFile.inputs.find((each) => each.name === name);
    const nearest = input === undefined ? undefined : answersOf(input).nearest(literal);
    const edit = nearest === undefined ? undefined : replaceLiteral(promptFile, span, nearest);
    const correct = edit === undefined ? [] : [{ title: 'Change to "{nearest}"', values: { nearest: nearest ?? '' }, edits: [edit], isSafe: false }];
    return [...correct, ...addOption(promptFile, name, literal)];
  },
};

/** A default that is no option may still be the answer, and one that is computed may be anything. */
function isClosed(input: Input): boolean {
  return input.type === 'choice' && input.options !== undefined && !input.custom && input.default?.template === undefined;
}

const known = new WeakMap<Input, AnswerSet>();

/** Once per input, for all comparisons and all repairs. */
function answersOf(input: Input): AnswerSet {
  let answers = known.get(input);
  if (answers === undefined) {
    const { options = [], default: fallback } = input;
    const values = options.map(({ value }) => value);
    known.set(input, (answers = new AnswerSet(fallback === undefined ? values : [...values, textOrScalar(fallback.value)])));
  }
  return answers;
}

/** A list compares as its text. */
function textOrScalar(value: Value): Scalar {
  return typeof value === 'object' || value === undefined ? textOf(value) : value;
}
