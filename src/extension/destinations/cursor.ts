import * as vscode from 'vscode';
import type { Delivery } from '../../core/index.js';
import type { DeliveryPlace } from './deliveryPlace.js';

/** Inserts a filled prompt into the last active editor, in place of its selection. Takes how to find that editor. */
export async function deliverToCursor({ text }: Delivery, { findEditor }: DeliveryPlace): Promise<void> {
  const last = await findEditor();
  if (last === undefined) throw new Error(vscode.l10n.t('There is no editor to insert into.'));
  const { selection, document: { version } } = last;
  const name = vscode.workspace.asRelativePath(last.document.uri);
  if (last.isTouched === true) throw new Error(vscode.l10n.t('The place in {0} that the text would go to has been changed meanwhile.', name));
  // The editor may have been hidden by the prompt; showing its document again gives one that can be edited.
  const editor = await vscode.window.showTextDocument(last.document, { ...(last.viewColumn === undefined ? {} : { viewColumn: last.viewColumn }), selection });
  // What was written while the editor came to the front has moved the place.
  const done = editor.document.version === version && (await editor.edit((edit) => edit.replace(selection, text)));
  if (!done) throw new Error(vscode.l10n.t('The text could not be inserted into {0}.', name));
  // Of an editor that takes no text, VS Code says all the same that it was edited.
  const isThere = editor.document.version !== version || editor.document.getText(selection) === text;
  if (!isThere) throw new Error(vscode.l10n.t('{0} is read-only, so the text could not be inserted.', name));
}
