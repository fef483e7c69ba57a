import { applyEdits, safeEdits, type PromptFile } from '../../src/core/index';

/** Gives the text of a prompt file after all safe repairs. */
export function fixText(promptFile: PromptFile): string {
  return applyEdits(promptFile.text, safeEdits(promptFile));
}
