import * as vscode from 'vscode';
import { chosenLine } from '../library/libraryCommands.js';
import { showError } from '../messages.js';
import { deletePreset } from '../presets/deletePreset.js';
import { tellFaults } from '../presets/keepAsPreset.js';
import { fileNameOf } from '../promptNames.js';
import type { Command } from '../services.js';

/** Deletes the file of a prompt after a question; on the line of a preset, that one. */
export const deletePrompt: Command = {
  id: 'fillPrompt.library.delete',
  async execute(services, target) {
    const line = chosenLine(services, target);
    if (line instanceof vscode.Uri) await deleteFile(line);
    else if (line !== undefined) await tellFaults(() => deletePreset(services.presets, line.uri, line.preset));
  },
};

/** Moves a file to the trash; where there is none, asks again before it is deleted for good. */
async function deleteFile(uri: vscode.Uri): Promise<void> {
  const toTrash = vscode.l10n.t('Move to Trash');
  const message = vscode.l10n.t('Delete {0}?', fileNameOf(uri));
  // Others may be called the same, as all skills are.
  const detail = `${vscode.workspace.asRelativePath(uri)}\n${vscode.l10n.t('You can take it back from the trash.')}`;
  if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, toTrash)) !== toTrash) return;
  try {
    await vscode.workspace.fs.delete(uri, { useTrash: true });
  } catch {
    await deleteForGood(uri);
  }
}

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
