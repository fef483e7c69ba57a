import * as vscode from 'vscode';
import { findPreset, tidyPresetName } from '../../library/presets/presetName.js';
import { shownText } from '../shownText.js';
import type { PresetPlace } from './presetHome.js';
import { placeText } from './presetTexts.js';
import type { StoredPreset } from './presets.js';

/** Under which name, and where, answers are to be kept. */
export interface PresetName {
  readonly name: string;
  readonly place: PresetPlace;
}

interface NameItem extends vscode.QuickPickItem {
  readonly place?: PresetPlace;
  /** The preset that the row updates. */
  readonly preset?: Pick<StoredPreset, 'name' | 'place'>;
}

const longestName = 100;

/**
 * Asks under which name answers are to be kept: a new one that is typed, or that of a preset, which is updated when the person
 * says so. Takes the presets there are, the places there can be, and whether to say that the workspace is read-only. Gives nothing
 * when the person gives up.
 */
export async function askPresetName(existing: readonly Pick<StoredPreset, 'name' | 'place'>[], places: readonly PresetPlace[], isReadOnly: boolean): Promise<PresetName | undefined> {
  const chosen = await askRow(existing.filter(({ place }) => places.includes(place)), places, isReadOnly);
  if (chosen?.preset !== undefined) return (await confirmUpdate(chosen.preset)) ? chosen.preset : undefined;
  if (chosen?.place === undefined) return undefined;
  const name = chosen.typed === '' ? await askNewName() : chosen.typed;
  if (name === undefined) return undefined;
  const known = findPreset(existing.filter(({ place }) => place === chosen.place), name);
  if (known === undefined) return { name, place: chosen.place };
  return (await confirmUpdate(known)) ? known : undefined;
}

/** Says in the person's language why a text is no name for a preset, or gives nothing. */
export function nameFault(text: string): string | undefined {
  const name = tidyPresetName(text);
  if (name === '') return vscode.l10n.t('A preset needs a name.');
  return name.length > longestName ? vscode.l10n.t('A name may have {0} characters at most.', longestName) : undefined;
}

/** Asks whether the answers of a preset may be replaced. */
export async function confirmUpdate({ name, place }: Pick<StoredPreset, 'name' | 'place'>): Promise<boolean> {
  const update = vscode.l10n.t('Update');
  const message = vscode.l10n.t('Update the preset "{0}" ({1})?', name, placeText(place));
  const detail = vscode.l10n.t('Its answers are replaced by yours.');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, update)) === update;
}

function askRow(existing: readonly Pick<StoredPreset, 'name' | 'place'>[], places: readonly PresetPlace[], isReadOnly: boolean): Promise<(NameItem & { readonly typed: string }) | undefined> {
  const pick = vscode.window.createQuickPick<NameItem>();
  pick.title = vscode.l10n.t('Save Answers as Preset');
  pick.placeholder = existing.length === 0 ? vscode.l10n.t('Type a name') : vscode.l10n.t('Type a name, or choose the preset to update');
  const updates: readonly NameItem[] = existing.map((preset) => ({ label: shownText(preset.name), description: placeText(preset.place), preset }));
  const readOnly: readonly NameItem[] = isReadOnly ? [{ label: vscode.l10n.t('$(lock) The workspace is read-only and cannot keep presets'), alwaysShow: true }] : [];
  const heading: NameItem = { label: vscode.l10n.t('Update'), kind: vscode.QuickPickItemKind.Separator };
  const show = (): void => {
    const name = tidyPresetName(pick.value);
    const fault = name === '' ? undefined : nameFault(name);
    const rows = fault !== undefined ? [{ label: fault, alwaysShow: true }] : places.map((place): NameItem => ({ label: newLabel(place, name), description: newDescription(place), alwaysShow: true, place }));
    pick.items = [...rows, ...readOnly, ...(updates.length === 0 ? [] : [heading, ...updates])];
  };
  show();
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item?.place === undefined && item?.preset === undefined) return;
      resolve({ ...item, typed: tidyPresetName(pick.value) });
      pick.dispose();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function newLabel(place: PresetPlace, name: string): string {
  if (name === '') return place === 'workspace' ? vscode.l10n.t('$(add) New preset in the workspace…') : vscode.l10n.t('$(add) New preset only for you…');
  return place === 'workspace' ? vscode.l10n.t('$(add) Save "{0}" in the workspace', shownText(name)) : vscode.l10n.t('$(add) Save "{0}" only for you', shownText(name));
}

function newDescription(place: PresetPlace): string {
  return place === 'workspace' ? vscode.l10n.t('a file in .fill-prompt, to be committed') : vscode.l10n.t('in your storage on this machine');
}

async function askNewName(): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('Save Answers as Preset'),
    prompt: vscode.l10n.t('Name of the preset'),
    ignoreFocusOut: true,
    validateInput: (text) => (text === '' ? undefined : nameFault(text)),
  });
  return name === undefined || nameFault(name) !== undefined ? undefined : tidyPresetName(name);
}
