import { textOf, type Input } from '../core/index.js';
import { fitPreset } from '../library/presets/fitPreset.js';
import type { FiledPreset, PresetAnswers } from '../library/presets/preset.js';
import { publicAnswers } from '../library/presets/publicAnswers.js';
import { misfitText } from './presetAnswers.js';
import { oneLine } from './printable.js';

/** A preset for scripts. */
export interface PresetRecord {
  readonly name: string;
  /** As the file holds them; null was left empty. */
  readonly answers: PresetAnswers;
  /** What the prompt no longer takes. */
  readonly misfits: readonly { readonly input: string; readonly reason: string }[];
}

/** Gives a preset as a record for scripts. What is a secret stays out. */
export function presetRecordOf(preset: FiledPreset, inputs: readonly Input[]): PresetRecord {
  const misfits = fitPreset(inputs, preset).misfits.map((misfit) => ({ input: String(misfit.values['name']), reason: misfitText(misfit) }));
  return { name: preset.name, answers: Object.fromEntries(publicAnswers(preset, inputs)), misfits };
}

/** Gives a preset as a few lines for a person. */
export function describePreset(preset: FiledPreset, inputs: readonly Input[]): string {
  const answers = publicAnswers(preset, inputs).map(([name, value]) => `  ${oneLine(name)}: ${value === null ? '(left empty)' : oneLine(textOf(value))}`);
  const misfits = fitPreset(inputs, preset).misfits.map((misfit) => `  does not fit: ${misfitText(misfit)}`);
  return [oneLine(preset.name), ...answers, ...misfits].join('\n');
}
