import type { Filling } from '../filling/filling.js';
import type { Services } from '../services.js';
import { choosePresetAnswers, type PresetChoice } from './choosePresetAnswers.js';
import { confirmMisfits } from './confirmMisfits.js';
import type { PickedPreset } from './pickPreset.js';
import { sayNoPresets } from './sayNoPresets.js';

/**
 * Gives a fill that begins with the answers of a preset: the one that is picked already, or else the one that the person
 * chooses. Gives nothing when the person gives up.
 */
export async function fillWith({ presets }: Pick<Services, 'presets'>, filling: Filling, picked?: PickedPreset): Promise<Filling | undefined> {
  const { uri } = filling.document;
  const choice = picked === undefined ? await choosePresetAnswers(filling, await presets.list(uri), () => sayNoPresets(presets, filling.title, uri)) : await choiceOf(filling, picked);
  if (choice === undefined) return undefined;
  const { known } = filling;
  return { ...filling, known: { ...known, [choice.origin]: { ...known[choice.origin], ...choice.answers } }, preset: choice.answers };
}

async function choiceOf({ promptFile }: Filling, { preset, origin }: PickedPreset): Promise<PresetChoice | undefined> {
  const answers = await confirmMisfits(preset, promptFile.inputs);
  return answers && { answers, origin };
}
