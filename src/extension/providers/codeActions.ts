import * as vscode from 'vscode';
import { checkPromptFile, fixesOf, safeEdits, type Fix, type Problem } from '../../core/index.js';
import { refactoringsAt } from '../../features/refactorings.js';
import { rangeOf, workspaceEditOf } from '../conversions.js';
import { diagnosticSource } from '../diagnostics.js';
import type { Provide } from './provide.js';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('fillPrompt');

/** Offers the repairs of problems, one by one and, of the safe ones, all at once (also on save), and what moves declarations. */
export const provideCodeActions: Provide = (selector, { snapshots }) =>
  vscode.languages.registerCodeActionsProvider(
    selector,
    {
      provideCodeActions(document, range, { diagnostics, only }) {
        const promptFile = snapshots.of(document);
        const actions: vscode.CodeAction[] = [];
        for (const diagnostic of diagnostics) {
          const problem = problemOf(document, checkPromptFile(promptFile), diagnostic);
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

/** Finds the problem of a diagnostic again by its code and place; a diagnostic of an older version has none. */
function problemOf(document: vscode.TextDocument, problems: readonly Problem[], diagnostic: vscode.Diagnostic): Problem | undefined {
  if (diagnostic.source !== diagnosticSource || typeof diagnostic.code !== 'object') return undefined;
  const { value } = diagnostic.code;
  return problems.find((problem) => problem.code === value && rangeOf(document, problem.span).isEqual(diagnostic.range));
}
