import * as vscode from 'vscode';
import type { Interview, Value } from '../../core/index.js';
import { answersSoFar } from '../../library/presets/answersSoFar.js';
import type { Filling } from '../filling/filling.js';
import { choosePresetAnswers, type PresetChoice } from './choosePresetAnswers.js';
import { keepAsPreset } from './keepAsPreset.js';
import type { Presets, StoredPreset } from './presets.js';
import { sayNoPresets } from './sayNoPresets.js';

/** What can be done with presets at one question of a fill. */
export interface PresetStep {
  /** Whether the prompt has presets. */
  readonly any: boolean;
  /** Lets the person choose a preset, whose answers then count. */
  readonly choose: () => Promise<PresetChoice | undefined>;
  /** Keeps the answers so far as a preset, and what the field of the open question holds, if that fits. */
  readonly keep: (typed: Value) => Promise<void>;
}

/** Gives what can be done with presets where an interview stands. Takes the presets that the prompt had when it began. */
export function presetStep(presets: Presets, filling: Filling, stored: readonly StoredPreset[], interview: Interview): PresetStep {
  const { document, promptFile } = filling;
  return {
    any: stored.length > 0,
    choose: () => choosePresetAnswers(filling, stored, () => sayNoPresets(presets, filling.title, document.uri)),
    async keep(typed) {
      const answers = answersSoFar(interview, typed);
      if (Object.keys(answers).length === 0) {
        await vscode.window.showInformationMessage(vscode.l10n.t('Nothing is answered yet that a preset could keep.'), { modal: true });
      } else {
        await keepAsPreset(presets, document.uri, promptFile.inputs, answers);
      }
    },
  };
}
