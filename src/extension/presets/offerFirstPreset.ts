import * as vscode from 'vscode';
import { showInformation } from '../messages.js';
import type { Presets } from './presets.js';
import { sayBrokenPresets } from './sayBrokenPresets.js';

/** Says in an open form that its prompt has no presets, and offers to save the answers there as the first, or that their file cannot be read. Takes the name and the address of the prompt, and how to save. */
export async function offerFirstPreset(presets: Presets, title: string, prompt: vscode.Uri, save: () => Promise<void>): Promise<void> {
  if (await sayBrokenPresets(presets, prompt)) return;
  const button = vscode.l10n.t('Save as Preset…');
  const message = vscode.l10n.t('There is no preset of "{0}" yet. What stands in the form can be saved as the first.', title);
  if ((await showInformation(message, button)) === button) await save();
}
