import * as vscode from 'vscode';
import type { Input } from '../../core/index.js';
import type { PresetAnswers } from '../../library/presets/preset.js';
import { askPresetName } from './askPresetName.js';
import { noPresetsOfUnsaved, PresetFileFault, type Presets, type StoredPreset } from './presets.js';

/**
 * Asks for a name and keeps answers to a prompt under it. Takes the inputs of the prompt, which say what is secret. Says what went
 * wrong with the file, or that the prompt is no file yet.
 */
export async function keepAsPreset(presets: Presets, prompt: vscode.Uri, inputs: readonly Input[], answers: PresetAnswers): Promise<void> {
  const places = presets.placesFor(prompt);
  if (places.length === 0) return void vscode.window.showInformationMessage(noPresetsOfUnsaved());
  await tellFaults(async () => {
    const chosen = await askPresetName(await presets.list(prompt), places);
    if (chosen === undefined) return;
    const { name, place } = chosen;
    await presets.save(prompt, inputs, name, answers, place);
    saySaved((await presets.list(prompt)).find((preset) => preset.name === name && preset.place === place), name);
  });
}

/** Does something to a preset file; says what went wrong, and offers the file. */
export async function tellFaults(act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof PresetFileFault)) throw error;
    const { file } = error;
    const open = vscode.l10n.t('Open File');
    void vscode.window.showErrorMessage(error.message, ...(file === undefined ? [] : [open])).then((choice) => {
      if (choice === open && file !== undefined) void vscode.window.showTextDocument(file);
    });
  }
}

function saySaved(saved: StoredPreset | undefined, name: string): void {
  const open = vscode.l10n.t('Open File');
  // Whoever goes on meanwhile need not answer first.
  void vscode.window.showInformationMessage(vscode.l10n.t('Saved as preset "{0}".', name), open).then((choice) => {
    if (choice === open && saved !== undefined) void vscode.window.showTextDocument(saved.file);
  });
}
