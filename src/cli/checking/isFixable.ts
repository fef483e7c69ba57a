import { fixesOf, type Problem, type PromptFile } from '../../core/index.js';

/** Whether one of the repairs of a problem is safe, so that `--fix` makes it. */
export function isFixable(promptFile: PromptFile, problem: Problem): boolean {
  return fixesOf(promptFile, problem).some(({ isSafe }) => isSafe);
}
