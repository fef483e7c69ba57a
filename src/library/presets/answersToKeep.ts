import { answerQuestion, currentQuestion, startInterview, type PromptFile, type Value } from '../../core/index.js';
import type { PresetAnswers } from './preset.js';

/**
 * Gives the answers of a finished fill as a preset keeps them: without those to secrets, and with null for each optional
 * question that was left empty, so that it is not asked again.
 */
export function answersToKeep(promptFile: PromptFile, answers: Readonly<Record<string, Value>>): PresetAnswers {
  const empty = new Set<string>();
  const variables = Object.fromEntries(promptFile.variables.map((name) => [name, '']));
  let interview = startInterview(promptFile, { given: answers, variables });
  for (let question = currentQuestion(interview); question !== undefined; question = currentQuestion(interview)) {
    if (!question.input.required) empty.add(question.input.name);
    interview = answerQuestion(interview, undefined);
  }
  return Object.fromEntries(
    promptFile.inputs.flatMap(({ name, secret }) => {
      if (secret) return [];
      const value = Object.hasOwn(answers, name) ? answers[name] : undefined;
      if (value !== undefined) return [[name, value] as const];
      return empty.has(name) || Object.hasOwn(answers, name) ? [[name, null] as const] : [];
    }),
  );
}
