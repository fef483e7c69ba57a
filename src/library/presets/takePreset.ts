import type { PromptFile, Value } from '../../core/index.js';
import { fitPreset } from './fitPreset.js';
import type { FiledPreset } from './preset.js';
import { findPreset } from './presetName.js';

/** The answers of a preset that fit, and a sentence for each that does not; or that there is no such preset. */
export type TakenPreset = { readonly answers: Readonly<Record<string, Value>>; readonly notes: readonly string[] } | { readonly refusal: string };

/** Takes the preset that a program names out of those of a prompt. Without a name there is nothing to take. The sentences are English, for models and programs. */
export function takePreset(presets: readonly FiledPreset[], wanted: string | undefined, promptName: string, { inputs }: PromptFile): TakenPreset {
  if (wanted === undefined) return { answers: {}, notes: [] };
  const preset = findPreset(presets, wanted);
  if (preset === undefined) {
    const names = presets.map(({ name }) => `"${name}"`).join(', ');
    return { refusal: `The prompt "${promptName}" has no preset "${wanted}". ${names === '' ? 'It has none.' : `There are: ${names}.`}` };
  }
  const { answers, misfits } = fitPreset(inputs, preset);
  return { answers, notes: misfits.map(({ message, answer }) => `Preset "${preset.name}": ${message}${answer === undefined ? '' : ` ${answer.message}`}`) };
}
