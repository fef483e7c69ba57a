import * as vscode from 'vscode';
import type { DestinationView } from '../../webview/protocol.js';
import type { WantedDestination } from '../destinations/chooseDestination.js';
import type { ExtensionHost } from '../extensionHost.js';
import { findAbsence, presentDestinations } from '../destinations/findAbsence.js';

const labels: Readonly<Record<WantedDestination, () => string>> = {
  chat: () => vscode.l10n.t('Fill to Chat'),
  editor: () => vscode.l10n.t('Fill to New Editor'),
  cursor: () => vscode.l10n.t('Fill at the Cursor'),
  clipboard: () => vscode.l10n.t('Fill to Clipboard'),
  claudeCode: () => vscode.l10n.t('Fill to Claude Code'),
  cursorChat: () => vscode.l10n.t('Fill to Cursor Chat'),
  codex: () => vscode.l10n.t('Fill to Codex'),
  terminal: () => vscode.l10n.t('Fill to Terminal'),
  ask: () => vscode.l10n.t('Fill To…'),
};

/** Gives the destinations that are there as buttons, the wanted one first; when that is absent, the first one asks. */
export async function destinationViews(wanted: WantedDestination, host: ExtensionHost): Promise<readonly DestinationView[]> {
  const first = wanted !== 'ask' && (await findAbsence(wanted, host)) !== undefined ? 'ask' : wanted;
  return [first, ...(await presentDestinations(host)).filter((id) => id !== first)].map(destinationView);
}

/** Gives a destination as a button. */
export function destinationView(id: WantedDestination): DestinationView {
  return { id, label: labels[id]() };
}
