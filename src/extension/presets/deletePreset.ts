import * as vscode from 'vscode';
import type { Presets, StoredPreset } from './presets.js';

/** Deletes a preset after a question. Throws `PresetFileFault`. */
export async function deletePreset(presets: Presets, prompt: vscode.Uri, preset: StoredPreset): Promise<void> {
  const deletes = vscode.l10n.t('Delete');
  const message = vscode.l10n.t('Delete the preset "{0}"?', preset.name);
  if ((await vscode.window.showWarningMessage(message, { modal: true }, deletes)) === deletes) await presets.remove(prompt, preset);
}
