import * as vscode from 'vscode';
import { answerMessages, textOf, type Input } from '../../core/index.js';
import { fitPreset, type PresetMisfit } from '../../library/presets/fitPreset.js';
import { presetMessages, type PresetProblem } from '../../library/presets/preset.js';
import { localizeValues } from '../localizeValues.js';
import { shownText } from '../shownText.js';
import type { PresetPlace } from './presetHome.js';
import type { StoredPreset } from './presets.js';

const longestSummary = 120;

/** Gives the sentence of a problem of a preset file in the person's language, with the reason where an answer does not fit. */
export function localizePresetProblem(problem: PresetProblem | PresetMisfit): string {
  const sentence = vscode.l10n.t(presetMessages[problem.code], localizeValues(problem.values));
  const answer = 'answer' in problem ? problem.answer : undefined;
  return answer === undefined ? sentence : `${sentence} ${vscode.l10n.t(answerMessages[answer.code], answer.values)}`;
}

/** Gives the words for where a preset is kept. */
export function placeText(place: PresetPlace): string {
  return place === 'workspace' ? vscode.l10n.t('in the workspace') : vscode.l10n.t('only for you');
}

/** Gives the row of a preset: its name, where it is kept, and what it answers or what of it no longer fits. */
export function presetItem(preset: StoredPreset, inputs: readonly Input[]): vscode.QuickPickItem {
  const { misfits } = fitPreset(inputs, preset);
  const names = misfits.map(({ values }) => String(values['name'])).join(', ');
  return {
    label: shownText(preset.name),
    description: placeText(preset.place),
    detail: misfits.length > 0 ? vscode.l10n.t('$(warning) No longer fits: {0}', shownText(names)) : summaryOf(preset, inputs),
  };
}

function summaryOf({ answers }: StoredPreset, inputs: readonly Input[]): string {
  const shown = inputs.flatMap(({ name, secret }) => (secret || !Object.hasOwn(answers, name) ? [] : [`${name}: ${textOf(answers[name]) || '–'}`]));
  const text = shown.join(', ').replace(/\s+/g, ' ');
  if (text === '') return vscode.l10n.t('No answers');
  return shownText(text.length > longestSummary ? `${text.slice(0, longestSummary)}…` : text);
}
