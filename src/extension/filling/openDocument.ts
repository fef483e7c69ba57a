import * as vscode from 'vscode';
import { fileNameOf } from '../promptNames.js';

/** Opens a file, or says why it cannot be opened. */
export async function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} cannot be opened: {1}', fileNameOf(uri), reason));
    return undefined;
  }
}
