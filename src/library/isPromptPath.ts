import { findFileFormat } from '../core/index.js';

/** Tells whether a file is a prompt by its path alone: `*.prompt.md`, a skill, or a command of another tool in the folder of that tool. */
export function isPromptPath(path: string): boolean {
  return findFileFormat(path) !== undefined;
}
