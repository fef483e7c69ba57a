import assert from 'node:assert/strict';
import { stringify } from 'yaml';
import { checkAnswer, inputTypes, openPromptFile, renderPrompt, textOf, type InputType, type Scalar, type Value } from '../../src/core/index';
import { fitAnswers } from '../../src/core/answers/fitAnswers';
import type { Choices } from './choices';
import type { Tally } from './tally';

/** A question as a header declares it, and answers of every kind. */
export interface AnswersCase {
  readonly text: string;
  readonly answers: readonly Value[];
}

const types = Object.keys(inputTypes) as InputType[];
const scalars: readonly Scalar[] = ['a', 'b', 'A', 'a, b', '', ' ', '1', '1.0', '01', '1e3', '0x10', 'Infinity', 'true', 'Yes', 'off', 'é', 'É', '🙂', '\ud83d', 'x'.repeat(300), 'a\nb', ',', ', ,', '${input:q}', '__proto__', 'null', 1, 0, -1, 1.5, 1e21, 1e-7, NaN, Infinity, true, false];
const patterns = ['^[a-z]+$', '.', '(', '[0-9]{1,3}', '(?=x)', '\\p{L}', '^$', 'a|b', '(a+)+$', '\\d{1000}', '*'] as const;

/** Makes a question of any type with options and limits, which need not fit together, and some answers. */
export function makeAnswers(choices: Choices): AnswersCase {
  const type = choices.of(types);
  const declaration: Record<string, unknown> = { name: choices.of(['q', 'token', 'größe', '__proto__', 'constructor']), type };
  const add = (key: string, percent: number, make: () => unknown): void => {
    if (choices.isOften(percent)) declaration[key] = make();
  };
  add('options', type === 'choice' || type === 'choices' ? 80 : 10, () => choices.list(5, () => (choices.isOften(20) ? { label: choices.of(['One', 'a', 'Two, three', '']), value: choices.of(scalars) } : choices.of(scalars))));
  add('custom', 20, () => true);
  add('required', 30, () => true);
  add('default', 40, () => (choices.isOften(20) ? choices.list(3, () => choices.of(scalars)) : choices.of(scalars)));
  for (const key of ['minimum', 'maximum', 'minLength', 'maxLength']) add(key, 15, () => choices.of([0, 1, 2, 10, -1, 0.5, 1e9, 'x']));
  add('pattern', 15, () => choices.of(patterns));
  const answers = Array.from({ length: 4 }, (): Value => (choices.isOften(20) ? choices.list(4, () => choices.of(scalars)) : choices.isOften(5) ? choices.of([null, undefined]) : choices.of(scalars)));
  return { text: `---\n${stringify({ input: [declaration] })}---\n\${input:${String(declaration['name'])}}`, answers };
}

/** Checks answers: nothing throws, and what is accepted is accepted again as the same, when it is asked and when it was kept. */
export function checkAnswers({ text, answers }: AnswersCase, tally: Tally): void {
  const file = openPromptFile(text);
  // What its default names is asked before it.
  const input = file.inputs.find(({ name }) => name === file.headerInputs.declarations[0]?.name);
  assert.ok(input !== undefined, 'the question is there');
  for (const typed of answers) {
    const checked = checkAnswer(input, typed);
    if (checked.problem !== undefined) {
      tally.add(`refused: ${checked.problem.code}`);
      assert.ok(checked.problem.message.length > 0);
      continue;
    }
    tally.add('accepted');
    assert.deepEqual(checkAnswer(input, checked.value), checked, 'accepted again');
    const { answers: kept, misfits } = fitAnswers(file.inputs, Object.fromEntries([[input.name, checked.value]]));
    if (input.secret) assert.equal(misfits.length, 1);
    else assert.deepEqual([kept, misfits], [isEmpty(checked.value) ? {} : Object.fromEntries([[input.name, checked.value]]), []], 'kept answers fit');
    assert.equal(renderPrompt(file, Object.fromEntries([[input.name, checked.value]])).text, textOf(checked.value));
  }
}

/** A list that holds the empty option is an answer. */
function isEmpty(value: Value): boolean {
  return typeof value === 'object' && value !== null ? value.length === 0 : textOf(value).trim() === '';
}
