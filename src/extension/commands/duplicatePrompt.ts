import * as vscode from 'vscode';
import { applyEdits } from '../../core/index.js';
import { copyFileName } from '../../library/promptFileName.js';
import { renameSkill } from '../../library/renameSkill.js';
import { createFile, exists } from '../library/createFile.js';
import { isSkill, skillFolder } from '../library/skillFolder.js';
import { showError } from '../messages.js';
import { fileNameOf } from '../promptNames.js';
import type { Command, Services } from '../services.js';
import { findPrompt } from '../filling/findPrompt.js';

/** Copies a prompt, with its unsaved changes, to a new file beside it, and opens the copy. A skill is copied with its folder. */
export const duplicatePrompt: Command = {
  id: 'fillPrompt.duplicatePrompt',
  async execute(services, target) {
    const document = await findPrompt(services, target);
    if (document === undefined || document.isUntitled) return;
    const copy = isSkill(document.uri) ? await duplicateSkill(services, document) : await duplicateFile(document);
    if (copy !== undefined) await services.libraryView.reveal(copy);
  },
};

async function duplicateFile(document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const copy = await freeAddress(document.uri);
  return (await createFile(copy, document.getText())) ? copy : undefined;
}

/** The copy is named after its folder, so that the two can be told apart. */
async function duplicateSkill({ host, snapshots }: Services, document: vscode.TextDocument): Promise<vscode.Uri | undefined> {
  const folder = skillFolder(document.uri, host);
  if (folder === undefined) return undefined;
  const copy = await freeAddress(folder);
  const skill = vscode.Uri.joinPath(copy, fileNameOf(document.uri));
  const named = renameSkill(snapshots.of(document), fileNameOf(folder), fileNameOf(copy));
  try {
    await vscode.workspace.fs.copy(folder, copy, { overwrite: false });
    if (named !== undefined || document.isDirty) await vscode.workspace.fs.writeFile(skill, new TextEncoder().encode(applyEdits(document.getText(), named === undefined ? [] : [named])));
    await vscode.window.showTextDocument(skill, { preview: false });
    return skill;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void showError(vscode.l10n.t('{0} could not be copied: {1}', fileNameOf(folder), reason));
    return undefined;
  }
}

async function freeAddress(uri: vscode.Uri): Promise<vscode.Uri> {
  for (let number = 1; ; number++) {
    const copy = vscode.Uri.joinPath(uri, '..', copyFileName(fileNameOf(uri), number));
    if (!(await exists(copy))) return copy;
  }
}
