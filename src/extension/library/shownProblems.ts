import * as vscode from 'vscode';
import { checkPromptFile, problemCodes, type ProblemCode } from '../../core/index.js';
import type { LibraryEntry } from '../../library/libraryEntry.js';
import { openPromptAt } from '../../library/openPromptAt.js';
import { readProblemSettings } from '../problemSettings.js';
import type { ProblemNode, ShownSeverity } from './libraryNode.js';

/** How many problems of each severity a list shows. */
export interface ProblemCounts {
  readonly errors: number;
  readonly warnings: number;
}

/** Looks up how bad each problem is under the settings of a place; made anew for each drawing of a list, since asking the settings for every file is slow. */
export class ShownProblems {
  private readonly settings = new Map<string, ReadonlyMap<string, string>>();

  /** Counts the errors and warnings of an entry. */
  countOf(entry: LibraryEntry): ProblemCounts {
    let [errors, warnings] = [0, 0];
    for (const code of entry.problems) {
      const severity = this.severityOf(entry, code);
      if (severity === 'error') errors++;
      if (severity === 'warning') warnings++;
    }
    return { errors, warnings };
  }

  /** Reads a prompt and gives its problems with their places, as the lines of a list. */
  async nodesOf(entry: LibraryEntry, uri: vscode.Uri, read: (uri: string) => Promise<string | undefined>): Promise<readonly ProblemNode[]> {
    const text = entry.problems.length === 0 ? undefined : await read(entry.uri);
    if (text === undefined) return [];
    const promptFile = openPromptAt(entry.uri, text);
    return checkPromptFile(promptFile).flatMap((problem, index): ProblemNode[] => {
      const severity = this.severityOf(entry, problem.code);
      if (severity === undefined) return [];
      const [start, end] = [promptFile.lines.positionAt(problem.span.start), promptFile.lines.positionAt(problem.span.end)];
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return [{ kind: 'problem', id: `${entry.uri}#problem-${index}`, uri, problem, severity, range }];
    });
  }

  private severityOf({ place, uri }: LibraryEntry, code: ProblemCode): ShownSeverity | undefined {
    let configured = this.settings.get(place);
    if (configured === undefined) {
      configured = readProblemSettings(vscode.Uri.parse(uri, true));
      this.settings.set(place, configured);
    }
    const severity = configured.get(code) ?? problemCodes[code].severity;
    return severity === 'error' || severity === 'warning' || severity === 'information' || severity === 'hint' ? severity : undefined;
  }
}
