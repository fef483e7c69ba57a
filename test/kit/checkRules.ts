import assert from 'node:assert/strict';
import { applyEdits, checkPromptFile, fillMessage, fixesOf, openPromptFile, type Fix, type Problem, type PromptFile } from '../../src/core/index';
import { readMarkedText } from './markedText';

/**
 * Checks a marked text with all rules: fails on a problem that is missing, that stands elsewhere, or that is not
 * annotated. Every repair of every problem is tried, too, and must mend it.
 */
export function checkRules(marked: string): void {
  const { text, annotations } = readMarkedText(marked);
  const describe = ({ code, span }: { code: string; span: { start: number; end: number } }): string =>
    `${code} at ${span.start}-${span.end}: ${JSON.stringify(text.slice(span.start, span.end))}`;
  const file = openPromptFile(text);
  assert.deepEqual(checkPromptFile(file).map(describe), annotations.map(describe));
  checkEveryFix(file);
}

/** Applies every repair that a file offers, one at a time, and checks each. Gives how many there were. */
export function checkEveryFix(file: PromptFile, name = ''): number {
  const offered = checkPromptFile(file).flatMap((problem) => fixesOf(file, problem).map((fix) => ({ problem, fix })));
  for (const { problem, fix } of offered) checkMends(file, problem, fix, name);
  return offered.length;
}

/** Applies one repair to a file: there is one problem of its kind less afterwards, and the header is no worse. */
export function checkMends(file: PromptFile, problem: Problem, fix: Fix, name = ''): void {
  const mended = openPromptFile(applyEdits(file.text, fix.edits), file.format);
  const told = (): string => `${name} ${titleOf(fix)}: ${problem.message}\n${mended.text.length < 2000 ? mended.text : ''}`;
  // What else is wrong in a header depends on what was wrong before it.
  const isMended = problem.code === 'header-broken' ? mended.document.problems.length < file.document.problems.length : countLike(mended, problem) < countLike(file, problem);
  if (!isMended) assert.fail(`the problem is still there: ${told()}`);
  if (mended.document.problems.length > file.document.problems.length) assert.fail(`the header is broken: ${told()}`);
}

/** Checks what the repair of a title makes of a text; the text has one problem for which there is such a repair, or the first is taken. */
export function checkFix(before: string, title: string, after: string): void {
  const file = openPromptFile(before);
  const fixes = checkPromptFile(file).flatMap((problem) => fixesOf(file, problem));
  const fix = fixes.find((each) => titleOf(each) === title);
  assert.ok(fix !== undefined, `There is no "${title}", only: ${fixes.map(titleOf).join('; ')}`);
  assert.equal(applyEdits(before, fix.edits), after);
  checkEveryFix(file);
}

/** Checks that a text has problems of a code, and that nothing repairs them. */
export function checkNoFix(text: string, code: string): void {
  const file = openPromptFile(text);
  const problems = checkPromptFile(file).filter((problem) => problem.code === code);
  assert.notEqual(problems.length, 0, `There is no ${code}.`);
  assert.deepEqual(problems.flatMap((problem) => fixesOf(file, problem)).map(titleOf), []);
}

function titleOf({ title, values }: Fix): string {
  return fillMessage(title, values);
}

function countLike(file: PromptFile, { code, values }: Problem): number {
  const key = JSON.stringify(values);
  return checkPromptFile(file).filter((each) => each.code === code && JSON.stringify(each.values) === key).length;
}
