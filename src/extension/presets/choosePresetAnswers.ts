import type { Value } from '../../core/index.js';
import type { Filling } from '../filling/filling.js';
import { confirmMisfits } from './confirmMisfits.js';
import { pickPreset, type PickedPreset } from './pickPreset.js';
import type { StoredPreset } from './presets.js';

/** Answers that a person chose by choosing a preset. */
export interface PresetChoice {
  readonly answers: Readonly<Record<string, Value>>;
  readonly origin: PickedPreset['origin'];
}

/** Lets a person choose one of the presets of a prompt, and gives those of its answers that fit, or nothing. Takes how to say that there are none. */
export async function choosePresetAnswers(
  { promptFile, title }: Filling,
  presets: readonly StoredPreset[],
  sayNone: () => Promise<void>,
): Promise<PresetChoice | undefined> {
  if (presets.length === 0) {
    // It stands beside the work; nobody needs to answer it.
    void sayNone();
    return undefined;
  }
  const picked = await pickPreset(presets, promptFile.inputs, title);
  const answers = picked && (await confirmMisfits(picked.preset, promptFile.inputs));
  return picked && answers && { answers, origin: picked.origin };
}
