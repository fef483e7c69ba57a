import { textOf, type Scalar, type Value } from '../../expressions/values.js';
import { didYouMean } from '../../inputs/headerKeys.js';
import type { Input } from '../../inputs/input.js';
import { inputsByName } from '../../inputs/inputsByName.js';
import type { Literal } from '../../template/nodes.js';
import { createProblem, type Problem } from '../../text/problem.js';
import { addOption } from '../addOption.js';
import { AnswerSet } from '../answerSet.js';
import { comparisonsOf, membershipsOf } from '../comparisons.js';
import { replaceLiteral } from '../literalEdits.js';
import type { Rule } from '../rule.js';

/**
 * Reports the comparison of an input that has options with a text that is none of them: `=== 'Hyperscal'`, and for one
 * with several answers `.includes('Hyperscal')`. No answer can make it true.
 *
 * Suggestions never limit an answer, nor do options with `custom: true`, so neither is looked at. The empty text is let
 * pass: people write it for "not answered".
 */
export const compareNotAnOption: Rule = {
  codes: ['compare-not-an-option'],
  check: (promptFile) => {
    const inputs = inputsByName(promptFile.inputs);
    const report = (type: Input['type'], name: string, { value, span }: Literal, result: 'true' | 'false'): readonly Problem[] => {
      const input = inputs.get(name);
      const answers = input?.type === type && isClosed(input) ? answersOf(input) : undefined;
      if (answers === undefined || typeof value !== 'string' || value === '' || answers.readingAs(value) !== undefined || answers.has(value, true)) return [];
      return [createProblem('compare-not-an-option', span, { name, literal: value, result, suggestion: didYouMean(answers.nearest(value)) })];
    };
    return [
      ...comparisonsOf(promptFile).flatMap(({ name, operator, literal }) => report('choice', name, literal, operator.startsWith('!') ? 'true' : 'false')),
      ...membershipsOf(promptFile).flatMap(({ name, literal }) => report('choices', name, literal, 'false')),
    ];
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
  return input.options !== undefined && !input.custom && input.default?.template === undefined;
}

const known = new WeakMap<Input, AnswerSet>();

/** Once per input, for all comparisons and all repairs. */
function answersOf(input: Input): AnswerSet {
  let answers = known.get(input);
  if (answers === undefined) {
    const { options = [], default: fallback } = input;
    const defaults = fallback === undefined ? [] : Array.isArray(fallback.value) ? (fallback.value as readonly Scalar[]) : [textOrScalar(fallback.value)];
    known.set(input, (answers = new AnswerSet([...options.map(({ value }) => value), ...defaults])));
  }
  return answers;
}

/** A list compares as its text. */
function textOrScalar(value: Value): Scalar {
  return typeof value === 'object' || value === undefined ? textOf(value) : value;
}
