import * as vscode from 'vscode';
import { promptName } from '../promptNames.js';
import type { Services } from '../services.js';
import { listOrTell } from './listOrTell.js';
import { managePreset } from './managePreset.js';
import { presetItem } from './presetTexts.js';
import { sayNoPresets } from './sayNoPresets.js';

/** Lists the presets of a prompt and does with one of them what the person chooses, until the person leaves the list. */
export async function managePresetsOf(services: Services, document: vscode.TextDocument): Promise<void> {
  for (let goesOn = true; goesOn; ) {
    const promptFile = services.snapshots.of(document);
    const title = promptName(promptFile, document.uri);
    const presets = await listOrTell(services.presets, document.uri);
    if (presets === undefined) return;
    if (presets.length === 0) return sayNoPresets(services.presets, title, document.uri);
    const items = presets.map((preset) => ({ ...presetItem(preset, promptFile.inputs), preset }));
    const options = { title: vscode.l10n.t('Presets of {0}', title), placeHolder: vscode.l10n.t('Choose a preset'), matchOnDescription: true, matchOnDetail: true };
    const item = await vscode.window.showQuickPick(items, options);
    if (item === undefined) return;
    // Escape goes back to the list, from which it leaves.
    goesOn = (await managePreset(services, document, item.preset, presets)) !== 'done';
  }
}
