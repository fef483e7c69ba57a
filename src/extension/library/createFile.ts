import * as vscode from 'vscode';
import { showError } from '../messages.js';
import { fileNameOf } from '../promptNames.js';

/** Tells whether there is a file or a folder of this address. */
export async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Writes a new file and opens it; never writes over one that is there. When that fails, says why and opens the text as a document that is not saved yet. */
export async function createFile(uri: vscode.Uri, text: string): Promise<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(text) });
  const reason = await vscode.workspace.applyEdit(edit).then(
    (isDone) => (isDone ? undefined : vscode.l10n.t('there is such a file already, or the folder cannot be written')),
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
  if (reason === undefined) {
    await vscode.window.showTextDocument(uri, { preview: false });
    return true;
  }
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content: text }));
  void showError(vscode.l10n.t('{0} could not be created: {1}. Its text is in a new editor.', fileNameOf(uri), reason));
  return false;
}
