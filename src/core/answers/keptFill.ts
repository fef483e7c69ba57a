import type { Value } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';
import { inputsByName } from '../inputs/inputsByName.js';
import { fitAnswers, type FittedAnswers } from './fitAnswers.js';
import { applicableInputs, startInterview, takeDefaults, type KnownAnswers, type Questionnaire, type VariableValues } from './interview.js';
import { toldSecrets } from './toldSecrets.js';

/** What is kept of a fill, so that the next one can begin with its answers, or repeat it. Holds no secret. */
export interface KeptFill {
  /** By input name; `null` for a question with a default that was left without an answer. */
  readonly answers: Readonly<Record<string, Value>>;
  /** The names of the secrets that were answered; a repetition asks for them again. */
  readonly secrets: readonly string[];
  /** The variables that had no value; a repetition does not ask for them either. */
  readonly emptyVariables: readonly string[];
}

/**
 * Gives what may be kept of a fill. An answer that contains a secret, or is computed from it, is left out with it. Takes
 * the answers that were kept before, since one to a question that did not apply this time may be wanted the next.
 */
export function keepFill(
  { inputs, variables: names }: Questionnaire,
  answers: Readonly<Record<string, Value>>,
  variables: VariableValues = {},
  earlier: Readonly<Record<string, Value>> = {},
): KeptFill {
  const secrets = toldSecrets(inputs, answers);
  const applicable = applicableInputs(inputs, answers, variables);
  const kept = inputs.flatMap(({ name, secret, default: byDefault }): [string, Value][] => {
    const skipped = applicable.has(name) ? (byDefault === undefined ? undefined : null) : valueIn(earlier, name);
    const value = valueIn(answers, name) ?? skipped;
    return secret || value === undefined || secrets.tells(name, value) ? [] : [[name, value]];
  });
  return {
    // From entries, since an input may be called `__proto__`.
    answers: Object.fromEntries(kept),
    secrets: secrets.names,
    emptyVariables: names.filter((name) => (variables[name] ?? '') === ''),
  };
}

/** Gives the answers that a prompt begins with, of those that were kept and still fit; `null` for a question to be left without. */
export function recallAnswers(inputs: readonly Input[], kept: Readonly<Record<string, Value>>): FittedAnswers {
  const { answers, misfits } = fitAnswers(inputs, kept);
  const byName = inputsByName(inputs);
  const skipped = Object.entries(kept).filter(([name, value]) => {
    const input = value === null ? byName.get(name) : undefined;
    return input !== undefined && !input.required && !input.secret;
  });
  return { answers: Object.fromEntries([...Object.entries(answers), ...skipped]), misfits };
}

/**
 * Gives what an interview begins with to repeat a fill: nothing is asked but what has no answer now. These are secrets,
 * answers that no longer fit, defaults that come out as what does not fit, required inputs without a default, and variables that had a value then.
 */
export function repeatFill(questionnaire: Questionnaire, kept: KeptFill, variables: VariableValues): KnownAnswers {
  const { inputs, variables: names } = questionnaire;
  const { answers: remembered, misfits } = recallAnswers(inputs, kept.answers);
  const { missing, misfits: unfit } = takeDefaults(startInterview(questionnaire, { remembered, variables }));
  // A required input that does not apply yet may do so once a secret is answered.
  const unanswered = inputs.filter(({ name, required, default: byDefault }) => required && byDefault === undefined && !Object.hasOwn(remembered, name));
  const open = [...missing, ...unanswered, ...unfit.map(({ input }) => input), ...misfits].map(({ name }) => name);
  const variablesToAsk = names.filter((name) => variables[name] === undefined && !kept.emptyVariables.includes(name));
  return { remembered, variables, only: [...open, ...kept.secrets, ...variablesToAsk.map((name) => `$${name}`)] };
}

function valueIn(values: Readonly<Record<string, Value>>, name: string): Value {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}
