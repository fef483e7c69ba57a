import * as vscode from 'vscode';
import { showInformation } from '../messages.js';
import type { Presets } from './presets.js';
import { sayBrokenPresets } from './sayBrokenPresets.js';

/** Says that a prompt has no presets and how it gets some, or that their file cannot be read. Takes the name of the prompt, and its address to fill it at once. */
export async function sayNoPresets(presets: Presets, title: string, prompt: vscode.Uri): Promise<void> {
  if (await sayBrokenPresets(presets, prompt)) return;
  const fill = vscode.l10n.t('Fill Prompt');
  const message = vscode.l10n.t('There is no preset of "{0}" yet. Fill it, and save the answers as one from the questions or afterwards.', title);
  if ((await showInformation(message, fill)) === fill) await vscode.commands.executeCommand('fillPrompt.fill', prompt);
}
