import { findHeaderKey, headerKeys, inputTypes, listKeys, type Input, type PromptFile, type Span } from '../core/index.js';
import { escapeSnippet, type Completion, type CompletionWorld } from './completion.js';
import { contextAt, expressionContextAt } from './completionContext.js';
import { expressionCompletions } from './expressionCompletions.js';
import { headerPlaceAt, type HeaderPlace, type KeySpot, type ValueSpot } from './headerPlace.js';
import { likelyAnswers, writeYaml } from './literals.js';
import { inEnglish, type Translate } from './translate.js';

interface KeyRow {
  readonly help: string;
  /** What a new key begins with, as a snippet; absent where nothing sensible can be said. */
  readonly value: (input: Input | undefined, others: readonly Input[]) => string | undefined;
}

/** What completion says and writes for each key of an input, in the order in which keys are usually written. */
const keyRows: Readonly<Record<string, KeyRow>> = {
  name: { help: 'How the body refers to it', value: () => '${1:name}' },
  description: { help: 'What the question says', value: () => '${1:What to enter}' },
  type: { help: 'What kind of answer it takes', value: () => `\${1|${Object.keys(inputTypes).join(',')}|}` },
  required: { help: 'Whether it must be answered', value: () => '${1|true,false|}' },
  default: { help: 'The answer when none is given', value: (input) => `\${1:${escapeSnippet(defaultOf(input))}}` },
  options: { help: 'The answers to choose from', value: () => '[${1:first}, ${2:second}]' },
  custom: { help: 'Whether other text than the options is allowed', value: () => '${1|true,false|}' },
  placeholder: { help: 'Grey text in the empty field', value: () => '${1:Example}' },
  when: { help: 'Asked only while this expression is true', value: (_, others) => (others[0] === undefined ? undefined : `\${1:input:${others[0].name}}`) },
  pattern: { help: 'A regular expression that the answer must match', value: () => "'${1:.+}'" },
  minLength: { help: 'The fewest characters of the answer', value: () => '${1:1}' },
  maxLength: { help: 'The most characters of the answer', value: () => '${1:100}' },
  minimum: { help: 'The least number', value: () => '${1:0}' },
  maximum: { help: 'The greatest number', value: () => '${1:100}' },
};

/** Gives what can stand at a cursor in the header: keys, their values, and expressions in the values that hold some. */
export function headerCompletions(promptFile: PromptFile, header: Span, offset: number, world: CompletionWorld): readonly Completion[] {
  const place = headerPlaceAt(promptFile.text, header.start, header.end, offset);
  if (place === undefined) return [];
  const path = place.path[0] === 'metadata' ? place.path.slice(1) : place.path;
  const { spot, siblings } = place;
  const t = world.translate ?? inEnglish;
  if (path.length === 0) return spot.kind === 'key' && place.path.length === 0 ? listKey(spot, siblings, t) : [];
  if (!listKeys.some((key) => key === path[0])) return [];
  const name = nameOf(path, place);
  if (name === undefined) return path.length === 1 && spot.kind === 'key' ? newItem(promptFile, spot, t) : [];
  const input = promptFile.inputs.find((each) => each.name === name);
  if (spot.kind === 'value') return valuesAt(promptFile, spot, input, offset, world);
  // A key that is right and has a value is not being written.
  if (spot.hasValue && findHeaderKey(promptFile.text.slice(spot.span.start, spot.span.end)) !== undefined) return [];
  return keysAt(spot, siblings, path.at(-1) === '-', input, promptFile.inputs.filter((each) => each.name !== name), t);
}

/** The name of the input whose properties stand at a place; empty when it has none yet, nothing when none stand there. */
function nameOf(path: readonly string[], { siblings, spot }: HeaderPlace): string | undefined {
  if (path.length === 2 && path[1] === '-') return spot.kind === 'value' && spot.key === 'name' ? '' : (siblings.get('name') ?? '').replace(/^["']|["']\s*$/g, '').trim();
  const inMap = path[1] === 'properties' ? path.slice(2) : path.slice(1);
  return inMap.length === 1 && inMap[0] !== '-' && inMap[0] !== 'required' ? inMap[0] : undefined;
}

function listKey({ span, alone, dashed, column }: KeySpot, siblings: ReadonlyMap<string, string>, t: Translate): readonly Completion[] {
  // What stands behind it is another's, and would not become a list.
  if (!alone || dashed || column > 0 || listKeys.some((key) => siblings.has(key))) return [];
  const insertText = 'input:\n  - name: ${1:name}\n    description: ${2:What to enter}';
  return [{ label: 'input', kind: 'key', detail: t('The inputs of this prompt'), insertText, isSnippet: true, replace: span, sortText: '1' }];
}

function newItem({ headerInputs, text }: PromptFile, { span, alone, dashed }: KeySpot, t: Translate): readonly Completion[] {
  // A map from name to input takes names here, which are the author's own.
  if (dashed || !alone || (headerInputs.declarations.length > 0 && !/^\s*-/m.test(text.slice(0, span.start)))) return [];
  return [{ label: '- name', kind: 'key', detail: t('A new input'), insertText: '- name: ${1:name}', isSnippet: true, replace: span, sortText: '1' }];
}

function keysAt(spot: KeySpot, siblings: ReadonlyMap<string, string>, isItem: boolean, input: Input | undefined, others: readonly Input[], t: Translate): readonly Completion[] {
  const present = new Set([...siblings.keys()].map((key) => findHeaderKey(key)));
  const keys = Object.keys(headerKeys).filter((key) => !present.has(key) && (key !== 'name' || isItem));
  return keys.flatMap((key, index): readonly Completion[] => {
    const row = keyRows[key];
    const value = row?.value(input, others);
    if (row !== undefined && value === undefined) return [];
    const insertText = spot.hasValue ? key : `${key}: ${value ?? ''}`;
    return [{ label: key, kind: 'key', detail: row === undefined ? undefined : t(row.help), insertText, isSnippet: !spot.hasValue, replace: spot.span, sortText: String(index).padStart(2, '0') }];
  });
}

function valuesAt(promptFile: PromptFile, spot: ValueSpot, input: Input | undefined, offset: number, world: CompletionWorld): readonly Completion[] {
  const { text } = promptFile;
  const { start } = spot.span;
  const key = findHeaderKey(spot.key);
  const quote = /^["']/.exec(text.slice(start, offset))?.[0];
  if (key === 'when' || key === 'default') {
    const from = start + (quote === undefined ? 0 : 1);
    const context = key === 'when' ? expressionContextAt(text, from, offset) : contextAt(text, from, offset);
    if (context !== undefined) {
      const offered = expressionCompletions(promptFile, context, world, { inHeader: true, ...(quote === undefined ? {} : { taken: quote }) });
      return spot.spaceMissing ? offered.map((each) => ({ ...each, insertText: ` ${each.insertText}` })) : offered;
    }
  }
  const replace = { start, end: valueEnd(text, spot, quote) };
  const offer = (label: string, kind: Completion['kind'], written: string, detail?: string): Completion => ({
    label, kind, detail, insertText: (spot.spaceMissing ? ' ' : '') + written, isSnippet: false, replace, sortText: '1',
  });
  switch (key) {
    case 'type':
      return Object.entries(inputTypes).map(([type, { help }]) => offer(type, 'type', type, (world.translate ?? inEnglish)(help)));
    case 'required':
    case 'custom':
      return ['true', 'false'].map((word) => offer(word, 'keyword', word));
    case 'default':
      return input === undefined ? [] : likelyAnswers(input).map(({ value, label, description }) => offer(String(value), 'option', writeYaml(value), description ?? (label === String(value) ? undefined : label)));
    case 'name':
      return promptFile.inputs.filter(({ declarations, name }) => declarations.length === 0 && !name.includes(' ')).map(({ name }) => offer(name, 'input', name, (world.translate ?? inEnglish)('Used, but not declared')));
    default:
      return [];
  }
}

/** The rest of the value behind the cursor, without the comment and the white space behind it. */
function valueEnd(text: string, { span, lineEnd }: ValueSpot, quote: string | undefined): number {
  const rest = text.slice(span.end, lineEnd);
  const close = quote === undefined ? -1 : rest.indexOf(quote);
  return close !== -1 ? span.end + close + 1 : span.end + rest.replace(/\s*(?:(?:^|\s)#.*)?$/, '').length;
}

function defaultOf(input: Input | undefined): string {
  const answer = input === undefined ? undefined : likelyAnswers(input)[0]?.value;
  return answer === undefined ? 'value' : writeYaml(answer);
}
