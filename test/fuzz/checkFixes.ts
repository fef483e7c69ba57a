import assert from 'node:assert/strict';
import { applyEdits, checkPromptFile, fixesOf, safeEdits, type PromptFile } from '../../src/core/index';
import { mendPromptFile } from '../../src/cli/checking/mendPromptFile';
import { checkMends } from '../kit/checkRules';
import { checkEdits } from './checkFeatures';
import type { Choices } from './choices';
import type { Tally } from './tally';

/** A file in which everything is wrong would be opened again a hundred times. */
const most = 10;

/** Applies the repairs of a file one at a time, each of which mends its problem, and all safe ones until nothing is left to mend. */
export function checkFixes(file: PromptFile, choices: Choices, tally: Tally): void {
  const problems = checkPromptFile(file);
  for (const { code } of problems) tally.add(`problem ${code}`);
  const offered = problems.flatMap((problem) => fixesOf(file, problem).map((fix) => ({ problem, fix })));
  const first = offered.length > most ? choices.below(offered.length - most) : 0;
  for (const { problem, fix } of offered.slice(first, first + most)) {
    checkEdits(file.text, fix.edits);
    checkMends(file, problem, fix);
    tally.add('fixes applied and rechecked');
  }
  const edits = safeEdits(file);
  if (edits.length === 0) return;
  checkEdits(file.text, edits);
  const mended = mendPromptFile(file);
  assert.equal(applyEdits(mended.text, safeEdits(mended)), mended.text, 'all safe repairs are done');
  tally.add('files mended to the end');
}
