import { fileFormats, openPromptFile, type FileFormat, type PromptFile } from '../../src/core/index';
import { convertPrompt } from '../../src/library/convert/convertPrompt';
import { checkRoundTrip } from '../kit/checkRoundTrip';
import { checkAnswers, makeAnswers, type AnswersCase } from './checkAnswers';
import { checkAnyText } from './checkAnyText';
import { checkCommandLine, checkParameters, checkPresets, makeCommandLine, makePresetText } from './checkArguments';
import { checkFeatures } from './checkFeatures';
import { checkFixes } from './checkFixes';
import { checkHeader, makeHeader } from './checkHeader';
import type { Choices } from './choices';
import { checkExpression, makeExpression, type ExpressionCase } from './expressions';
import { makeHeaderOfScraps, makeMutated, makeScraps, ownTexts, realTexts } from './promptTexts';
import type { Tally } from './tally';

/** Something that is fuzzed: how a case is made from choices, and what must hold for it. */
export interface Target<Case = unknown> {
  /** What it proves, for the table of results. */
  readonly help: string;
  /** How many cases a whole run has. */
  readonly runs: number;
  /** Of how many cases a run among the unit tests has. */
  readonly smoke: number;
  readonly make: (choices: Choices) => Case;
  /** Throws when something does not hold; may make further choices. */
  readonly check: (made: Case, choices: Choices, tally: Tally) => void;
  /** Absent where nothing can be made, for want of files that are only on some machines. */
  readonly isThere?: () => boolean;
}

/** A file to open, in one of the formats. */
export interface FileCase {
  readonly text: string;
  readonly format: FileFormat;
}

const formats = Object.keys(fileFormats) as FileFormat[];
let own: readonly string[] | undefined;
let real: readonly string[] | undefined;

/** Every target, by its name. */
export const targets = {
  expressions: row<ExpressionCase>({
    help: 'Expressions give what the JavaScript engine gives',
    runs: 1_000_000,
    smoke: 500,
    make: makeExpression,
    check: (made, _choices, tally) => checkExpression(made, tally),
  }),
  files: row<FileCase>({
    help: 'Files of the project and hostile ones, with mistakes: opened, filled, every feature, every fix, converted',
    runs: 60_000,
    smoke: 150,
    make: (choices) => ({ text: makeMutated(choices, (own ??= ownTexts())), format: formatOf(choices) }),
    check: checkFile,
  }),
  real: row<FileCase>({
    help: 'The same with real prompts of a collection that is only on some machines',
    runs: 60_000,
    smoke: 100,
    isThere: () => (real ??= realTexts()).length > 0,
    make: (choices) => ({ text: makeMutated(choices, (real ??= realTexts())), format: formatOf(choices) }),
    check: checkFile,
  }),
  scraps: row<FileCase>({
    help: 'The same with texts made of scraps',
    runs: 80_000,
    smoke: 150,
    make: (choices) => ({ text: choices.isOften(40) ? makeHeaderOfScraps(choices) : makeScraps(choices), format: formatOf(choices) }),
    check: checkFile,
  }),
  headers: row<string>({
    help: 'Headers say what the YAML library says, with places that lie in them',
    runs: 200_000,
    smoke: 1500,
    make: makeHeader,
    check: (yaml, _choices, tally) => checkHeader(yaml, tally),
  }),
  answers: row<AnswersCase>({
    help: 'Answers of every kind to questions of every type: what is accepted is accepted again',
    runs: 100_000,
    smoke: 1000,
    make: makeAnswers,
    check: (made, _choices, tally) => checkAnswers(made, tally),
  }),
  presets: row<string>({
    help: 'Files of presets are read, and changed so that they say it, or not at all',
    runs: 50_000,
    smoke: 150,
    make: makePresetText,
    check: checkPresets,
  }),
  arguments: row<readonly string[]>({
    help: 'Command lines and parameters of tools are understood, or refused with a reason',
    runs: 200_000,
    smoke: 2000,
    make: makeCommandLine,
    check: (made, choices, tally) => {
      checkCommandLine(made, tally);
      checkParameters(choices, tally);
    },
  }),
} as const;

export type TargetName = keyof typeof targets;
export const targetNames = Object.keys(targets) as readonly TargetName[];

/** Keeps the case between its maker and its check, which nobody else looks into. */
function row<Case>(target: Target<Case>): Target {
  return target as Target;
}

function formatOf(choices: Choices): FileFormat {
  return choices.isOften(40) ? choices.of(formats) : 'prompt';
}

function checkFile({ text, format }: FileCase, choices: Choices, tally: Tally): void {
  const file = openPromptFile(text, format);
  checkAnyText(file, choices, tally);
  checkFeatures(file, choices, tally);
  checkFixes(file, choices, tally);
  checkConversion(file, choices, tally);
}

function checkConversion(file: PromptFile, choices: Choices, tally: Tally): void {
  const to = choices.of(formats);
  const converted = convertPrompt(file, to, 'a-name');
  if (converted !== undefined) convertPrompt(openPromptFile(converted.text, to), file.format, 'a-name');
  // YAML ends a line at a lone return and its library does not, and a byte order mark is a part of a key until the key stands first; no editor writes
  // either into a header.
  const isReadable = !/\r(?!\n)|(?!^)\ufeff/.test(file.text.slice(0, file.document.body.start));
  if (isReadable && file.format === 'prompt' && (to === 'skill' || to === 'claude-skill' || to === 'claude-command')) {
    checkRoundTrip({ name: '', text: file.text }, to);
    tally.add('converted there and back');
  }
}
