import * as vscode from 'vscode';
import { destinations, type DestinationId } from '../../core/index.js';

const labels: Readonly<Record<DestinationId, () => string>> = {
  chat: () => vscode.l10n.t('$(comment-discussion) Chat'),
  editor: () => vscode.l10n.t('$(file) New Editor'),
  cursor: () => vscode.l10n.t('$(insert) At the Cursor'),
  clipboard: () => vscode.l10n.t('$(clippy) Clipboard'),
};

/** Gives the destination of the settings, after a question when they say so. */
export async function configuredDestination(): Promise<DestinationId | undefined> {
  const configured = vscode.workspace.getConfiguration('fillPrompt').get<string>('destination', 'chat');
  if (configured === 'ask') return chooseDestination();
  return isDestination(configured) ? configured : 'chat';
}

/** Asks for the destination; gives nothing when the person gives up. */
export async function chooseDestination(): Promise<DestinationId | undefined> {
  const items = (Object.keys(destinations) as DestinationId[]).map((id) => ({ id, label: labels[id](), description: vscode.l10n.t(destinations[id].help) }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Fill Prompt To'),
    placeHolder: vscode.l10n.t('Where should the prompt go?'),
    ignoreFocusOut: true,
  });
  return chosen?.id;
}

function isDestination(word: string): word is DestinationId {
  return Object.hasOwn(destinations, word);
}
