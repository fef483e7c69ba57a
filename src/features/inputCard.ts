import { inputTypes, textOf, type Input, type PromptFile, type Value } from '../core/index.js';
import { codeSpan, escapeMarkdown, shorten } from './escapeMarkdown.js';
import { occurrencesIn, type Occurrence, type OccurrenceForm } from './occurrences.js';

const mostShown = 8;

/** Gives everything that a file says about an input as Markdown; the last answer is left out when the input is secret. */
export function inputCard(promptFile: PromptFile, input: Input, lastAnswers: Readonly<Record<string, Value>> = {}): string {
  const { name, description, options, suggestions, secret } = input;
  const lines = [...placesOf(promptFile, name), ...valuesOf(input)];
  if (options !== undefined) lines.push(`Options: ${listOf(options.map((option) => option.label))}${input.custom ? ' or other text' : ''}`);
  if (suggestions.length > 0) lines.push(`Suggestions: ${listOf(suggestions)}`);
  const last = !secret && Object.hasOwn(lastAnswers, name) ? lastAnswers[name] : undefined;
  if (last !== undefined && last !== null) lines.push(`Last answer: ${codeSpan(textOf(last))}`);
  const head = `**${escapeMarkdown(name)}**: ${summaryOf(input)}`;
  const text = description === undefined ? [] : [escapeMarkdown(shorten(description, 500))];
  return [head, ...text, lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
}

/** Says in a few plain words what a question is: its type, and whether it may be left out. */
export function summaryOf({ type, required, secret, when }: Input): string {
  const words = [inputTypes[type].help.toLowerCase(), required ? 'required' : 'optional'];
  if (secret && type !== 'password') words.push('secret');
  if (when !== undefined) words.push('asked only when its condition holds');
  return words.join(', ');
}

function valuesOf({ default: given, limits }: Input): readonly string[] {
  const lines = given === undefined ? [] : [`Default: ${codeSpan(given.text)}`];
  const { minimum, maximum, minLength, maxLength, pattern } = limits;
  const between = (least: number | undefined, most: number | undefined): string => [least === undefined ? '' : `at least ${least}`, most === undefined ? '' : `at most ${most}`].filter(Boolean).join(', ');
  if (minimum !== undefined || maximum !== undefined) lines.push(`Value: ${between(minimum, maximum)}`);
  if (minLength !== undefined || maxLength !== undefined) lines.push(`Length: ${between(minLength, maxLength)}`);
  if (pattern !== undefined) lines.push(`Pattern: ${codeSpan(pattern)}`);
  return lines;
}

const placeWords: Readonly<Partial<Record<OccurrenceForm, string>>> = {
  header: 'the header',
  section: 'the Inputs section',
  configuration: 'a configuration line',
};

function placesOf(promptFile: PromptFile, name: string): readonly string[] {
  const occurrences = occurrencesOf(promptFile).get(name) ?? [];
  const lineOf = (offset: number): number => promptFile.lines.positionAt(offset).line + 1;
  const declared = occurrences.flatMap(({ form, span }) => (placeWords[form] === undefined ? [] : [`${placeWords[form]}, line ${lineOf(span.start)}`]));
  const uses = occurrences.filter((each) => each.role === 'use');
  const more = declared.length > 3 ? ` and ${declared.length - 3} more` : '';
  const where = declared.length > 0 ? `Declared in ${declared.slice(0, 3).join('; ')}${more}` : `Not declared; first used in line ${lineOf(occurrences[0]?.span.start ?? 0)}`;
  const times = uses.length === 0 ? 'Never used' : uses.length === 1 ? 'Used once' : `Used ${uses.length} times`;
  return [where, times];
}

const byName = new WeakMap<PromptFile, ReadonlyMap<string, readonly Occurrence[]>>();

/** The places of all inputs by name, sorted out once, since a list of completions asks for every one. */
function occurrencesOf(promptFile: PromptFile): ReadonlyMap<string, readonly Occurrence[]> {
  const known = byName.get(promptFile);
  if (known !== undefined) return known;
  const sorted = new Map<string, Occurrence[]>();
  for (const each of occurrencesIn(promptFile)) {
    if (each.kind !== 'input') continue;
    const list = sorted.get(each.name);
    if (list === undefined) sorted.set(each.name, [each]);
    else list.push(each);
  }
  byName.set(promptFile, sorted);
  return sorted;
}

function listOf(words: readonly string[]): string {
  const shown = words.slice(0, mostShown).map((word) => codeSpan(word, 40));
  return shown.join(', ') + (words.length > mostShown ? ` and ${words.length - mostShown} more` : '');
}
