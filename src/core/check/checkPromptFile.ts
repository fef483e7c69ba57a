import { openDocument } from '../document/promptDocument.js';
import type { PromptFile } from '../promptFile.js';
import { applyEdits, type Edit } from '../text/edit.js';
import { orderProblems, type Problem } from '../text/problem.js';
import type { Fix } from './rule.js';
import { rules } from './rules.js';

const checked = new WeakMap<PromptFile, readonly Problem[]>();

/** Gives everything that is wrong in a prompt file: what reading found and what the rules find, by place. Once per snapshot. */
export function checkPromptFile(promptFile: PromptFile): readonly Problem[] {
  let problems = checked.get(promptFile);
  if (problems === undefined) {
    problems = orderProblems([...promptFile.problems, ...rules.flatMap((rule) => rule.check?.(promptFile) ?? [])]);
    checked.set(promptFile, problems);
  }
  return problems;
}

/** Gives the repairs of a problem, the best first. */
export function fixesOf(promptFile: PromptFile, problem: Problem): readonly Fix[] {
  const fixes = rules.filter(({ codes }) => codes.includes(problem.code)).flatMap((rule) => rule.fix?.(promptFile, problem) ?? []);
  const { header, problems } = promptFile.document;
  if (header === undefined || problem.code === 'header-broken') return fixes;
  return fixes.filter(({ isSafe, edits }) => {
    if (isSafe || edits.every(({ span }) => span.start >= header.span.end)) return true;
    // Lines of a header that cannot be read may mean something else once it can; until then only what is safe changes them.
    return problems.length === 0 && keepsHeader(promptFile, header.span.end, edits);
  });
}

/** Tells whether the header can still be read after edits: YAML has forms in which one line depends on another. */
function keepsHeader({ text, document }: PromptFile, end: number, edits: readonly Edit[]): boolean {
  const inHeader = edits.filter(({ span }) => span.start < end);
  return openDocument(applyEdits(text.slice(0, document.body.start), inHeader)).problems.length === 0;
}

/** Gives the repair of a problem that cannot change what the author meant, if it has one. Prepares no other. */
export function safeFixOf(promptFile: PromptFile, problem: Problem): Fix | undefined {
  const offered = rules.flatMap((rule) => (rule.mendsSafely && rule.codes.includes(problem.code) ? (rule.fix?.(promptFile, problem) ?? []) : []));
  return offered.find(({ isSafe }) => isSafe);
}

/** Gives the edits of all safe repairs at once; of repairs that overlap, the first is taken and another run finds the rest. */
export function safeEdits(promptFile: PromptFile): readonly Edit[] {
  const fixes = checkPromptFile(promptFile).flatMap((problem) => safeFixOf(promptFile, problem) ?? []);
  const dropped = findOverlapping(fixes);
  return fixes.flatMap((fix, index) => (dropped.has(index) ? [] : fix.edits));
}

/** Gives the indexes of the repairs that change a place that an earlier one changes; one sweep over all edits. */
function findOverlapping(fixes: readonly Fix[]): ReadonlySet<number> {
  const edits = fixes.flatMap((fix, index) => fix.edits.map((edit) => ({ edit, index })));
  edits.sort((a, b) => a.edit.span.start - b.edit.span.start || a.edit.span.end - b.edit.span.end);
  const dropped = new Set<number>();
  let last: (typeof edits)[number] | undefined;
  for (const each of edits) {
    if (dropped.has(each.index)) continue;
    if (last !== undefined && last.index !== each.index && overlap(last.edit, each.edit)) {
      dropped.add(Math.max(last.index, each.index));
      if (last.index > each.index) last = each;
    } else {
      last = each;
    }
  }
  return dropped;
}

function overlap({ span: a }: Edit, { span: b }: Edit): boolean {
  return a.start < b.end && b.start < a.end || (a.start === b.start && a.end === b.end);
}
