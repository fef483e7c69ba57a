import * as vscode from 'vscode';

/** Registers the commands; nothing else happens before one of them runs. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(vscode.commands.registerCommand('fillPrompt.fill', () => vscode.window.showInformationMessage('Fill Prompt')));
}
