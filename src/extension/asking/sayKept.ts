import * as vscode from 'vscode';

/** How long the status bar says it, in milliseconds. */
const shownFor = 15_000;

/** Says that the answers of a fill that was given up are kept. Beside the work: a person who pressed Escape wants no message in the way. */
export function sayKept(title: string): void {
  vscode.window.setStatusBarMessage(vscode.l10n.t('$(history) The answers to "{0}" are kept: fill it again to go on.', title), shownFor);
}
