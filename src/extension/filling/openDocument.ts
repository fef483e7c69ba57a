import * as vscode from 'vscode';
import { showError } from '../messages.js';
import { fileNameOf } from '../promptNames.js';

/** Opens a file, or says why it cannot be opened. Takes the name by which the person knows it, where it has one, and how to say it. */
export async function openDocument(uri: vscode.Uri, name = fileNameOf(uri), say: (message: string) => unknown = showError): Promise<vscode.TextDocument | undefined> {
  if (isGone(uri)) {
    say(vscode.l10n.t('The prompt "{0}" was never saved, and its editor is closed.', name));
    return undefined;
  }
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    say(vscode.l10n.t('{0} cannot be opened: {1}', name, reason));
    return undefined;
  }
}

/** A document that was never saved would be opened as a new, empty one. After a reload it is behind its tab until that is shown. */
function isGone(uri: vscode.Uri): boolean {
  const address = uri.toString();
  const isIn = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && input.uri.toString() === address;
  return uri.scheme === 'untitled' && !vscode.workspace.textDocuments.some((document) => document.uri.toString() === address) && !vscode.window.tabGroups.all.some(({ tabs }) => tabs.some(isIn));
}
