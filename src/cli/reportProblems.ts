import type { Lines, Problem } from '../core/index.js';
import type { Invocation } from './invocation.js';
import { displayName } from './readPromptFile.js';
import { say } from './streams.js';

/** Says what is wrong in a file. Takes the path as the person gave it. Tells whether there are errors among it. */
export async function reportProblems(problems: readonly Problem[], lines: Lines, path: string, invocation: Invocation): Promise<boolean> {
  if (problems.length === 0) return false;
  const { formatProblem } = await import('./formatProblem.js');
  await say(invocation, problems.map((problem) => formatProblem(problem, lines, displayName(path))).join('\n'));
  return problems.some(({ severity }) => severity === 'error');
}
