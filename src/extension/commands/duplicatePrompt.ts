import * as vscode from 'vscode';
import { copyFileName } from '../../library/promptFileName.js';
import { createFile, exists } from '../library/createFile.js';
import { showError } from '../messages.js';
import { fileNameOf } from '../promptNames.js';
import type { Command } from '../services.js';
import { findPrompt } from '../filling/findPrompt.js';

/** Copies a prompt, with its unsaved changes, to a new file beside it, and opens the copy. A skill is copied with its folder. */
export const duplicatePrompt: Command = {
  id: 'fillPrompt.duplicatePrompt',
  async execute(services, target) {
    const document = await findPrompt(services, target);
    if (document === undefined || document.isUntitled) return;
    const { uri } = document;
    if (fileNameOf(uri) === 'SKILL.md') return duplicateSkill(uri);
    const copy = await freeAddress(uri);
    if (await createFile(copy, document.getText())) await services.libraryView.reveal(copy);
  },
};

/** The name of a skill is that of its folder, and what it needs may lie beside it. */
async function duplicateSkill(uri: vscode.Uri): Promise<void> {
  const folder = vscode.Uri.joinPath(uri, '..');
  const copy = await freeAddress(folder);
  try {
    await vscode.workspace.fs.copy(folder, copy, { overwrite: false });
    await vscode.window.showTextDocument(vscode.Uri.joinPath(copy, fileNameOf(uri)), { preview: false });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void showError(vscode.l10n.t('{0} could not be copied: {1}', fileNameOf(folder), reason));
  }
}

async function freeAddress(uri: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const copy = vscode.Uri.joinPath(uri, '..', copyFileName(fileNameOf(uri), number));
    if (!(await exists(copy))) return copy;
  }
}
