import * as vscode from 'vscode';
import { isSamePresetName, tidyPresetName } from '../../library/presets/presetName.js';
import { nameFault } from './askPresetName.js';
import type { Presets, StoredPreset } from './presets.js';

/** Asks for another name of a preset, one that no other preset in its place has, and gives it that. Throws `PresetFileFault`. */
export async function renamePreset(presets: Presets, prompt: vscode.Uri, preset: StoredPreset): Promise<void> {
  const others = (await presets.list(prompt)).filter(({ name, place }) => place === preset.place && name !== preset.name);
  const newName = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Preset'),
    prompt: vscode.l10n.t('New name of the preset'),
    value: preset.name,
    ignoreFocusOut: true,
    validateInput: (text) => nameFault(text) ?? (others.some(({ name }) => isSamePresetName(name, text)) ? vscode.l10n.t('There is a preset of this name already.') : undefined),
  });
  if (newName !== undefined && tidyPresetName(newName) !== preset.name) await presets.rename(prompt, preset, newName);
}
