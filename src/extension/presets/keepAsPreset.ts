import * as vscode from 'vscode';
import type { Input } from '../../core/index.js';
import type { PresetAnswers } from '../../library/presets/preset.js';
import { findPreset } from '../../library/presets/presetName.js';
import { showError, showInformation } from '../messages.js';
import { askPresetName, confirmUpdate, type PresetName } from './askPresetName.js';
import { noPresetsOfUnsaved, PresetFileFault, type Presets, type StoredPreset } from './presets.js';

/** What can be done instead of what went wrong. */
interface Instead extends vscode.MessageItem {
  readonly act: () => Promise<void>;
}

/**
 * Asks for a name and keeps answers to a prompt under it. Takes the inputs of the prompt, which say what is secret. Says what went
 * wrong with the file, or that the prompt is no file yet.
 */
export async function keepAsPreset(presets: Presets, prompt: vscode.Uri, inputs: readonly Input[], answers: PresetAnswers): Promise<void> {
  const places = presets.placesFor(prompt);
  if (places.length === 0) return void showInformation(noPresetsOfUnsaved());
  await tellFaults(async () => {
    const chosen = await askPresetName(await presets.list(prompt), places, presets.isReadOnly(prompt));
    if (chosen !== undefined) await keepUnder(chosen, presets, prompt, inputs, answers);
  });
}

/** Does something to a preset file; says what went wrong, and offers the file or what else can be done. */
export async function tellFaults(act: () => Promise<void>, instead: readonly Instead[] = []): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof PresetFileFault)) throw error;
    const { file } = error;
    const open: readonly Instead[] = file === undefined ? [] : [{ title: vscode.l10n.t('Open File'), act: async () => void (await vscode.window.showTextDocument(file)) }];
    void showError(error.message, ...open, ...instead).then((choice) => choice?.act());
  }
}

async function keepUnder({ name, place }: PresetName, presets: Presets, prompt: vscode.Uri, inputs: readonly Input[], answers: PresetAnswers): Promise<void> {
  // That a workspace cannot be written may show only when it is tried; the answers still have a place then.
  const instead: Instead[] = place === 'user' ? [] : [{ title: vscode.l10n.t('Save Only for You'), act: () => keepForPerson(name, presets, prompt, inputs, answers) }];
  await tellFaults(async () => {
    await presets.save(prompt, inputs, name, answers, place);
    saySaved((await presets.list(prompt)).find((preset) => preset.name === name && preset.place === place), name);
  }, instead);
}

async function keepForPerson(name: string, presets: Presets, prompt: vscode.Uri, inputs: readonly Input[], answers: PresetAnswers): Promise<void> {
  await tellFaults(async () => {
    const known = findPreset((await presets.list(prompt)).filter(({ place }) => place === 'user'), name);
    if (known === undefined || (await confirmUpdate(known))) await keepUnder({ name: known?.name ?? name, place: 'user' }, presets, prompt, inputs, answers);
  });
}

function saySaved(saved: StoredPreset | undefined, name: string): void {
  const open = vscode.l10n.t('Open File');
  // Whoever goes on meanwhile need not answer first.
  void showInformation(vscode.l10n.t('Saved as preset "{0}".', name), open).then((choice) => {
    if (choice === open && saved !== undefined) void vscode.window.showTextDocument(saved.file);
  });
}
