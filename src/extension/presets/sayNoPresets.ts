import * as vscode from 'vscode';
import { showInformation } from '../messages.js';

/** Says that a prompt has no presets and how it gets some. Takes the name of the prompt, and its address to fill it at once. */
export async function sayNoPresets(title: string, prompt: vscode.Uri): Promise<void> {
  const fill = vscode.l10n.t('Fill Prompt');
  const message = vscode.l10n.t('There is no preset of "{0}" yet. Fill it, and save the answers as one from the questions or afterwards.', title);
  if ((await showInformation(message, fill)) === fill) await vscode.commands.executeCommand('fillPrompt.fill', prompt);
}
