import type { Filling } from '../filling/filling.js';
import type { Services } from '../services.js';
import { choosePresetAnswers, type PresetChoice } from './choosePresetAnswers.js';
import { confirmMisfits } from './confirmMisfits.js';
import { listOrTell } from './listOrTell.js';
import type { PickedPreset } from './pickPreset.js';
import type { Presets } from './presets.js';
import { sayNoPresets } from './sayNoPresets.js';

/**
 * Gives a fill that begins with the answers of a preset: the one that is picked already, or else the one that the person
 * chooses. Gives nothing when the person gives up.
 */
export async function fillWith({ presets }: Pick<Services, 'presets'>, filling: Filling, picked?: PickedPreset): Promise<Filling | undefined> {
  const choice = picked === undefined ? await choose(presets, filling) : await choiceOf(filling, picked);
  if (choice === undefined) return undefined;
  const { known } = filling;
  return { ...filling, known: { ...known, [choice.origin]: { ...known[choice.origin], ...choice.answers } }, preset: choice.answers };
}

async function choose(presets: Presets, filling: Filling): Promise<PresetChoice | undefined> {
  const { uri } = filling.document;
  const listed = await listOrTell(presets, uri);
  return listed && choosePresetAnswers(filling, listed, () => sayNoPresets(presets, filling.title, uri));
}

async function choiceOf({ promptFile }: Filling, { preset, origin }: PickedPreset): Promise<PresetChoice | undefined> {
  const answers = await confirmMisfits(preset, promptFile.inputs);
  return answers && { answers, origin };
}
