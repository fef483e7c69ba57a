import * as vscode from 'vscode';
import type { Delivery, DestinationId } from '../../core/index.js';
import { deliverToChat } from './chat.js';
import { deliverToClipboard } from './clipboard.js';
import { deliverToCursor } from './cursor.js';
import { deliverToEditor } from './editor.js';
import type { FindEditor } from './findEditor.js';

/** Brings a delivery somewhere; throws an error with a sentence for the person when it cannot. */
type Deliver = (delivery: Delivery, findEditor: FindEditor) => Promise<void>;

const deliveries: Readonly<Record<DestinationId, Deliver>> = {
  chat: deliverToChat,
  editor: deliverToEditor,
  cursor: deliverToCursor,
  clipboard: deliverToClipboard,
};

/**
 * Brings a filled prompt to its destination. When that fails, the text is put on the clipboard and another destination
 * is offered, so that nothing that was typed is lost. Gives whether the prompt arrived anywhere.
 */
export async function deliver(destination: DestinationId, delivery: Delivery, findEditor: FindEditor): Promise<boolean> {
  try {
    await deliveries[destination](delivery, findEditor);
    return true;
  } catch (error) {
    return rescue(destination, delivery, error instanceof Error ? error.message : String(error));
  }
}

async function rescue(failed: DestinationId, delivery: Delivery, reason: string): Promise<boolean> {
  const copied = failed !== 'clipboard' && (await copy(delivery.text));
  // With the clipboard gone too, an editor is the last place where the text can stand.
  if (!copied) {
    await deliverToEditor(delivery);
    void vscode.window.showErrorMessage(vscode.l10n.t('{0} The filled prompt is in a new editor.', reason));
    return true;
  }
  const open = vscode.l10n.t('Open in Editor');
  void vscode.window.showErrorMessage(vscode.l10n.t('{0} The filled prompt is on the clipboard.', reason), open).then(async (choice) => {
    if (choice === open) await deliverToEditor(delivery);
  });
  return true;
}

async function copy(text: string): Promise<boolean> {
  try {
    await vscode.env.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
