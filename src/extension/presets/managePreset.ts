import * as vscode from 'vscode';
import type { Services } from '../services.js';
import { presetActions } from './presetActions.js';
import type { StoredPreset } from './presets.js';

/**
 * Does with a preset of a prompt what the person chooses. Takes all presets of the prompt; gives whether a list of them would be
 * shown again, or nothing when the person gives up.
 */
export async function managePreset(services: Services, document: vscode.TextDocument, preset: StoredPreset, presets: readonly StoredPreset[]): Promise<'again' | 'done' | undefined> {
  const actions = presetActions(services, document, preset, presets);
  const action = await vscode.window.showQuickPick(actions, { title: vscode.l10n.t('Preset "{0}"', preset.name), placeHolder: vscode.l10n.t('Choose what to do with it') });
  return action?.act();
}
