import type { PromptFile } from '../promptFile.js';
import type { Edit } from '../text/edit.js';
import type { Problem } from '../text/problem.js';
import type { ProblemCode } from '../text/problemCodes.js';

/** One rule about prompt files: what it reports, and how it mends it. A file in `rules/` each. */
export interface Rule {
  /** The problems that are its own: those it reports, or those that reading reports and it can mend. */
  readonly codes: readonly ProblemCode[];
  /** Finds its problems; absent when reading the file finds them already. Linear in the file, never throws. */
  readonly check?: (promptFile: PromptFile) => readonly Problem[];
  /** Present when some of its repairs are safe, so that looking for those does not prepare all others. */
  readonly mendsSafely?: true;
  /** Gives the repairs of one of its problems, the best first; none where no sensible one exists. */
  readonly fix?: (promptFile: PromptFile, problem: Problem) => readonly Fix[];
}

/** A repair that a person can choose. */
export interface Fix {
  /** What it does, in English with `{name}` places, the key of its translation; `values` fills the places. */
  readonly title: string;
  readonly values: Readonly<Record<string, string>>;
  readonly edits: readonly Edit[];
  /** A safe repair cannot change what the author meant; it also runs when all are mended at once, and on save. */
  readonly isSafe: boolean;
}
