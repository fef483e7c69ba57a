import type { PromptFile } from '../../core/index.js';

/** What is printed about checked files. Both functions give the text to print next. */
export interface Report {
  /** Takes the next file, by the path that names it. */
  readonly add: (path: string, promptFile: PromptFile) => string;
  readonly end: () => string;
}
