import { inputTypes, textOf, type Input, type PromptFile, type Value } from '../core/index.js';
import { beginSmall } from './beginSmall.js';
import { codeSpan, escapeMarkdown, shorten } from './escapeMarkdown.js';
import { occurrencesIn, type Occurrence, type OccurrenceForm } from './occurrences.js';
import { inEnglish, type Translate } from './translate.js';

const mostShown = 8;

/** Gives everything that a file says about an input as Markdown; the last answer is left out when the input is secret. */
export function inputCard(promptFile: PromptFile, input: Input, lastAnswers: Readonly<Record<string, Value>> = {}, t: Translate = inEnglish): string {
  const { name, description, options, suggestions, secret } = input;
  const lines = [...placesOf(promptFile, name, t), ...valuesOf(input, t)];
  if (options !== undefined) {
    const list = listOf(options.map((option) => option.label), t);
    lines.push(input.custom ? t('Options: {list}, or other text', { list }) : t('Options: {list}', { list }));
  }
  if (suggestions.length > 0) lines.push(t('Suggestions: {list}', { list: listOf(suggestions, t) }));
  const last = !secret && Object.hasOwn(lastAnswers, name) ? lastAnswers[name] : undefined;
  if (last !== undefined && last !== null) lines.push(t('Last answer: {text}', { text: codeSpan(textOf(last)) }));
  const head = `**${escapeMarkdown(name)}**: ${summaryOf(input, t)}`;
  const text = description === undefined ? [] : [escapeMarkdown(shorten(description, 500))];
  return [head, ...text, lines.map((line) => `- ${line}`).join('\n')].join('\n\n');
}

/** Says in a few plain words what a question is: its type, and whether it may be left out. */
export function summaryOf({ type, required, secret, when }: Input, t: Translate = inEnglish): string {
  const words = [beginSmall(t(inputTypes[type].help)), required ? t('required') : t('optional')];
  if (secret && type !== 'password') words.push(t('secret'));
  if (when !== undefined) words.push(t('asked only when its condition holds'));
  return words.join(', ');
}

function valuesOf({ default: given, limits }: Input, t: Translate): readonly string[] {
  const lines = given === undefined ? [] : [t('Default: {text}', { text: codeSpan(given.text) })];
  const { minimum, maximum, minLength, maxLength, pattern } = limits;
  if (minimum !== undefined && maximum !== undefined) lines.push(t('Value: at least {minimum}, at most {maximum}', { minimum, maximum }));
  else if (minimum !== undefined) lines.push(t('Value: at least {minimum}', { minimum }));
  else if (maximum !== undefined) lines.push(t('Value: at most {maximum}', { maximum }));
  if (minLength !== undefined && maxLength !== undefined) lines.push(t('Length: at least {minLength}, at most {maxLength}', { minLength, maxLength }));
  else if (minLength !== undefined) lines.push(t('Length: at least {minLength}', { minLength }));
  else if (maxLength !== undefined) lines.push(t('Length: at most {maxLength}', { maxLength }));
  if (pattern !== undefined) lines.push(t('Pattern: {text}', { text: codeSpan(pattern) }));
  return lines;
}

const placeWords: Readonly<Partial<Record<OccurrenceForm, string>>> = {
  header: 'the header, line {line}',
  section: 'the Inputs section, line {line}',
  configuration: 'a configuration line, line {line}',
};

function placesOf(promptFile: PromptFile, name: string, t: Translate): readonly string[] {
  const occurrences = occurrencesOf(promptFile).get(name) ?? [];
  const lineOf = (offset: number): number => promptFile.lines.positionAt(offset).line + 1;
  const declared = occurrences.flatMap(({ form, span }) => {
    const words = placeWords[form];
    return words === undefined ? [] : [t(words, { line: lineOf(span.start) })];
  });
  const uses = occurrences.filter((each) => each.role === 'use').length;
  const shown = declared.slice(0, 3).join('; ');
  const where =
    declared.length > 3
      ? t('Declared in {places} and {count} more', { places: shown, count: declared.length - 3 })
      : declared.length > 0
        ? t('Declared in {places}', { places: shown })
        : t('Not declared; first used in line {line}', { line: lineOf(occurrences[0]?.span.start ?? 0) });
  const times = uses === 0 ? t('Never used') : uses === 1 ? t('Used once') : t('Used {count} times', { count: uses });
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

function listOf(words: readonly string[], t: Translate): string {
  const list = words.slice(0, mostShown).map((word) => codeSpan(word, 40)).join(', ');
  return words.length > mostShown ? t('{list} and {count} more', { list, count: words.length - mostShown }) : list;
}
