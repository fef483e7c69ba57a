import { findFileFormat, openPromptFile, type PromptFile } from '../core/index.js';

/** Opens a text as the file that its path or address says it is; where that says nothing, as a prompt file. */
export function openPromptAt(path: string, text: string): PromptFile {
  return openPromptFile(text, findFileFormat(path));
}
