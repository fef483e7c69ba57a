import * as vscode from 'vscode';
import { destinations, type DestinationId } from '../../core/index.js';
import type { DestinationView } from '../../webview/protocol.js';
import type { WantedDestination } from '../destinations/chooseDestination.js';

const labels: Readonly<Record<WantedDestination, () => string>> = {
  chat: () => vscode.l10n.t('Fill to Chat'),
  editor: () => vscode.l10n.t('Fill to New Editor'),
  cursor: () => vscode.l10n.t('Fill at the Cursor'),
  clipboard: () => vscode.l10n.t('Fill to Clipboard'),
  ask: () => vscode.l10n.t('Fill To…'),
};

/** Gives the destinations as buttons, the wanted one first. */
export function destinationViews(wanted: WantedDestination): readonly DestinationView[] {
  const others = (Object.keys(destinations) as DestinationId[]).filter((id) => id !== wanted);
  return [wanted, ...others].map((id) => ({ id, label: labels[id]() }));
}
