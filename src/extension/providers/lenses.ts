import * as vscode from 'vscode';
import { lensesOf, type Lens } from '../../features/lenses.js';
import { rangeOf } from '../conversions.js';
import type { Provide } from './provide.js';

/** Puts "Fill Prompt" and the number of inputs above a prompt, unless the settings say no. */
export const provideLenses: Provide = (selector, { snapshots }) => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('fillPrompt.codeLens') && changed.fire()),
    vscode.languages.registerCodeLensProvider(selector, {
      onDidChangeCodeLenses: changed.event,
      provideCodeLenses(document) {
        const isOn = vscode.workspace.getConfiguration('fillPrompt', document).get<boolean>('codeLens', true);
        return isOn ? lensesOf(snapshots.of(document)).map((lens) => new vscode.CodeLens(rangeOf(document, lens.span), commandOf(lens, document.uri))) : [];
      },
    }),
  );
};

function commandOf({ kind, values: { count } }: Lens, uri: vscode.Uri): vscode.Command {
  if (kind === 'fill') return { title: vscode.l10n.t('$(wand) Fill Prompt'), command: 'fillPrompt.fill', arguments: [uri] };
  if (kind === 'preview') return { title: vscode.l10n.t('Preview'), command: 'fillPrompt.preview', arguments: [uri] };
  const title = count === 1 ? vscode.l10n.t('1 input') : vscode.l10n.t('{0} inputs', count ?? 0);
  return { title, command: 'workbench.action.gotoSymbol' };
}
