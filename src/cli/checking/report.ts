import { checkPromptFile, fixesOf, type Problem, type PromptFile } from '../../core/index.js';
import type { ReportFormat } from '../commands.js';
import { formatProblem, placeProblem } from '../formatProblem.js';
import { oneLine } from '../printable.js';
import { formatAnnotation } from './githubAnnotation.js';
import { openSarifReport } from './sarifReport.js';

/** What is printed about checked files. Both functions give the text to print next. */
export interface Report {
  /** Takes the next file, by the path that names it. */
  readonly add: (path: string, promptFile: PromptFile) => string;
  readonly end: () => string;
}

/** Opens a report in one of the formats. */
export function openReport(format: ReportFormat): Report {
  return reports[format]();
}

/** Whether one of the repairs of a problem is safe, so that `--fix` makes it. */
export function isFixable(promptFile: PromptFile, problem: Problem): boolean {
  return fixesOf(promptFile, problem).some(({ isSafe }) => isSafe);
}

const reports: Readonly<Record<ReportFormat, () => Report>> = {
  text: () => openLineReport((problem, { lines }, path) => formatProblem(problem, lines, oneLine(path))),
  github: () => openLineReport((problem, { lines }, path) => formatAnnotation(placeProblem(problem, lines), path)),
  json: openJsonReport,
  sarif: openSarifReport,
};

/** Reports of lines are printed while files are still being read. */
function openLineReport(format: (problem: Problem, promptFile: PromptFile, path: string) => string): Report {
  return {
    add: (path, promptFile) => checkPromptFile(promptFile).map((problem) => `${format(problem, promptFile, path)}\n`).join(''),
    end: () => '',
  };
}

function openJsonReport(): Report {
  const files: unknown[] = [];
  return {
    add(path, promptFile) {
      const problems = checkPromptFile(promptFile).map((problem) => ({
        ...placeProblem(problem, promptFile.lines),
        fixable: isFixable(promptFile, problem),
      }));
      files.push({ path, problems });
      return '';
    },
    end: () => `${JSON.stringify(files, undefined, 2)}\n`,
  };
}
