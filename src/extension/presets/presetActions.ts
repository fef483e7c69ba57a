import * as vscode from 'vscode';
import { answersToKeep } from '../../library/presets/answersToKeep.js';
import { fitPreset } from '../../library/presets/fitPreset.js';
import { findPreset } from '../../library/presets/presetName.js';
import { rangeOf } from '../conversions.js';
import { fillPrompt } from '../filling/fillPrompt.js';
import type { Services } from '../services.js';
import { shownText } from '../shownText.js';
import { confirmUpdate } from './askPresetName.js';
import { deletePreset } from './deletePreset.js';
import { fillWith } from './fillWith.js';
import { tellFaults } from './keepAsPreset.js';
import type { PickedPreset } from './pickPreset.js';
import type { PresetPlace } from './presetHome.js';
import { localizePresetProblem } from './presetTexts.js';
import { renamePreset } from './renamePreset.js';
import type { StoredPreset } from './presets.js';

/** A row that does something with a preset, and gives whether the list of presets is shown again afterwards. */
export interface PresetAction extends vscode.QuickPickItem {
  readonly act: () => Promise<'again' | 'done'>;
}

/** Gives what can be done with a preset of a prompt; what of it no longer fits comes first. Takes all presets of the prompt. */
export function presetActions(services: Services, document: vscode.TextDocument, preset: StoredPreset, presets: readonly StoredPreset[]): readonly PresetAction[] {
  const { uri } = document;
  const promptFile = services.snapshots.of(document);
  const { inputs } = promptFile;
  const last = services.answerMemory.of(uri);
  const other = services.presets.placesFor(uri).find((place) => place !== preset.place);
  const { misfits } = fitPreset(inputs, preset);
  const fill = async (origin: PickedPreset['origin']): Promise<'done'> => {
    await fillPrompt(services, uri, { begin: (filling) => fillWith(services, filling, { preset, origin }) });
    return 'done';
  };
  const change = (act: () => Promise<void>) => async (): Promise<'again'> => {
    await tellFaults(act);
    return 'again';
  };
  const openAt = async (span: StoredPreset['nameSpan']): Promise<'done'> => {
    const file = await vscode.workspace.openTextDocument(preset.file);
    await vscode.window.showTextDocument(file, { selection: rangeOf(file, span) });
    return 'done';
  };
  const update: PresetAction[] =
    last === undefined
      ? []
      : [{ label: vscode.l10n.t('$(sync) Update with the Last Answers'), act: change(() => save(services, uri, { ...preset, answers: answersToKeep(promptFile, last) }, preset.place, presets)) }];
  const copy: PresetAction[] =
    other === undefined
      ? []
      : [{ label: other === 'workspace' ? vscode.l10n.t('$(copy) Copy to the Workspace') : vscode.l10n.t('$(copy) Copy to My Presets'), act: change(() => save(services, uri, preset, other, presets)) }];
  return [
    ...misfits.map((misfit) => ({ label: `$(warning) ${shownText(localizePresetProblem(misfit))}`, act: () => openAt(misfit.span) })),
    { label: vscode.l10n.t('$(wand) Fill with It'), description: vscode.l10n.t('asks only what it leaves open'), act: () => fill('given') },
    { label: vscode.l10n.t('$(edit) Go Through the Answers'), description: vscode.l10n.t('every question begins with its answer'), act: () => fill('remembered') },
    ...update,
    { label: vscode.l10n.t('$(pencil) Rename…'), act: change(() => renamePreset(services.presets, uri, preset)) },
    ...copy,
    { label: vscode.l10n.t('$(go-to-file) Open File'), act: () => openAt(preset.nameSpan) },
    { label: vscode.l10n.t('$(trash) Delete…'), act: change(() => deletePreset(services.presets, uri, preset)) },
  ];
}

/** A preset of the same name is only replaced when the person says so. */
async function save({ presets, snapshots }: Services, prompt: vscode.Uri, { name, answers }: StoredPreset, place: PresetPlace, all: readonly StoredPreset[]): Promise<void> {
  const { inputs } = snapshots.of(await vscode.workspace.openTextDocument(prompt));
  const known = findPreset(all.filter((each) => each.place === place), name);
  if (known === undefined || (await confirmUpdate(known))) await presets.save(prompt, inputs, name, answers, place);
}
