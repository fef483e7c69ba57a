import {
  answersOf,
  keepFill,
  maskFill,
  recallAnswers,
  renderPrompt,
  secretMask,
  startInterview,
  takeDefaults,
  textOf,
  type Delivery,
  type KeptFill,
  type PromptFile,
  type Value,
  type VariableValues,
} from '../../core/index.js';
import type { FilledRecord } from './fillRecords.js';

const longestSummary = 200;
const longestAnswer = 40;

/** Gives what the history keeps of a fill. Takes the delivery as it went out; when there were secrets, its text is rendered anew with masks. */
export function recordFill(promptFile: PromptFile, answers: Readonly<Record<string, Value>>, variables: VariableValues, delivery: Delivery): FilledRecord {
  const fill = keepFill(promptFile, answers, variables);
  if (fill.secrets.length === 0) return { delivery, fill, variables };
  const masked = maskFill(promptFile.inputs, answers, variables);
  const text = masked.mask(renderPrompt(promptFile, masked.answers, masked.variables).text);
  return { delivery: { ...delivery, text }, fill, variables: masked.variables };
}

/**
 * Fills a prompt as it is now with the answers and variables of an earlier fill, so that only what changed in the prompt
 * differs. Takes the values of variables that the prompt uses only now.
 */
export function fillAsThen(promptFile: PromptFile, { fill, variables: then }: FilledRecord, now: VariableValues): string {
  const variables = { ...now, ...then };
  const { answers: remembered } = recallAnswers(promptFile.inputs, fill.answers);
  const given = Object.fromEntries(fill.secrets.map((name) => [name, secretMask]));
  const { interview } = takeDefaults(startInterview(promptFile, { given, remembered, variables }));
  return renderPrompt(promptFile, answersOf(interview), variables).text;
}

/** Gives the answers of a fill in one short line, without secrets. */
export function summarizeFill({ answers }: KeptFill): string {
  const shown = Object.entries(answers).flatMap(([name, value]) => {
    const text = shorten(textOf(value).slice(0, longestAnswer * 20).replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim(), longestAnswer);
    return text === '' ? [] : [`${name}: ${text}`];
  });
  return shorten(shown.join(' · '), longestSummary);
}

/** Cuts between characters. */
function shorten(line: string, longest: number): string {
  const characters = [...line];
  return characters.length <= longest ? line : `${characters.slice(0, longest - 1).join('').trimEnd()}…`;
}
