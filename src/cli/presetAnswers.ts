import { readFile, stat } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { openLines, type Input, type Value } from '../core/index.js';
import { findPresetFile, presetFolderName } from '../library/presets/findPresetFile.js';
import { fitPreset, type PresetMisfit } from '../library/presets/fitPreset.js';
import type { PresetFile, PresetProblem } from '../library/presets/preset.js';
import { findPreset } from '../library/presets/presetName.js';
import { fileReason } from './readPromptFile.js';
import type { Invocation } from './invocation.js';
import { didYouMean } from './nearestName.js';
import { oneLine } from './printable.js';
import { say } from './streams.js';
import { WrongUse } from './wrongUse.js';

/** The preset file of a prompt. */
export interface PresetSource {
  /** As messages call it: from the working directory on. */
  readonly path: string;
  readonly text: string;
  readonly file: PresetFile;
}

/**
 * Finds the presets of a prompt: in a folder `.fill-prompt` beside it or in any folder above. Takes the path of the prompt as the
 * person gave it. Gives nothing when there are none, and throws `WrongUse` when their file cannot be read.
 */
export async function findPresets(promptPath: string, { cwd }: Invocation): Promise<PresetSource | undefined> {
  const prompt = resolve(cwd, promptPath);
  for (const folder of foldersAbove(prompt)) {
    const presets = join(folder, presetFolderName);
    if (await isThere(presets)) {
      const read = (name: string): Promise<string | undefined> => readIfThere(join(presets, name), cwd);
      const found = await findPresetFile({ read, hasPrompt: (named) => isThere(join(folder, named)) }, relative(folder, prompt).replaceAll(sep, '/'));
      if (found?.file !== undefined) return { path: relative(cwd, join(presets, found.name)), text: found.text ?? '', file: found.file };
    }
  }
  return undefined;
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
export async function sayPresetProblems(source: PresetSource, invocation: Invocation): Promise<void> {
  for (const problem of source.file.problems) await say(invocation, `note: ${placeOf(problem, source)}: ${oneLine(problem.message)}`);
}

/** Gives the sentence that says why an entry of a preset does not fit. */
export function misfitText({ message, answer }: PresetMisfit): string {
  return oneLine(answer === undefined ? message : `${message} ${answer.message}`);
}

function placeOf({ span }: PresetProblem, { path, text }: PresetSource): string {
  return `${path}:${openLines(text).positionAt(span.start).line + 1}`;
}

/** The folder of a file and those it stands in, the nearest first. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path, folder = dirname(path); folder !== at; folder = dirname(folder)) {
    folders.push(folder);
    at = folder;
  }
  return folders;
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

async function readIfThere(path: string, cwd: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (isMissing) return undefined;
    throw new WrongUse(`cannot read ${relative(cwd, path)}: ${fileReason(error)}.`);
  }
}
