import type { PromptFile, Value, VariableValues } from '../core/index.js';
import { describeErrors } from './describeRefusal.js';
import { fillWithAnswers, type FillResult } from './fillWithAnswers.js';
import type { FiledPreset } from './presets/preset.js';
import { takePreset } from './presets/takePreset.js';

/** What a program wants to have filled: another extension, a model, an assistant. */
export interface ProgramWish {
  /** The name by which refusals call the prompt. */
  readonly name: string;
  readonly answers: Readonly<Record<string, Value>>;
  /** The name of a preset; answers win over it. */
  readonly preset?: string;
  /** The presets of the prompt; none are needed where no preset is named. */
  readonly presets: readonly FiledPreset[];
  readonly variables: VariableValues;
  /** Fill although there are errors; what is broken then stays as it is written. */
  readonly force: boolean;
}

/** The finished text, with what should be known of it in English sentences; or what stands in its way. */
export type ProgramFill = { readonly kind: 'filled'; readonly text: string; readonly notes: readonly string[] } | (FillResult & { readonly kind: 'open' }) | { readonly kind: 'refused'; readonly refusal: string };

/** Fills a prompt for a program: refuses a file with errors and a preset that is not there, as the command line does, and says what a person would be shown. */
export function fillForProgram(promptFile: PromptFile, { name, answers, preset, presets, variables, force }: ProgramWish): ProgramFill {
  const { problems } = promptFile;
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 && !force) return { kind: 'refused', refusal: describeErrors(name, errors, promptFile) };
  const taken = takePreset(presets, preset, name, promptFile);
  if ('refusal' in taken) return { kind: 'refused', refusal: taken.refusal };
  const result = fillWithAnswers(promptFile, { answers, preset: taken.answers, variables });
  if (result.kind === 'open') return result;
  const { filled, warnings, unused } = result;
  const broken = filled.problems.slice(problems.length).filter(({ severity }) => severity === 'error');
  if (broken.length > 0 && !force) return { kind: 'refused', refusal: describeErrors(name, broken, promptFile) };
  const empty = filled.unanswered.filter((each) => promptFile.variables.includes(each) && !promptFile.inputs.some((input) => input.name === each));
  const notes = [...taken.notes, ...empty.map((each) => `\${${each}} has no value here; it came out empty.`), ...[...unused, ...warnings].map((warning) => `${warning.name}: ${warning.message}`)];
  return { kind: 'filled', text: filled.text, notes };
}

/** Gives the texts that a model is sent: the prompt, and what should be known of it apart from it. */
export function textsForModel({ text, notes }: ProgramFill & { readonly kind: 'filled' }): readonly string[] {
  return notes.length === 0 ? [text] : [text, `Notes:\n${notes.map((note) => `- ${note}`).join('\n')}`];
}
