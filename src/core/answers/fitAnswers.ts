import type { Value } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';
import { inputsByName } from '../inputs/inputsByName.js';
import { checkAnswer, type AnswerProblem } from './answer.js';

/** Answers that were kept somewhere, sorted by whether a prompt still takes them. */
export interface FittedAnswers {
  /** Those that fit, with the types of their inputs. */
  readonly answers: Readonly<Record<string, Value>>;
  readonly misfits: readonly Misfit[];
}

/** A kept answer that a prompt no longer takes. */
export interface Misfit {
  readonly name: string;
  /** Why the value does not fit; absent when the prompt has no such input, or one whose answer may not be kept. */
  readonly problem?: AnswerProblem;
}

/**
 * Fits answers that were kept to the inputs of a prompt, which may have changed since. Takes values by input name; an
 * empty one is no answer, and that of a secret is never taken.
 */
export function fitAnswers(inputs: readonly Input[], kept: Readonly<Record<string, Value>>): FittedAnswers {
  const byName = inputsByName(inputs);
  const answers: [string, Value][] = [];
  const misfits: Misfit[] = [];
  for (const [name, value] of Object.entries(kept)) {
    const input = byName.get(name);
    if (input === undefined || input.secret) {
      misfits.push({ name });
      continue;
    }
    const checked = checkAnswer({ ...input, required: false }, value);
    if (checked.problem !== undefined) misfits.push({ name, problem: checked.problem });
    else if (checked.value !== undefined) answers.push([name, checked.value]);
  }
  // From entries, since an input may be called `__proto__`.
  return { answers: Object.fromEntries(answers), misfits };
}
