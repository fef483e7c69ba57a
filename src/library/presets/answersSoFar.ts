import { checkAnswer, dropSecrets, fieldsOf, type Interview, type Value } from '../../core/index.js';
import type { PresetAnswers } from './preset.js';

/**
 * Gives the answers of an interview that has not ended as a preset keeps them: those that fit and that the person gave this time, or that are
 * not asked at all, to questions that apply. What was skipped is kept as left empty; what tells a secret is not kept. Takes what
 * the field of the open question holds, which counts when it fits.
 */
export function answersSoFar(interview: Interview, typed: Value): PresetAnswers {
  const open = interview.questions[interview.position];
  const fields = fieldsOf(interview).filter(({ variable }) => !variable);
  const inField = open === undefined || open.variable ? undefined : checkAnswer(open.input, typed).value;
  const own: readonly [string, Value][] = open === undefined || inField === undefined ? [] : [[open.input.name, inField]];
  const given = fields.flatMap(({ key, input, applies, answer, problem }): [string, Value][] => {
    const counts = answer?.origin === 'asked' || answer?.origin === 'given' || (answer?.origin === 'remembered' && interview.only?.has(key) === false);
    return applies && counts && problem === undefined ? [[input.name, answer.value ?? null]] : [];
  });
  // Secrets are told by all that stands in the fields, whether or not it counts.
  const all = Object.fromEntries([...fields.map(({ input, answer }) => [input.name, answer?.value] as const), ...own]);
  return dropSecrets(fields.map(({ input }) => input), Object.fromEntries([...given, ...own]), all);
}
