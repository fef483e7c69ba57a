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

/** Applies every repair that a file offers, one at a time: its problem is gone afterwards, and the header is no worse. Gives how many there were. */
export function checkEveryFix(file: PromptFile, name = ''): number {
  let count = 0;
  for (const problem of checkPromptFile(file)) {
    for (const fix of fixesOf(file, problem)) {
      const mended = openPromptFile(applyEdits(file.text, fix.edits));
      const told = `${name} ${titleOf(fix)}: ${problem.message}\n${mended.text.length < 2000 ? mended.text : ''}`;
      assert.ok(countLike(mended, problem) < countLike(file, problem), `the problem is still there: ${told}`);
      assert.ok(mended.document.problems.length <= file.document.problems.length, `the header is broken: ${told}`);
      count++;
    }
  }
  return count;
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
