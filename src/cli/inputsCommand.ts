import type { PromptFile } from '../core/index.js';
import { inputRecordOf, type InputRecord } from '../library/inputRecord.js';
import { variableRecordOf, type VariableRecord } from '../library/nodeVariableRecord.js';
import type { InputsOptions } from './commandLine.js';
import { describeInput } from './describeInput.js';
import { describePreset, presetRecordOf, type PresetRecord } from './describePreset.js';
import { exitCodes, type ExitCode } from './exitCodes.js';
import type { Invocation } from './invocation.js';
import { findPresets, sayPresetProblems } from './presetAnswers.js';
import { oneLine } from './printable.js';
import { readPromptFile } from './readPromptFile.js';
import { reportProblems } from './reportProblems.js';
import { writeResult } from './streams.js';

/** What a prompt file asks for, for scripts. */
interface Listing {
  readonly inputs?: readonly InputRecord[];
  /** What it uses of the surroundings; one that is not known here can be given with `--var`. */
  readonly variables?: readonly VariableRecord[];
  readonly presets: readonly PresetRecord[];
}

/**
 * Lists what a prompt file asks for, or its presets: for a person, or as JSON. What can be read is listed even when the file has
 * errors.
 */
export async function listInputs(options: InputsOptions, invocation: Invocation): Promise<ExitCode> {
  const promptFile = await readPromptFile(options.file, invocation);
  const failed = await reportProblems(promptFile.problems, promptFile.lines, options.file, invocation);
  const text = options.presets ? await presetListing(options, promptFile, invocation) : await inputListing(options, promptFile, invocation);
  await writeResult(invocation, `${text}\n`);
  return failed ? exitCodes.problems : exitCodes.done;
}

async function inputListing({ file, json }: InputsOptions, promptFile: PromptFile, invocation: Invocation): Promise<string> {
  const { inputs, variables } = promptFile;
  const presets = file === '-' ? [] : ((await findPresets(file, invocation))?.file.presets ?? []);
  if (json) return listingForScripts({ inputs: inputs.map((input) => inputRecordOf(input, promptFile)), variables: variables.map(variableRecordOf), presets: presets.map((preset) => presetRecordOf(preset, inputs)) });
  const listing = inputs.length > 0 ? inputs.map((input) => describeInput(input, promptFile)) : ['No inputs.'];
  const used = variables.length > 0 ? [`Variables: ${variables.join(', ')}`] : [];
  const kept = presets.length > 0 ? [`Presets: ${presets.map(({ name }) => oneLine(name)).join(', ')}`] : [];
  return [...listing, ...used, ...kept].join('\n\n');
}

async function presetListing({ file, json }: InputsOptions, { inputs }: PromptFile, invocation: Invocation): Promise<string> {
  const source = await findPresets(file, invocation);
  if (source !== undefined) await sayPresetProblems(source, invocation);
  const presets = source?.file.presets ?? [];
  if (json) return listingForScripts({ presets: presets.map((preset) => presetRecordOf(preset, inputs)) });
  return presets.length > 0 ? presets.map((preset) => describePreset(preset, inputs)).join('\n\n') : 'No presets.';
}

/** An object, so that more can be told one day without breaking who reads it. */
function listingForScripts(listing: Listing): string {
  return JSON.stringify(listing, undefined, 2);
}
