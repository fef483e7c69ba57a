import * as vscode from 'vscode';
import type { Delivery, DestinationId } from '../../core/index.js';
import { showError } from '../messages.js';
import { deliverToChat } from './chat.js';
import { chooseDestination } from './chooseDestination.js';
import { deliverToClaudeCode } from './claudeCode.js';
import { deliverToClipboard } from './clipboard.js';
import { deliverToCodex } from './codex.js';
import { deliverToCursor } from './cursor.js';
import { deliverToCursorChat } from './cursorChat.js';
import type { DeliveryPlace } from './deliveryPlace.js';
import { deliverToEditor } from './editor.js';
import { findAbsence, type Absence } from './findAbsence.js';
import { deliverToTerminal } from './terminal.js';

/** Brings a delivery somewhere; throws an error with a sentence for the person when it cannot. */
type Deliver = (delivery: Delivery, place: DeliveryPlace) => Promise<void>;

const deliveries: Readonly<Record<DestinationId, Deliver>> = {
  chat: deliverToChat,
  editor: deliverToEditor,
  cursor: deliverToCursor,
  clipboard: deliverToClipboard,
  claudeCode: deliverToClaudeCode,
  cursorChat: deliverToCursorChat,
  codex: deliverToCodex,
  terminal: deliverToTerminal,
};

/**
 * Brings a filled prompt to its destination. When that is not there or fails, the text is put on the clipboard and other
 * destinations are offered, so that nothing that was typed is lost. Gives whether the prompt arrived anywhere.
 */
export async function deliver(destination: DestinationId, delivery: Delivery, place: DeliveryPlace): Promise<boolean> {
  const absence = await findAbsence(destination, place.host);
  if (absence !== undefined) return rescue(destination, delivery, place, absence);
  try {
    await deliveries[destination](delivery, place);
    return true;
  } catch (error) {
    return rescue(destination, delivery, place, { reason: error instanceof Error ? error.message : String(error) });
  }
}

async function rescue(failed: DestinationId, delivery: Delivery, place: DeliveryPlace, failure: Absence): Promise<boolean> {
  const copied = failed !== 'clipboard' && (await copy(delivery.text));
  // With the clipboard gone too, an editor is the last place where the text can stand.
  if (!copied) {
    await deliverToEditor(delivery);
    void showError(vscode.l10n.t('{0} The filled prompt is in a new editor.', failure.reason));
    return true;
  }
  // The question stays on the screen for as long as the person likes; the fill is over.
  void offerOthers(failed, delivery, place, failure);
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

async function offerOthers(failed: DestinationId, delivery: Delivery, place: DeliveryPlace, { reason, remedy }: Absence): Promise<void> {
  const open = vscode.l10n.t('Open in Editor');
  const other = vscode.l10n.t('Other Destination…');
  // A message has room for two buttons; the editor is among the other destinations, too.
  const buttons = remedy === undefined ? [open, other] : [other, remedy.label];
  const choice = await showError(vscode.l10n.t('{0} The filled prompt is on the clipboard.', reason), ...buttons);
  if (choice === open) await deliverToEditor(delivery);
  if (choice === other) {
    const destination = await chooseDestination(place.host, { without: failed });
    if (destination !== undefined) await deliver(destination, delivery, place);
  }
  if (remedy !== undefined && choice === remedy.label) await vscode.commands.executeCommand(remedy.command, remedy.argument);
}
