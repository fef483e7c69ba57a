import * as vscode from 'vscode';
import { destinations, type DestinationId } from '../../core/index.js';

/** Where a prompt shall go: a destination, or the one that the person names when the time has come. */
export type WantedDestination = DestinationId | 'ask';

const labels: Readonly<Record<DestinationId, () => string>> = {
  chat: () => vscode.l10n.t('$(comment-discussion) Chat'),
  editor: () => vscode.l10n.t('$(file) New Editor'),
  cursor: () => vscode.l10n.t('$(insert) At the Cursor'),
  clipboard: () => vscode.l10n.t('$(clippy) Clipboard'),
};

/** Gives what the settings say about the destination. */
export function configuredDestination(): WantedDestination {
  const configured = vscode.workspace.getConfiguration('fillPrompt').get<string>('destination', 'chat');
  return configured === 'ask' || isDestination(configured) ? configured : 'chat';
}

/** Gives the destination that is wanted, after a question where it is still open; gives nothing when the person gives up. */
export async function settleDestination(wanted: WantedDestination): Promise<DestinationId | undefined> {
  if (wanted !== 'ask') return wanted;
  const items = (Object.keys(destinations) as DestinationId[]).map((id) => ({ id, label: labels[id](), description: vscode.l10n.t(destinations[id].help) }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Fill Prompt To'),
    placeHolder: vscode.l10n.t('Where should the prompt go?'),
    ignoreFocusOut: true,
  });
  return chosen?.id;
}

/** Tells whether a word names a destination. */
export function isDestination(word: string): word is DestinationId {
  return Object.hasOwn(destinations, word);
}
