import type { Lines, Problem } from '../core/index.js';
import { formatProblem } from './formatProblem.js';
import type { Invocation } from './invocation.js';
import { displayName } from './readPromptFile.js';
import { say } from './streams.js';

/** Says what is wrong in a file. Takes the path as the person gave it. Tells whether there are errors among it. */
export async function reportProblems(problems: readonly Problem[], lines: Lines, path: string, invocation: Invocation): Promise<boolean> {
  const texts = problems.map((problem) => formatProblem(problem, lines, displayName(path)));
  if (texts.length > 0) await say(invocation, texts.join('\n'));
  return problems.some(({ severity }) => severity === 'error');
}
