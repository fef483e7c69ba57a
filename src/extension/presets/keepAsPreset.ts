import * as vscode from 'vscode';
import type { Input } from '../../core/index.js';
import type { PresetAnswers } from '../../library/presets/preset.js';
import { askPresetName } from './askPresetName.js';
import { PresetFileFault, type Presets } from './presets.js';

/** Asks for a name and keeps answers to a prompt under it. Takes the inputs of the prompt, which say what is secret. */
export async function keepAsPreset(presets: Presets, prompt: vscode.Uri, inputs: readonly Input[], answers: PresetAnswers): Promise<void> {
  const chosen = await askPresetName(await presets.list(prompt), presets.placesFor(prompt));
  if (chosen === undefined) return;
  const { name, place } = chosen;
  if (!(await tellFaults(() => presets.save(prompt, inputs, name, answers, place)))) return;
  const saved = (await presets.list(prompt)).find((preset) => preset.name === name && preset.place === place);
  const open = vscode.l10n.t('Open File');
  // Whoever goes on meanwhile need not answer first.
  void vscode.window.showInformationMessage(vscode.l10n.t('Saved as preset "{0}".', name), open).then((choice) => {
    if (choice === open && saved !== undefined) void vscode.window.showTextDocument(saved.file);
  });
}

/** Does something to a preset file; says what went wrong, and offers the file. Gives whether all went well. */
export async function tellFaults(act: () => Promise<void>): Promise<boolean> {
  try {
    await act();
    return true;
  } catch (error) {
    if (!(error instanceof PresetFileFault)) throw error;
    const { file } = error;
    const open = vscode.l10n.t('Open File');
    void vscode.window.showErrorMessage(error.message, ...(file === undefined ? [] : [open])).then((choice) => {
      if (choice === open && file !== undefined) void vscode.window.showTextDocument(file);
    });
    return false;
  }
}
