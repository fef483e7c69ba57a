import type { HeaderNode } from '../document/header.js';
import type { Scalar } from '../expressions/values.js';
import { createProblem, type Problem } from '../text/problem.js';
import { nearestWord } from '../text/nearestWord.js';
import type { Declaration, InputLimits, Option } from './input.js';
import { findInputType, nearestType } from './inputTypes.js';

type Writable<Type> = { -readonly [Key in keyof Type]: Type[Key] };
export type DeclarationDraft = Writable<Declaration>;

interface HeaderKeyRow {
  /** Other words that people use for the key. */
  readonly spellings: readonly string[];
  /** What the value must be, for the problem that says so; `read` gives false when it is not. */
  readonly expected: string;
  readonly read: (value: HeaderNode, draft: DeclarationDraft, problems: Problem[]) => boolean;
}

const optionsExpected = 'a list of values, each a text, a number, true, false or a map with "value"';

/** The properties that the header may give an input. `name` is read before the others. */
export const headerKeys: Readonly<Record<string, HeaderKeyRow>> = {
  name: { spellings: [], expected: 'a name', read: () => true },
  description: {
    spellings: ['message'],
    expected: 'a text',
    read: (value, draft) => assign(textIn(value), (text) => (draft.description = text)),
  },
  type: { spellings: [], expected: 'the name of a type', read: readType },
  required: { spellings: [], expected: 'true or false', read: (value, draft) => assign(flagIn(value), (flag) => (draft.required = flag)) },
  default: { spellings: [], expected: 'a value or a list of values', read: readDefault },
  options: { spellings: ['enum', 'choices', 'values'], expected: optionsExpected, read: readOptions },
  custom: { spellings: [], expected: 'true or false', read: (value, draft) => assign(flagIn(value), (flag) => (draft.custom = flag)) },
  placeholder: {
    spellings: [],
    expected: 'a text',
    read: (value, draft) => assign(textIn(value), (text) => (draft.placeholder = text)),
  },
  when: { spellings: [], expected: 'an expression', read: readWhen },
  pattern: {
    spellings: [],
    expected: 'a regular expression, without slashes around it',
    read: (value, draft) => assign(patternIn(value), (pattern) => limit(draft, { pattern })),
  },
  minLength: { spellings: [], expected: 'a whole number', read: (value, draft) => assign(wholeNumberIn(value), (minLength) => limit(draft, { minLength })) },
  maxLength: {
    spellings: [],
    expected: 'a whole number above 0',
    // No answer has fewer characters than one, and elsewhere -1 stands for "no limit".
    read: (value, draft) => assign(wholeNumberIn(value, 1), (maxLength) => limit(draft, { maxLength })),
  },
  minimum: { spellings: ['min'], expected: 'a number', read: (value, draft) => assign(numberIn(value), (minimum) => limit(draft, { minimum })) },
  maximum: { spellings: ['max'], expected: 'a number', read: (value, draft) => assign(numberIn(value), (maximum) => limit(draft, { maximum })) },
};

const keysBySpelling: ReadonlyMap<string, string> = new Map(
  Object.entries(headerKeys).flatMap(([key, row]) => [key, ...row.spellings].map((word) => [word.toLowerCase(), key])),
);

/** Gives the key that a word names, in any case of letters, or nothing. */
export function findHeaderKey(word: string): string | undefined {
  return keysBySpelling.get(word.toLowerCase());
}

/** What other tools call our keys. */
const otherWords: Readonly<Record<string, string>> = {
  label: 'description',
  title: 'description',
  prompt: 'description',
  question: 'description',
  help: 'description',
  hint: 'placeholder',
  example: 'placeholder',
  mandatory: 'required',
  value: 'default',
  items: 'options',
  allowed: 'options',
  regex: 'pattern',
  if: 'when',
  condition: 'when',
};

/** Gives the key that a word which is none was probably meant as, or nothing. */
export function nearestHeaderKey(word: string): string | undefined {
  const lower = word.toLowerCase();
  return nearestWord(word, Object.keys(headerKeys)) ?? (Object.hasOwn(otherWords, lower) ? otherWords[lower] : undefined);
}

/** Ends a message with the word that was probably meant, if there is one. */
export function didYouMean(nearest: string | undefined): string {
  return nearest === undefined ? '' : ` Did you mean "${nearest}"?`;
}

function assign<Value>(value: Value | undefined, write: (value: Value) => void): boolean {
  if (value === undefined) return false;
  write(value);
  return true;
}

function limit(draft: DeclarationDraft, limits: InputLimits): void {
  draft.limits = { ...draft.limits, ...limits };
}

function scalarIn(node: HeaderNode): Scalar | undefined {
  return node.kind === 'scalar' && node.value !== null ? node.value : undefined;
}

function textIn(node: HeaderNode): string | undefined {
  const value = scalarIn(node);
  return value === undefined ? undefined : String(value);
}

function flagIn(node: HeaderNode): boolean | undefined {
  const word = textIn(node)?.toLowerCase();
  return word === 'true' || word === 'yes' ? true : word === 'false' || word === 'no' ? false : undefined;
}

function numberIn(node: HeaderNode): number | undefined {
  const value = Number(textIn(node)?.trim() || NaN);
  return Number.isNaN(value) ? undefined : value;
}

function wholeNumberIn(node: HeaderNode, least = -Infinity): number | undefined {
  const value = numberIn(node);
  return value !== undefined && Number.isInteger(value) && value >= least ? value : undefined;
}

/** `/^[a-z]+$/i` is how a program writes it: nothing begins behind a slash, so that no answer would ever match. */
export const patternLiteral = /^\/(\^[^\r\n]*|[^\r\n]*\$)\/([a-z]*)$/;

function patternIn(node: HeaderNode): string | undefined {
  const text = textIn(node);
  return text === undefined || patternLiteral.test(text) ? undefined : text;
}

function readType(value: HeaderNode, draft: DeclarationDraft, problems: Problem[]): boolean {
  // JSON Schema may list types, one of which is often "null" for an answer that may be left out.
  const listed = value.kind === 'list' ? value.items.map(textIn).find((each) => each !== undefined && each !== 'null') : undefined;
  const word = listed ?? textIn(value);
  if (word === undefined) return false;
  const type = findInputType(word);
  if (type === undefined) {
    problems.push(createProblem('input-type-unknown', value.span, { type: word, suggestion: didYouMean(nearestType(word)) }));
  } else {
    draft.type = type;
  }
  return true;
}

function readDefault(value: HeaderNode, draft: DeclarationDraft): boolean {
  if (value.kind === 'map') return false;
  if (value.kind === 'list') {
    draft.default = { value: value.items.flatMap((item) => scalarIn(item) ?? []), span: value.span };
  } else if (value.value !== null) {
    const { span, textStart } = value;
    draft.default = { value: value.value, span, ...(textStart === undefined ? {} : { textStart }) };
  }
  return true;
}

function readWhen(value: HeaderNode, draft: DeclarationDraft): boolean {
  const text = textIn(value);
  if (text === undefined || value.kind !== 'scalar') return false;
  draft.when = { text, span: value.span, ...(value.textStart === undefined ? {} : { textStart: value.textStart }) };
  return true;
}

function readOptions(value: HeaderNode, draft: DeclarationDraft, problems: Problem[]): boolean {
  if (value.kind === 'scalar') return false;
  // A map gives each value a label, as a list of `{ value, label }` does at more length.
  const options: readonly (Option | undefined)[] =
    value.kind === 'list'
      ? value.items.map(readOption)
      : value.entries.map(({ key, value: label }) => ({ value: key, label: textIn(label) ?? key }));
  const read = options.filter((option) => option !== undefined);
  // Without any option there would be nothing to choose, and no answer to a required question.
  if (read.length === 0) return false;
  draft.options = read;
  if (value.kind === 'list') {
    value.items.forEach(({ span }, index) => {
      if (options[index] === undefined) problems.push(createProblem('input-value-invalid', span, { key: 'options', expected: optionsExpected }));
    });
  }
  return true;
}

function readOption(item: HeaderNode): Option | undefined {
  const scalar = scalarIn(item);
  if (scalar !== undefined) return { value: scalar, label: String(scalar) };
  if (item.kind !== 'map') return undefined;
  const field = (key: string): Scalar | undefined => {
    const entry = item.entries.find((each) => each.key.toLowerCase() === key);
    return entry === undefined ? undefined : scalarIn(entry.value);
  };
  const value = field('value') ?? field('label');
  if (value === undefined) return undefined;
  const description = field('description') ?? field('detail');
  return { value, label: String(field('label') ?? value), ...(description === undefined ? {} : { description: String(description) }) };
}
