import { answersOf, checkAnswer, guardAnswers, variablesOf, type AnswerWarning, type Interview, type PromptFile, type Question, type Value } from '../../core/index.js';
import { localizeWarning } from '../localizeWarning.js';

/**
 * Gives a function that says, in one sentence, what a typed answer would do to the prompt, or nothing when it is harmless.
 * Takes where the interview stands, and what is told that the person has seen a warning.
 */
export function guardQuestion(promptFile: PromptFile, interview: Interview, { input, variable }: Question, onSeen: (warning: AnswerWarning) => void): (typed: Value) => string | undefined {
  const [answers, variables] = [answersOf(interview), variablesOf(interview)];
  return (typed) => {
    const { value } = checkAnswer({ ...input, required: false }, typed);
    if (value === undefined) return undefined;
    const own = { [input.name]: value };
    const found = variable ? guardAnswers(promptFile, answers, { ...variables, ...own }) : guardAnswers(promptFile, { ...answers, ...own }, variables);
    const warnings = found.filter(({ kind, name }) => name === input.name && (kind === 'variable') === variable);
    warnings.forEach(onSeen);
    return warnings.length === 0 ? undefined : warnings.map(localizeWarning).join(' ');
  };
}
