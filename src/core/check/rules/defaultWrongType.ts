import type { AnswerProblemCode } from '../../answers/answer.js';
import { createAnswerCheck } from '../../answers/answerCheck.js';
import { textOf, type Value } from '../../expressions/values.js';
import type { Input } from '../../inputs/input.js';
import { createProblem } from '../../text/problem.js';
import { nearestWord } from '../../text/nearestWord.js';
import { removeAt, replaceScalar } from '../headerEdits.js';
import { declarationOf, inputListOf, propertyOf } from '../inputList.js';
import type { Fix, Rule } from '../rule.js';

/**
 * Reports a default of the header that cannot be an answer to its question: a number that is none, a fraction where a
 * whole number is asked, a number out of its range, a word that is neither yes nor no, a text that is too short or too
 * long or does not match the pattern, a list where one option is asked.
 *
 * Quotes do not matter (`default: "3"` is a number), and a default with placeholders is known only when it is needed.
 */
export const defaultWrongType: Rule = {
  codes: ['default-wrong-type'],
  check: (promptFile) => {
    const list = inputListOf(promptFile);
    if (list === undefined) return [];
    const check = createAnswerCheck();
    return promptFile.inputs.flatMap((input) => {
      const declaration = declarationOf(list, input.name);
      const node = declaration === undefined ? undefined : propertyOf(declaration, 'default')?.value;
      if (node === undefined || node.kind === 'map' || (node.kind === 'scalar' && (node.value === null || node.value === ''))) return [];
      const { default: fallback } = input;
      if (fallback === undefined || fallback.template !== undefined) return [];
      const expected = expectedInstead(input, fallback.value, check({ ...input, required: false }, fallback.value).problem?.code);
      return expected === undefined ? [] : [createProblem('default-wrong-type', node.span, { name: input.name, expected, range: rangeOf(input) })];
    });
  },
  fix: (promptFile, { span, values }) => {
    const name = values['name'] ?? '';
    const list = inputListOf(promptFile);
    const declaration = list === undefined ? undefined : declarationOf(list, name);
    const entry = declaration === undefined ? undefined : propertyOf(declaration, 'default');
    const input = promptFile.inputs.find((each) => each.name === name);
    if (declaration?.properties === undefined || entry === undefined || input === undefined) return [];
    const fixes: Fix[] = [];
    const right = input.type === 'boolean' && entry.value.kind === 'scalar' ? truthOf(textOf(entry.value.value)) : undefined;
    if (right !== undefined) fixes.push({ title: 'Change to "{right}"', values: { right }, edits: [replaceScalar(promptFile.text, span, right === 'true')], isSafe: false });
    const edits = removeAt(promptFile.text, declaration.properties, declaration.properties.entries.indexOf(entry));
    if (edits !== undefined) fixes.push({ title: 'Remove the default of "{name}"', values: { name }, edits, isSafe: false });
    return fixes;
  },
};

/** Says what the default of an input should be, when it could not be an answer. */
function expectedInstead({ type }: Input, value: Value, problem: AnswerProblemCode | undefined): string | undefined {
  if (type === 'choice' && Array.isArray(value)) return 'one of the options';
  switch (problem) {
    case 'answer-boolean':
      return 'true or false';
    case 'answer-number':
    case 'answer-integer':
    case 'answer-digits':
    case 'answer-minimum':
    case 'answer-maximum':
      return type === 'integer' ? 'a whole number' : 'a number';
    case 'answer-too-short':
    case 'answer-too-long':
    case 'answer-pattern':
      return 'a text within its limits';
    default:
      // One that is none of the options is the business of another rule.
      return undefined;
  }
}

/** The limits of an answer in signs and keys that every language reads. */
function rangeOf({ type, limits: { minimum, maximum, minLength, maxLength, pattern } }: Input): string {
  if (type === 'boolean') return '';
  if (type !== 'number' && type !== 'integer') {
    const named = Object.entries({ minLength, maxLength, pattern }).filter(([, limit]) => limit !== undefined);
    return named.length === 0 ? '' : ` (${named.map(([key, limit]) => `${key}: ${limit}`).join(', ')})`;
  }
  if (minimum !== undefined && maximum !== undefined) return ` (${minimum} – ${maximum})`;
  return minimum !== undefined ? ` (≥ ${minimum})` : maximum !== undefined ? ` (≤ ${maximum})` : '';
}

function truthOf(word: string): 'true' | 'false' | undefined {
  const lower = word.toLowerCase();
  if (lower === 'enabled') return 'true';
  if (lower === 'disabled') return 'false';
  return nearestWord(word, ['true', 'false']) as 'true' | 'false' | undefined;
}
