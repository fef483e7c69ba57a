import type { Span, Value } from '../../core/index.js';

/** A named set of answers to one prompt. */
export interface Preset {
  readonly name: string;
  /** By input name; null says that the question was left empty on purpose. */
  readonly answers: PresetAnswers;
}

export type PresetAnswers = Readonly<Record<string, Value>>;

/** A preset as its file holds it. */
export interface FiledPreset extends Preset {
  readonly nameSpan: Span;
  /** Where the name of each answer stands. */
  readonly places: ReadonlyMap<string, Span>;
}

/** What a preset file holds; whatever cannot be read is among the problems. */
export interface PresetFile {
  /** How the prompt is called whose presets these are; absent when the file does not say. */
  readonly prompt?: string;
  readonly promptSpan?: Span;
  readonly presets: readonly FiledPreset[];
  readonly problems: readonly PresetProblem[];
  /** Whether the text is no YAML, or too much of it, so that it can be read in part at most and not be changed. */
  readonly broken: boolean;
}

/** Something wrong in a preset file: what, where, and a sentence that says it in English. */
export interface PresetProblem {
  readonly code: PresetProblemCode;
  readonly span: Span;
  readonly message: string;
  /** What the message was made from, for hosts that translate it. */
  readonly values: Readonly<Record<string, string | number>>;
}

/** The sentences of what is wrong in a preset file; each is English and the key of its translation. */
export const presetMessages = {
  'preset-file-broken': 'This is not valid YAML: {reason}',
  'preset-file-excess': 'This file is longer or nested deeper than a file of presets may be.',
  'preset-file-shape': 'A file of presets holds "presets:", and below it names, each with its answers.',
  'preset-prompt-missing': 'There is no prompt "{prompt}" here, so nobody can tell whether these answers fit.',
  'preset-name-empty': 'A preset needs a name.',
  'preset-name-twice': 'There are two presets called "{name}"; the first one counts.',
  'preset-shape': 'The preset "{name}" must hold one "input: answer" on each line.',
  'preset-answer-twice': 'The input "{name}" is answered twice; the first answer counts.',
  'preset-answer-shape': 'The answer to "{name}" must be a text, a number, true, false or a list of these.',
  'preset-answer-unknown': 'The prompt has no input "{name}".',
  'preset-answer-misspelt': 'The prompt has no input "{name}". Did you mean "{nearest}"?',
  'preset-answer-secret': 'The answer to "{name}" is a secret, which is asked each time and never kept.',
  'preset-answer-unfit': 'The answer to "{name}" no longer fits.',
} as const;

export type PresetProblemCode = keyof typeof presetMessages;
