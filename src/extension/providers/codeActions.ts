import * as vscode from 'vscode';
import { checkPromptFile, fixesOf, safeEdits, type Fix, type Problem } from '../../core/index.js';
import { refactoringsAt } from '../../features/refactorings.js';
import { rangeOf, workspaceEditOf } from '../conversions.js';
import { diagnosticSource } from '../diagnostics.js';
import type { Provide } from './provide.js';

/** The most problems whose repairs are prepared at once: somebody may have selected a whole file, and each repair of a header reads it again. */
const mostRepaired = 50;
const fixAll = vscode.CodeActionKind.SourceFixAll.append('fillPrompt');

/** Offers the repairs of problems, one by one and, of the safe ones, all at once (also on save), and what moves declarations. */
export const provideCodeActions: Provide = (selector, { snapshots }) =>
  vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions(document, range, { diagnostics, only }) {
        const promptFile = snapshots.of(document);
        const actions: vscode.CodeAction[] = [];
        // When a file is saved VS Code asks for `fixAll` alone, with every problem of the file.
        const isAskedForRepairs = only === undefined || only.intersects(vscode.CodeActionKind.QuickFix);
        const problemOf = isAskedForRepairs && diagnostics.length > 0 ? findProblems(document, checkPromptFile(promptFile)) : undefined;
        for (const diagnostic of diagnostics.slice(0, mostRepaired)) {
          const problem = problemOf?.(diagnostic);
          if (problem === undefined) continue;
          fixesOf(promptFile, problem).forEach((fix, index) => {
            const action = actionOf(document, fix, vscode.CodeActionKind.QuickFix);
            action.diagnostics = [diagnostic];
            action.isPreferred = index === 0;
            actions.push(action);
          });
        }
        const moves = refactoringsAt(promptFile, document.offsetAt(range.start));
        actions.push(...moves.map((move) => actionOf(document, move, vscode.CodeActionKind.RefactorRewrite)));
        if (only === undefined || !only.intersects(fixAll)) return actions;
        const edits = safeEdits(promptFile);
        if (edits.length === 0) return actions;
        const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe problems of this prompt'), fixAll);
        action.edit = workspaceEditOf(document, edits);
        return [...actions, action];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, vscode.CodeActionKind.RefactorRewrite, fixAll] },
  );

function actionOf(document: vscode.TextDocument, fix: Fix, kind: vscode.CodeActionKind): vscode.CodeAction {
  const action = new vscode.CodeAction(vscode.l10n.t(fix.title, fix.values), kind);
  action.edit = workspaceEditOf(document, fix.edits);
  return action;
}

/** Gives what finds the problem of a diagnostic again, by its code and place; a diagnostic of an older version has none. */
function findProblems(document: vscode.TextDocument, problems: readonly Problem[]): (diagnostic: vscode.Diagnostic) => Problem | undefined {
  const keyOf = (code: string | number, { start, end }: vscode.Range): string => `${code} ${start.line}:${start.character}-${end.line}:${end.character}`;
  const byPlace = new Map(problems.map((problem) => [keyOf(problem.code, rangeOf(document, problem.span)), problem]));
  return ({ source, code, range }) => (source === diagnosticSource && typeof code === 'object' ? byPlace.get(keyOf(code.value, range)) : undefined);
}
