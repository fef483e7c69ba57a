import * as vscode from 'vscode';
import type { Input, Value } from '../../core/index.js';
import { fitPreset } from '../../library/presets/fitPreset.js';
import { rangeOf } from '../conversions.js';
import { localizePresetProblem } from './presetTexts.js';
import type { StoredPreset } from './presets.js';

const mostListed = 5;

/**
 * Gives the answers of a preset that its prompt takes. Says in one warning which it no longer takes; gives nothing when the
 * person gives up then, or goes to the file.
 */
export async function confirmMisfits(preset: StoredPreset, inputs: readonly Input[]): Promise<Readonly<Record<string, Value>> | undefined> {
  const { answers, misfits } = fitPreset(inputs, preset);
  const [first] = misfits;
  if (first === undefined) return answers;
  const goOn = vscode.l10n.t('Go On Without');
  const open = vscode.l10n.t('Open Preset File');
  const message =
    misfits.length === 1
      ? vscode.l10n.t('An answer of the preset "{0}" no longer fits this prompt.', preset.name)
      : vscode.l10n.t('{0} answers of the preset "{1}" no longer fit this prompt.', misfits.length, preset.name);
  const listed = misfits.slice(0, mostListed).map(localizePresetProblem);
  const detail = (misfits.length > mostListed ? [...listed, vscode.l10n.t('And {0} more.', misfits.length - mostListed)] : listed).join('\n');
  const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, goOn, open);
  if (choice === open) {
    const document = await vscode.workspace.openTextDocument(preset.file);
    await vscode.window.showTextDocument(document, { selection: rangeOf(document, first.span) });
  }
  return choice === goOn ? answers : undefined;
}
