import * as vscode from 'vscode';
import type { Input } from '../../core/index.js';
import { presetItem } from './presetTexts.js';
import type { StoredPreset } from './presets.js';

/** A preset, and whether its answers stand or are gone through. */
export interface PickedPreset {
  readonly preset: StoredPreset;
  readonly origin: 'given' | 'remembered';
}

interface PresetItem extends vscode.QuickPickItem {
  readonly preset: StoredPreset;
}

/** Offers the presets of a prompt: Enter takes the answers as they are, a button of the row begins each question with its answer. */
export function pickPreset(presets: readonly StoredPreset[], inputs: readonly Input[], title: string): Promise<PickedPreset | undefined> {
  const goThrough: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Go Through the Answers') };
  const pick = vscode.window.createQuickPick<PresetItem>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Choose a preset; only what it leaves open is asked');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.items = presets.map((preset) => ({ ...presetItem(preset, inputs), preset, buttons: [goThrough] }));
  return new Promise((resolve) => {
    const finish = (picked: PickedPreset | undefined): void => {
      resolve(picked);
      pick.dispose();
    };
    pick.onDidAccept(() => pick.selectedItems[0] && finish({ preset: pick.selectedItems[0].preset, origin: 'given' }));
    pick.onDidTriggerItemButton(({ item }) => finish({ preset: item.preset, origin: 'remembered' }));
    pick.onDidHide(() => finish(undefined));
    pick.show();
  });
}
