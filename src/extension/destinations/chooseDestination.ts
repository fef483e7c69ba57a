import * as vscode from 'vscode';
import { destinations, type DestinationId } from '../../core/index.js';
import type { ExtensionHost } from '../extensionHost.js';
import { presentDestinations } from './findAbsence.js';

/** Where a prompt shall go: a destination, or the one that the person names when the time has come. */
export type WantedDestination = DestinationId | 'ask';

const labels: Readonly<Record<DestinationId, () => string>> = {
  chat: () => vscode.l10n.t('$(comment-discussion) Chat'),
  editor: () => vscode.l10n.t('$(file) New Editor'),
  cursor: () => vscode.l10n.t('$(insert) At the Cursor'),
  clipboard: () => vscode.l10n.t('$(clippy) Clipboard'),
  claudeCode: () => vscode.l10n.t('$(sparkle) Claude Code'),
  cursorChat: () => vscode.l10n.t('$(sparkle) Cursor Chat'),
  codex: () => vscode.l10n.t('$(sparkle) Codex'),
  terminal: () => vscode.l10n.t('$(terminal) Terminal'),
};

/** Gives what the settings say about the destination. */
export function configuredDestination(): WantedDestination {
  const configured = vscode.workspace.getConfiguration('fillPrompt').get<string>('destination', 'chat');
  return configured === 'ask' || isDestination(configured) ? configured : 'chat';
}

/** Gives the destination that is wanted, after a question where it is still open; gives nothing when the person gives up. */
export function settleDestination(wanted: WantedDestination, host: ExtensionHost): Promise<DestinationId | undefined> {
  return wanted === 'ask' ? chooseDestination(host) : Promise.resolve(wanted);
}

/** What a question for the destination may differ in. */
export interface DestinationQuestion {
  readonly title?: string;
  /** The one to begin with. */
  readonly first?: DestinationId;
  /** The one that has just failed. */
  readonly without?: DestinationId;
}

/** Asks for one of the destinations that are there; gives nothing when the person gives up. */
export async function chooseDestination(host: ExtensionHost, { title = vscode.l10n.t('Fill Prompt To'), first, without }: DestinationQuestion = {}): Promise<DestinationId | undefined> {
  const ids = (await presentDestinations(host)).filter((id) => id !== without).sort((a, b) => Number(b === first) - Number(a === first));
  const items = ids.map((id) => ({ id, label: labels[id](), description: vscode.l10n.t(destinations[id].help) }));
  const chosen = await vscode.window.showQuickPick(items, {
    title,
    placeHolder: vscode.l10n.t('Where should the prompt go?'),
    ignoreFocusOut: true,
  });
  return chosen?.id;
}

/** Gives the name of a destination without its icon; a word that is none is its own name. */
export function destinationName(word: string): string {
  return isDestination(word) ? labels[word]().replace(/^\$\([\w-]+\) /, '') : word;
}

/** Tells whether a word is a destination. */
export function isDestination(word: string): word is DestinationId {
  return Object.hasOwn(destinations, word);
}
