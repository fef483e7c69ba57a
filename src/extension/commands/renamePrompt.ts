import * as vscode from 'vscode';
import { isPromptPath } from '../../library/isPromptPath.js';
import { exists } from '../library/createFile.js';
import { chosenLine } from '../library/libraryCommands.js';
import { showError } from '../messages.js';
import { tellFaults } from '../presets/keepAsPreset.js';
import { renamePreset } from '../presets/renamePreset.js';
import { fileNameOf } from '../promptNames.js';
import type { Command, Services } from '../services.js';

/** Gives the file of a prompt another name in its folder; on the line of a preset, that one. */
export const renamePrompt: Command = {
  id: 'fillPrompt.library.rename',
  async execute(services, target) {
    const line = chosenLine(services, target);
    if (line instanceof vscode.Uri) await renameFile(services, line);
    else if (line !== undefined) await tellFaults(() => renamePreset(services.presets, line.uri, line.preset));
  },
};

async function renameFile({ libraryView }: Services, uri: vscode.Uri): Promise<void> {
  const before = fileNameOf(uri);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Prompt File'),
    value: before,
    valueSelection: [0, before.replace(/(?:\.prompt)?\.md$/i, '').length],
    ignoreFocusOut: true,
    validateInput: (typed) => refusal(uri, typed.trim()),
  });
  if (name === undefined || name.trim() === before) return;
  const edit = new vscode.WorkspaceEdit();
  const renamed = vscode.Uri.joinPath(uri, '..', name.trim());
  edit.renameFile(uri, renamed, { overwrite: false });
  const isDone = await vscode.workspace.applyEdit(edit).then((result) => result, () => false);
  if (isDone) await libraryView.reveal(renamed);
  else void showError(vscode.l10n.t('{0} could not be renamed to {1}.', before, name.trim()));
}

async function refusal(uri: vscode.Uri, name: string): Promise<string | undefined> {
  if (name === fileNameOf(uri)) return undefined;
  if (/[\\/:*?"<>|\u0000-\u001f]/.test(name)) return vscode.l10n.t('A file name cannot hold any of these: \\ / : * ? " < > |');
  if (!isPromptPath(vscode.Uri.joinPath(uri, '..', name).path)) return vscode.l10n.t('The name of a prompt file ends in .prompt.md, or the file is no prompt any more.');
  return (await exists(vscode.Uri.joinPath(uri, '..', name))) ? vscode.l10n.t('There is a file {0} in this folder already. Choose another name.', name) : undefined;
}
