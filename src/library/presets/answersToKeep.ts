import { answerQuestion, checkAnswer, currentQuestion, dropSecrets, startInterview, type PromptFile, type Value } from '../../core/index.js';
import type { PresetAnswers } from './preset.js';

/**
 * Gives the answers of a fill as a preset keeps them: without those that tell a secret or do not fit, and with null for each
 * optional question that was left empty, so that it is not asked again. Takes all answers, those to secrets included.
 */
export function answersToKeep(promptFile: PromptFile, answers: Readonly<Record<string, Value>>): PresetAnswers {
  const empty = new Set<string>();
  const variables = Object.fromEntries(promptFile.variables.map((name) => [name, '']));
  let interview = startInterview(promptFile, { given: answers, variables });
  for (let question = currentQuestion(interview); question !== undefined; question = currentQuestion(interview)) {
    if (!question.input.required) empty.add(question.input.name);
    interview = answerQuestion(interview, undefined);
  }
  const kept = promptFile.inputs.flatMap((input) => {
    const { name } = input;
    const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
    if (value !== undefined && checkAnswer({ ...input, required: false }, value).problem !== undefined) return [];
    if (value !== undefined) return [[name, value] as const];
    return empty.has(name) || Object.hasOwn(answers, name) ? [[name, null] as const] : [];
  });
  return dropSecrets(promptFile.inputs, Object.fromEntries(kept), answers);
}
