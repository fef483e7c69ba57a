import { relative, resolve } from 'node:path';
import { openLines, type Input, type Value } from '../core/index.js';
import { didYouMean } from '../library/didYouMean.js';
import { findNodePresets, UnreadablePresets, type NodePresets } from '../library/nodePresets.js';
import { presetFolderName } from '../library/presets/findPresetFile.js';
import { fitPreset, type PresetMisfit } from '../library/presets/fitPreset.js';
import type { PresetProblem } from '../library/presets/preset.js';
import { findPreset } from '../library/presets/presetName.js';
import { fileReason } from './readPromptFile.js';
import type { Invocation } from './invocation.js';
import { oneLine } from './printable.js';
import { say } from './streams.js';
import { WrongUse } from './wrongUse.js';

/**
 * Finds the presets of a prompt: in a folder `.fill-prompt` beside it or in any folder above. Takes the path of the prompt as the
 * person gave it; the path of the presets is as messages call it, from the working directory on. Gives nothing when there are
 * none, and throws `WrongUse` when their file cannot be read.
 */
export async function findPresets(promptPath: string, { cwd }: Invocation): Promise<NodePresets | undefined> {
  try {
    const found = await findNodePresets(resolve(cwd, promptPath));
    return found && { ...found, path: relative(cwd, found.path) };
  } catch (error) {
    if (!(error instanceof UnreadablePresets)) throw error;
    throw new WrongUse(`cannot read ${relative(cwd, error.path)}: ${fileReason(error.cause)}.`);
  }
}

/**
 * Gives the answers of a preset of a prompt by its name, and says which of them do not fit. Throws `WrongUse` when there is no
 * such preset.
 */
export async function readPresetAnswers(name: string, promptPath: string, inputs: readonly Input[], invocation: Invocation): Promise<Readonly<Record<string, Value>>> {
  const source = await findPresets(promptPath, invocation);
  if (source === undefined) throw new WrongUse(`there is no preset "${name}": ${promptPath} has no presets in a folder ${presetFolderName} beside it or above.`);
  const preset = findPreset(source.file.presets, name);
  await sayPresetProblems(source, invocation);
  if (preset === undefined) {
    const names = source.file.presets.map((each) => each.name);
    throw new WrongUse(`there is no preset "${name}" in ${source.path}.${didYouMean(name, names)} ${names.length === 0 ? 'It holds none.' : `There are: ${names.join(', ')}.`}`);
  }
  const { answers, misfits } = fitPreset(inputs, preset);
  for (const misfit of misfits) await say(invocation, `note: preset "${preset.name}", ${placeOf(misfit, source)}: ${misfitText(misfit)}`);
  return answers;
}

/** Says what is wrong in a preset file itself. */
export async function sayPresetProblems(source: NodePresets, invocation: Invocation): Promise<void> {
  for (const problem of source.file.problems) await say(invocation, `note: ${placeOf(problem, source)}: ${oneLine(problem.message)}`);
}

/** Gives the sentence that says why an entry of a preset does not fit. */
export function misfitText({ message, answer }: PresetMisfit): string {
  return oneLine(answer === undefined ? message : `${message} ${answer.message}`);
}

function placeOf({ span }: PresetProblem, { path, text }: NodePresets): string {
  return `${path}:${openLines(text).positionAt(span.start).line + 1}`;
}
