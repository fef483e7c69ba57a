import {
  answersOf,
  checkAnswer,
  guardAnswers,
  inputsByName,
  renderPrompt,
  startInterview,
  takeDefaults,
  variablesOf,
  type AnswerProblem,
  type AnswerWarning,
  type FilledPrompt,
  type Input,
  type PromptFile,
  type Value,
  type VariableValues,
} from '../core/index.js';
import { nearestInput } from './nearestInput.js';
import type { PlacedWarning } from './placedProblem.js';
import { warnOfUnused } from './warnOfUnused.js';

/** What a program that fills a prompt brings along. */
export interface GivenAnswers {
  /** By input name, as texts or as values of the input's type; null and an empty text leave an optional input empty, whatever its default. */
  readonly answers?: Readonly<Record<string, Value>>;
  /** Answers of a preset that fit; what is in `answers` wins. */
  readonly preset?: Readonly<Record<string, Value>>;
  readonly variables?: VariableValues;
}

/** A filled prompt, with the answers that were not used; or why there is none: the answers that are missing or do not fit, and names that mean nothing. */
export type FillResult =
  | { readonly kind: 'filled'; readonly filled: FilledPrompt; readonly warnings: readonly AnswerWarning[]; readonly unused: readonly PlacedWarning[] }
  | { readonly kind: 'open'; readonly questions: readonly OpenQuestion[]; readonly unknown: readonly UnknownAnswer[] };

/** A question that must be answered first. */
export interface OpenQuestion {
  readonly input: Input;
  /** Why the answer that was given, or the default as it came out, does not fit; absent when there is none. */
  readonly problem?: AnswerProblem;
  /** The problem is of the default. */
  readonly byDefault?: boolean;
}

/** An answer to a question that the prompt does not ask. */
export interface UnknownAnswer {
  readonly name: string;
  /** The name that was probably meant. */
  readonly nearest?: string;
}

/**
 * Fills a prompt without a person in front of it: checks the answers, takes the defaults for what is left, and gives the filled
 * prompt, or everything that stands in its way at once. Questions whose condition is false need no answer.
 */
export function fillWithAnswers(promptFile: PromptFile, { answers = {}, preset = {}, variables = {} }: GivenAnswers): FillResult {
  const byName = inputsByName(promptFile.inputs);
  const given = new Map<string, Value>(Object.entries(preset));
  const problems = new Map<string, AnswerProblem>();
  const unknown: UnknownAnswer[] = [];
  for (const [name, typed] of Object.entries(answers)) {
    const input = byName.get(name);
    if (input === undefined) {
      const nearest = nearestInput(promptFile.inputs, name);
      unknown.push(nearest === undefined ? { name } : { name, nearest });
      continue;
    }
    const { value, problem } = checkAnswer({ ...input, required: false }, typed);
    if (problem !== undefined) problems.set(name, problem);
    // An empty answer to a required input is none.
    else if (value !== undefined || !input.required) given.set(name, value);
  }
  // From entries, since an input may be called `__proto__`.
  const { interview, missing, misfits } = takeDefaults(startInterview(promptFile, { given: Object.fromEntries(given), variables }));
  const unfit = new Map(misfits.map(({ input, problem }) => [input, problem]));
  const isMissing = new Set(missing);
  const questions = promptFile.inputs.flatMap((input): OpenQuestion[] => {
    const problem = problems.get(input.name);
    if (problem !== undefined) return [{ input, problem }];
    const ofDefault = unfit.get(input);
    return ofDefault !== undefined ? [{ input, problem: ofDefault, byDefault: true }] : isMissing.has(input) ? [{ input }] : [];
  });
  if (questions.length > 0 || unknown.length > 0) return { kind: 'open', questions, unknown };
  const values = variablesOf(interview);
  const complete = answersOf(interview);
  // A preset answers questions of several branches on purpose.
  const unused = warnOfUnused(interview, promptFile).filter(({ name }) => Object.hasOwn(answers, name));
  return { kind: 'filled', filled: renderPrompt(promptFile, complete, values), warnings: guardAnswers(promptFile, complete, values), unused };
}
