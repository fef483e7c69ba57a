import { areEqual, textOf, type Value } from '../../expressions/values.js';
import { didYouMean } from '../../inputs/headerKeys.js';
import type { Input } from '../../inputs/input.js';
import { createProblem } from '../../text/problem.js';
import { nearestWord } from '../../text/nearestWord.js';
import { addOption } from '../addOption.js';
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
    const closed = new Map(promptFile.inputs.filter(isClosed).map((input) => [input.name, input]));
    return comparisonsOf(promptFile).flatMap(({ name, operator, literal: { value, span } }) => {
      const input = closed.get(name);
      if (input === undefined || typeof value !== 'string' || value === '') return [];
      const answers = answersOf(input);
      if (answers.some((answer) => areEqual(answer, value, true) || textOf(answer) === value)) return [];
      const values = { name, literal: value, result: operator.startsWith('!') ? 'true' : 'false', suggestion: didYouMean(value, answers.map(textOf)) };
      return [createProblem('compare-not-an-option', span, values)];
    });
  },
  fix: (promptFile, { span, values: { name = '', literal = '' } }) => {
    const input = promptFile.inputs.find((each) => each.name === name);
    const nearest = input === undefined ? undefined : nearestWord(literal, answersOf(input).map(textOf));
    const edit = nearest === undefined ? undefined : replaceLiteral(promptFile, span, nearest);
    const correct = edit === undefined ? [] : [{ title: 'Change to "{nearest}"', values: { nearest: nearest ?? '' }, edits: [edit], isSafe: false }];
    return [...correct, ...addOption(promptFile, name, literal)];
  },
};

/** A default that is no option may still be the answer, and one that is computed may be anything. */
function isClosed(input: Input): boolean {
  return input.type === 'choice' && input.options !== undefined && !input.custom && input.default?.template === undefined;
}

function answersOf({ options = [], default: fallback }: Input): readonly Value[] {
  const values: readonly Value[] = options.map(({ value }) => value);
  return fallback === undefined ? values : [...values, fallback.value];
}
