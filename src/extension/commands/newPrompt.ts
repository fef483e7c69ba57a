import * as vscode from 'vscode';
import { promptFileName } from '../../library/promptFileName.js';
import { templates, templateText } from '../../library/templates.js';
import type { ExtensionHost } from '../extensionHost.js';
import { createFile, exists } from '../library/createFile.js';
import { shownPath, writableSources, type PromptSource } from '../library/promptSources.js';
import type { Command } from '../services.js';

/** Writes a new prompt file: asks for a template, a folder and a name, and opens it. */
export const newPrompt: Command = {
  id: 'fillPrompt.newPrompt',
  async execute({ context, host, libraryView }) {
    const template = await chooseTemplate();
    if (template === undefined) return;
    const folder = await chooseFolder(writableSources(context, host), host);
    if (folder === undefined) return;
    const title = await askTitle(folder);
    if (title === undefined) return;
    const uri = vscode.Uri.joinPath(folder, promptFileName(title));
    if (await createFile(uri, templateText(template, title.trim()))) await libraryView.reveal(uri);
  },
};

async function chooseTemplate(): Promise<(typeof templates)[number] | undefined> {
  const items = templates.map((template) => ({ template, label: vscode.l10n.t(template.label), detail: vscode.l10n.t(template.help) }));
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New Prompt'), placeHolder: vscode.l10n.t('What should it begin with?'), matchOnDetail: true, ignoreFocusOut: true });
  return chosen?.template;
}

/** With a single folder there is nothing to ask. */
async function chooseFolder(sources: readonly PromptSource[], host: ExtensionHost): Promise<vscode.Uri | undefined> {
  const items = sources.map(({ folder, place }) => {
    const isInWorkspace = vscode.workspace.getWorkspaceFolder(folder) !== undefined;
    const path = isInWorkspace ? vscode.workspace.asRelativePath(folder, false) : shownPath(folder, host);
    return { folder, label: isInWorkspace ? path : place, description: isInWorkspace ? place : place === path ? '' : path };
  });
  if (items.length === 1) return items[0]?.folder;
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('New Prompt'), placeHolder: vscode.l10n.t('Where should it be kept?'), matchOnDescription: true, ignoreFocusOut: true });
  return chosen?.folder;
}

function askTitle(folder: vscode.Uri): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('New Prompt'),
    prompt: vscode.l10n.t('What is the prompt called?'),
    placeHolder: vscode.l10n.t('Review my changes'),
    ignoreFocusOut: true,
    async validateInput(title) {
      if (title.trim() === '') return undefined;
      const fileName = promptFileName(title);
      if (fileName === '') return vscode.l10n.t('A name needs a letter or a digit.');
      if (await exists(vscode.Uri.joinPath(folder, fileName))) return vscode.l10n.t('There is a file {0} in this folder already. Choose another name.', fileName);
      return { message: vscode.l10n.t('The file will be {0}', fileName), severity: vscode.InputBoxValidationSeverity.Info };
    },
  }).then((title) => (title === undefined || title.trim() === '' ? undefined : title));
}
