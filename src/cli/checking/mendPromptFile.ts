import { applyEdits, checkPromptFile, openPromptFile, safeEdits, type Edit, type Problem, type PromptFile } from '../../core/index.js';

/** How often repairs may call for further repairs; rules that undo each other would never end. */
const mostRounds = 10;

/** Applies the safe repairs of a prompt file until nothing changes. Gives the file after them: the same one when there are none. */
export function mendPromptFile(promptFile: PromptFile): PromptFile {
  const lineBreak = lineBreakOf(promptFile.text);
  let mended = promptFile;
  for (let round = 0; round < mostRounds; round++) {
    const text = applyEdits(mended.text, safeEdits(mended).map((edit) => withLineBreaks(edit, lineBreak)));
    if (text === mended.text) break;
    mended = openPromptFile(text, promptFile.format);
  }
  return mended;
}

/** Counts the problems of a file that its mended version does not have. */
export function countMended(before: PromptFile, after: PromptFile): number {
  if (before === after) return 0;
  const left = new Map<string, number>();
  for (const problem of checkPromptFile(after)) left.set(keyOf(problem), (left.get(keyOf(problem)) ?? 0) + 1);
  return checkPromptFile(before).filter((problem) => {
    const count = left.get(keyOf(problem)) ?? 0;
    left.set(keyOf(problem), count - 1);
    return count <= 0;
  }).length;
}

/** Repairs move other problems, so their places say nothing. */
function keyOf({ code, message }: Problem): string {
  return `${code} ${message}`;
}

/** Rules write `\n`; as an editor does, the program writes the line breaks of the file. */
function withLineBreaks({ span, newText }: Edit, lineBreak: string): Edit {
  return { span, newText: newText.replace(/\r\n?|\n/g, lineBreak) };
}

function lineBreakOf(text: string): string {
  const breaks = text.match(/\r?\n/g) ?? [];
  return breaks.filter((each) => each === '\r\n').length * 2 > breaks.length ? '\r\n' : '\n';
}
