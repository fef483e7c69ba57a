import * as vscode from 'vscode';
import { chosenPrompt } from '../library/libraryCommands.js';
import { showError } from '../messages.js';
import { fileNameOf } from '../promptNames.js';
import type { Command } from '../services.js';

/** Moves the file of a prompt to the trash after a question; where there is no trash, asks again before it is deleted for good. */
export const deletePrompt: Command = {
  id: 'fillPrompt.library.delete',
  async execute(services, target) {
    const uri = chosenPrompt(services, target);
    if (uri === undefined) return;
    const toTrash = vscode.l10n.t('Move to Trash');
    const message = vscode.l10n.t('Delete {0}?', fileNameOf(uri));
    if ((await vscode.window.showWarningMessage(message, { modal: true, detail: vscode.l10n.t('You can take it back from the trash.') }, toTrash)) !== toTrash) return;
    try {
      await vscode.workspace.fs.delete(uri, { useTrash: true });
    } catch {
      await deleteForGood(uri);
    }
  },
};

async function deleteForGood(uri: vscode.Uri): Promise<void> {
  const forGood = vscode.l10n.t('Delete Permanently');
  const message = vscode.l10n.t('{0} could not be moved to the trash. Delete it permanently?', fileNameOf(uri));
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail: vscode.l10n.t('This cannot be taken back.') }, forGood)) !== forGood) return;
  try {
    await vscode.workspace.fs.delete(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void showError(vscode.l10n.t('{0} could not be deleted: {1}', fileNameOf(uri), reason));
  }
}
