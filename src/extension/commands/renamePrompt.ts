import * as vscode from 'vscode';
import { isPromptPath } from '../../library/isPromptPath.js';
import { renameSkill } from '../../library/renameSkill.js';
import { workspaceEditOf } from '../conversions.js';
import { openDocument } from '../filling/openDocument.js';
import { exists } from '../library/createFile.js';
import { chosenLine } from '../library/libraryCommands.js';
import { isSkill, skillFolder } from '../library/skillFolder.js';
import { showError } from '../messages.js';
import { tellFaults } from '../presets/keepAsPreset.js';
import { renamePreset } from '../presets/renamePreset.js';
import { fileNameOf } from '../promptNames.js';
import type { Command, Services } from '../services.js';

/** Gives the file of a prompt another name in its folder, or the folder of a skill; on the line of a preset, that one. */
export const renamePrompt: Command = {
  id: 'fillPrompt.library.rename',
  async execute(services, target) {
    const line = chosenLine(services, target);
    if (line instanceof vscode.Uri) await (isSkill(line) ? renameFolder(services, line) : renameFile(services, line));
    else if (line !== undefined) await tellFaults(() => renamePreset(services.presets, line.uri, line.preset));
  },
};

async function renameFile({ libraryView }: Services, uri: vscode.Uri): Promise<void> {
  const before = fileNameOf(uri);
  const stem = before.replace(/(?:\.prompt)?\.md$/i, '').length;
  const renamed = await askAndRename(uri, vscode.l10n.t('Rename Prompt File'), stem, (name) => {
    if (!isPromptPath(vscode.Uri.joinPath(uri, '..', name).path)) return vscode.l10n.t('The name of a prompt file ends in .prompt.md, or the file is no prompt any more.');
    return undefined;
  });
  if (renamed !== undefined) await libraryView.reveal(renamed);
}

/** A skill is called as its folder; where its header says so, too, that is changed with it. */
async function renameFolder({ host, libraryView, snapshots }: Services, skill: vscode.Uri): Promise<void> {
  const folder = skillFolder(skill, host);
  if (folder === undefined) return;
  const renamed = await askAndRename(folder, vscode.l10n.t('Rename Skill'), fileNameOf(folder).length, () => undefined);
  if (renamed === undefined) return;
  const uri = vscode.Uri.joinPath(renamed, fileNameOf(skill));
  const document = await openDocument(uri);
  const named = document && renameSkill(snapshots.of(document), fileNameOf(folder), fileNameOf(renamed));
  if (document !== undefined && named !== undefined) {
    const { isDirty } = document;
    await vscode.workspace.applyEdit(workspaceEditOf(document, [named]));
    // What else is not saved stays so.
    if (!isDirty) await document.save();
  }
  await libraryView.reveal(uri);
}

/** Asks for another name of a file or folder and gives it that. Takes the title, how much of the name is selected, and what else is wrong with a name. Gives the new address. */
async function askAndRename(uri: vscode.Uri, title: string, selected: number, isWrong: (name: string) => string | undefined): Promise<vscode.Uri | undefined> {
  const before = fileNameOf(uri);
  const typed = await vscode.window.showInputBox({
    title,
    value: before,
    valueSelection: [0, selected],
    ignoreFocusOut: true,
    validateInput: (text) => refusal(uri, text.trim(), isWrong),
  });
  const name = typed?.trim() ?? before;
  if (name === before) return undefined;
  const edit = new vscode.WorkspaceEdit();
  const renamed = vscode.Uri.joinPath(uri, '..', name);
  edit.renameFile(uri, renamed, { overwrite: false });
  const isDone = await vscode.workspace.applyEdit(edit).then((result) => result, () => false);
  if (isDone) return renamed;
  void showError(vscode.l10n.t('{0} could not be renamed to {1}.', before, name));
  return undefined;
}

async function refusal(uri: vscode.Uri, name: string, isWrong: (name: string) => string | undefined): Promise<string | undefined> {
  if (name === fileNameOf(uri)) return undefined;
  if (name === '') return vscode.l10n.t('A name needs a letter or a digit.');
  if (/[\\/:*?"<>|\u0000-\u001f]/.test(name)) return vscode.l10n.t('A file name cannot hold any of these: \\ / : * ? " < > |');
  const wrong = isWrong(name);
  if (wrong !== undefined) return wrong;
  return (await exists(vscode.Uri.joinPath(uri, '..', name))) ? vscode.l10n.t('There is a file {0} in this folder already. Choose another name.', name) : undefined;
}
