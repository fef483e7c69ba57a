import { checkPromptFile, safeFixOf, type Problem, type PromptFile } from '../../core/index.js';
import type { ReportFormat } from '../commands.js';
import { placeProblem } from '../../library/placedProblem.js';
import { formatProblem } from '../formatProblem.js';
import { oneLine } from '../printable.js';
import { formatAnnotation } from './githubAnnotation.js';
import type { Report } from './reportLines.js';
import { openSarifReport } from './sarifReport.js';

/** Opens a report in one of the formats. */
export function openReport(format: ReportFormat): Report {
  return reports[format]();
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
        fixable: safeFixOf(promptFile, problem) !== undefined,
      }));
      files.push({ path, problems });
      return '';
    },
    end: () => `${JSON.stringify(files, undefined, 2)}\n`,
  };
}
