import * as vscode from 'vscode';
import type { Delivery } from '../../core/index.js';
import type { Disk } from '../extensionHost.js';
import { showError } from '../messages.js';
import { CommandTerminal } from './commandTerminal.js';
import type { DeliveryPlace } from './deliveryPlace.js';

/** Gives the command of the settings that filled prompts are given to; empty without one. */
export function terminalCommand(): string {
  const command = vscode.workspace.getConfiguration('fillPrompt').get<unknown>('terminal.command');
  return typeof command === 'string' ? command.trim() : '';
}

/**
 * Starts the command of the settings in a terminal of its own, with a filled prompt on its standard input. The shell reads the
 * command, which is the person's; the prompt reaches the command through a pipe, and no shell and no file sees it.
 */
export async function deliverToTerminal({ text, title }: Delivery, { prompt, host: { disk, processes } }: DeliveryPlace): Promise<void> {
  if (disk === undefined || processes === undefined) throw new Error(vscode.l10n.t('This editor runs in a browser, where no command can be started.'));
  const command = terminalCommand();
  const pty = new CommandTerminal({ command, folder: folderOf(prompt, disk), processes, input: text, onFailure: (exitCode) => void offerCopy(exitCode, text) });
  const name = vscode.l10n.t('Fill Prompt: {0}', title.replace(/\p{Cc}/gu, ' '));
  // A terminal of an earlier window could not tell what had run in it.
  vscode.window.createTerminal({ name, pty, iconPath: new vscode.ThemeIcon('wand'), isTransient: true }).show();
  try {
    await pty.started;
  } catch (error) {
    throw new Error(vscode.l10n.t('The command {0} could not be started: {1}', command, error instanceof Error ? error.message : String(error)), { cause: error });
  }
}

/** The command runs where the prompt is at home, as far as that is a folder on this machine. */
function folderOf(prompt: vscode.Uri, { home }: Disk): string {
  const folders = [vscode.workspace.getWorkspaceFolder(prompt), ...(vscode.workspace.workspaceFolders ?? [])];
  const found = folders.find((folder) => folder !== undefined && ['file', 'vscode-remote'].includes(folder.uri.scheme));
  return found?.uri.fsPath ?? home;
}

async function offerCopy(exitCode: number, text: string): Promise<void> {
  const copy = vscode.l10n.t('Copy Prompt');
  const settings = vscode.l10n.t('Open Settings');
  const choice = await showError(vscode.l10n.t('The terminal command ended with exit code {0}. The filled prompt may not have reached it.', exitCode), copy, settings);
  if (choice === copy) await vscode.env.clipboard.writeText(text);
  if (choice === settings) await vscode.commands.executeCommand('workbench.action.openSettings', 'fillPrompt.terminal.command');
}
