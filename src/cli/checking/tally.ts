import { checkPromptFile, safeFixOf, type PromptFile, type Severity } from '../../core/index.js';

/** What was found in all files together. */
export interface Tally extends Readonly<Record<Severity, number>> {
  readonly files: number;
  readonly filesWithProblems: number;
  /** Problems that `--fix` would mend. */
  readonly fixable: number;
  readonly mended: number;
  readonly filesMended: number;
}

export const emptyTally: Tally = { files: 0, filesWithProblems: 0, error: 0, warning: 0, information: 0, fixable: 0, mended: 0, filesMended: 0 };

/** Adds a file to a tally. Takes whether it was mended, and how many problems that took away. */
export function addFile(tally: Tally, promptFile: PromptFile, isMended: boolean, mended: number): Tally {
  const problems = checkPromptFile(promptFile);
  const count = (severity: Severity): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    files: tally.files + 1,
    filesWithProblems: tally.filesWithProblems + (problems.length > 0 ? 1 : 0),
    error: tally.error + count('error'),
    warning: tally.warning + count('warning'),
    information: tally.information + count('information'),
    fixable: tally.fixable + problems.filter((problem) => safeFixOf(promptFile, problem) !== undefined).length,
    mended: tally.mended + mended,
    filesMended: tally.filesMended + (isMended ? 1 : 0),
  };
}

/** Gives a tally as the lines that end a check. Takes what was asked for. */
export function summarise(tally: Tally, { fix, maxWarnings }: { readonly fix: boolean; readonly maxWarnings?: number }): string {
  const { files, filesWithProblems, error, warning, information, fixable, mended, filesMended } = tally;
  const counts = [
    ...(error > 0 ? [amount(error, 'error')] : []),
    ...(warning > 0 ? [amount(warning, 'warning')] : []),
    ...(information > 0 ? [amount(information, 'note')] : []),
  ];
  const place = files === 1 ? '1 file' : `${filesWithProblems} of ${files} files`;
  return [
    ...(filesMended > 0 ? [`Mended ${amount(mended, 'problem')} in ${amount(filesMended, 'file')}.`] : []),
    counts.length === 0 ? `No problems in ${amount(files, 'file')}.` : `${counts.join(', ')} in ${place}.`,
    ...(!fix && fixable > 0 ? [`--fix mends ${fixable} of them.`] : []),
    ...(hasTooManyWarnings(tally, maxWarnings) ? [`There are more warnings than --max-warnings ${maxWarnings} allows.`] : []),
  ].join('\n');
}

/** Whether there are more warnings than a person allows; without a limit there never are. */
export function hasTooManyWarnings({ warning }: Tally, maxWarnings: number | undefined): boolean {
  return maxWarnings !== undefined && warning > maxWarnings;
}

function amount(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
