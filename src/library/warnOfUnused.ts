import { unusedAnswers, type Interview, type PromptFile } from '../core/index.js';
import { conditionOf } from './inputRecord.js';
import type { PlacedWarning } from './placedProblem.js';

/** Says of each answer that was given and is not used, because the condition of its question is false, that it is not. Takes a complete interview; English, for programs and the terminal. */
export function warnOfUnused(interview: Interview, promptFile: PromptFile): readonly PlacedWarning[] {
  return unusedAnswers(interview).map((input) => {
    const condition = conditionOf(input, promptFile)?.replace(/\s+/g, ' ').trim();
    return { code: 'answer-unused', name: input.name, message: `The answer is not used, since the question is only asked when: ${condition ?? ''}` };
  });
}
