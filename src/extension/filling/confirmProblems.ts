import * as vscode from 'vscode';
import type { Problem } from '../../core/index.js';
import { localizeProblem } from '../diagnostics.js';

/**
 * Says before the questions what will not come out as the author meant it, and before the delivery what did not. Gives true to go on: when
 * nothing is wrong, or when the person fills anyway; "Show" goes to the first place instead.
 */
export async function confirmProblems(problems: readonly Problem[], document: vscode.TextDocument): Promise<boolean> {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (first === undefined) return true;
  const show = vscode.l10n.t('Show');
  const fillAnyway = vscode.l10n.t('Fill Anyway');
  const message = errors.length === 1 ? vscode.l10n.t('There is a problem in this prompt.') : vscode.l10n.t('There are {0} problems in this prompt.', errors.length);
  const detail = errors.slice(0, 5).map((problem) => describe(problem, document)).join('\n');
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, show, fillAnyway);
  if (choice === show) {
    const selection = new vscode.Range(document.positionAt(first.span.start), document.positionAt(first.span.end));
    await vscode.window.showTextDocument(document, { selection });
  }
  return choice === fillAnyway;
}

function describe(problem: Problem, document: vscode.TextDocument): string {
  const line = document.positionAt(problem.span.start).line + 1;
  return vscode.l10n.t('Line {0}: {1}', line, localizeProblem(problem));
}
