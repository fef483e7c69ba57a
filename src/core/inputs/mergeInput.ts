import { textOf, type Value } from '../expressions/values.js';
import { parseExpression, parseTemplate, type ExpressionText, type Place, type Vocabulary } from '../template/parseTemplate.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import type { Declaration, DeclarationPlace, Input, InputDefault, InputLimits, Option } from './input.js';
import { isSecretName, type InputType } from './inputTypes.js';
import { optionFinder } from './optionFinder.js';
import { splitList } from './splitList.js';
import { readYesNo } from './yesNo.js';

/** What was found about one input in the whole file. */
export interface Collected {
  readonly name: string;
  /** Absent for a name that is only used; a file may hold tens of thousands of them. */
  declarations: Declaration[] | undefined;
  readonly uses: Span[];
  /** It stands somewhere outside expressions, so that without an answer a hole would stay. */
  usedPlainly: boolean;
  /** The best of the places that declare it, as an index into `declarationPlaces`. */
  rank: number;
  /** The literals that expressions compare it with. */
  compared: string[] | undefined;
}

/** The four places, the one that counts most first. */
export const declarationPlaces: readonly DeclarationPlace[] = ['header', 'section', 'configuration', 'placeholder'];

/** Tells whether a value could answer a question; what an answer is, a later step knows. */
export type CouldAnswer = (input: Input, value: Value) => boolean;

/** Makes one input of its declarations: for each property, the first place that gives it wins. Adds what is wrong to `problems`. */
export function mergeInput(collected: Collected, vocabulary: Vocabulary, couldAnswer: CouldAnswer, problems: Problem[]): Input {
  const { name, uses, usedPlainly, compared } = collected;
  const declarations = orderDeclarations(collected.declarations ?? undeclared);
  const options = firstOf(declarations, 'options');
  const type = typeOf(firstOf(declarations, 'type'), options, firstOf(declarations, 'default')?.value, declarations);
  const custom = firstOf(declarations, 'custom') ?? false;
  const suggestions = options === undefined && type !== 'boolean' ? suggestionsOf(declarations, compared) : none;
  const when = firstOf(declarations, 'when');
  const condition = when === undefined ? undefined : readCondition(when, vocabulary);
  if (condition !== undefined) problems.push(...condition.problems);
  const description = firstOf(declarations, 'description');
  const placeholder = firstOf(declarations, 'placeholder');
  const input: { -readonly [Key in keyof Input]: Input[Key] } = {
    name,
    type,
    required: false,
    custom,
    suggestions,
    limits: mergeLimits(declarations),
    // With options it is a choice, and what is chosen still a secret.
    secret: firstOf(declarations, 'type') === 'password' || isSecretName(name),
    declarations: declarations.length === 0 ? nowhere : declarations.map(nameSpanOf),
    uses,
  };
  if (description !== undefined) input.description = description;
  if (placeholder !== undefined) input.placeholder = placeholder;
  if (options !== undefined) input.options = options;
  const fallback = chooseDefault(declarations, input, vocabulary, couldAnswer, problems);
  if (fallback !== undefined) input.default = fallback;
  input.required = firstOf(declarations, 'required') ?? (fallback === undefined && usedPlainly);
  if (condition !== undefined) input.when = condition;
  return input;
}

function orderDeclarations(declarations: readonly Declaration[]): readonly Declaration[] {
  return declarations.length < 2 ? declarations : [...declarations].sort((a, b) => declarationPlaces.indexOf(a.place) - declarationPlaces.indexOf(b.place));
}

/** Gives a property from the first place that has it. A loop and no closure: this is asked nine times of each name. */
function firstOf<Key extends keyof Declaration>(declarations: readonly Declaration[], key: Key): Declaration[Key] | undefined {
  for (const declaration of declarations) {
    const value = declaration[key];
    if (value !== undefined) return value;
  }
  return undefined;
}

function nameSpanOf({ nameSpan }: Declaration): Span {
  return nameSpan;
}

/** Reads the text of a `when`, with or without the braces of a placeholder. */
export function readCondition(when: NonNullable<Declaration['when']>, vocabulary: Vocabulary): ExpressionText {
  return parseExpression(unwrap(when.text), vocabulary, placeOf(when, leadingOf(when.text)));
}

const undeclared: readonly Declaration[] = [];
const nowhere: readonly Span[] = [];
const none: readonly string[] = [];
const noLimits: InputLimits = {};

function suggestionsOf(declarations: readonly Declaration[], compared: readonly string[] = none): readonly string[] {
  if (firstOf(declarations, 'suggestions') === undefined) return compared.length === 0 ? none : [...new Set(compared)];
  return [...new Set([...declarations.flatMap((each) => each.suggestions ?? none), ...compared])];
}

function mergeLimits(declarations: readonly Declaration[]): InputLimits {
  let merged = noLimits;
  for (const { limits } of declarations) if (limits !== undefined) merged = { ...limits, ...merged };
  return merged;
}

function typeOf(type: InputType | undefined, options: readonly Option[] | undefined, value: Value, declarations: readonly Declaration[]): InputType {
  if (type === 'choices') return type;
  if (options !== undefined) return 'choice';
  if (type !== undefined) return type;
  // `${input:dryRun:false}`: as a text, "false" would count as true in a condition.
  const yesNo = (value === 'true' || value === 'false') && declarations.some((each) => each.place !== 'header');
  return yesNo || typeof value === 'boolean' ? 'boolean' : 'string';
}

/**
 * Gives the first default that counts. What a sentence says, or a place that knows neither the type nor the options of another, is the default only if it could be an
 * answer; what an author wrote as the default of his own declaration is one in any case, and a rule reports it.
 */
function chooseDefault(declarations: readonly Declaration[], input: Input, vocabulary: Vocabulary, couldAnswer: CouldAnswer, problems: Problem[]): InputDefault | undefined {
  for (const { place, default: given, options } of declarations) {
    if (given === undefined) continue;
    const read = readDefault(given, input.type, input.options, vocabulary, problems);
    const isWritten = given.isRemark !== true && (place === 'header' || options !== undefined);
    if (isWritten || read.template !== undefined || couldAnswer(input, read.value)) return read;
  }
  return undefined;
}

function readDefault(given: NonNullable<Declaration['default']>, type: InputType, options: readonly Option[] | undefined, vocabulary: Vocabulary, problems: Problem[]): InputDefault {
  const text = textOf(given.value);
  if (typeof given.value === 'string' && text.includes('${')) {
    const { template, problems: found } = parseTemplate(text, { start: 0, end: text.length }, vocabulary, placeOf(given, 0));
    problems.push(...found);
    if (template.parts.some((part) => part.kind !== 'text')) return { text, value: text, template };
    // What a backslash keeps from being a placeholder comes out without it, as in the body.
    const plain = template.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('');
    return { text, value: convertDefault(plain, type, options) };
  }
  return { text, value: convertDefault(given.value, type, options) };
}

/** A default is written as text or as a YAML value; it becomes what an answer to the question would be, and an empty one no answer. */
function convertDefault(value: Value, type: InputType, options: readonly Option[] | undefined): Value {
  if (textOf(value).trim() === '' && type !== 'choices' && !options?.some((option) => option.value === value)) return undefined;
  switch (type) {
    case 'boolean':
      return readYesNo(textOf(value)) ?? value;
    case 'number':
    case 'integer': {
      const number = Number(textOf(value).trim());
      return Number.isNaN(number) ? value : number;
    }
    case 'choices':
      return chosenByDefault(value, options);
    case 'choice':
      // It may be written otherwise than its option (`"1"` and `1`, or in other letter case).
      return optionFinder(options)(value) ?? value;
    case 'string':
    case 'text':
    case 'file':
    case 'folder':
    case 'password':
      return textOf(value);
  }
}

/** Nothing chosen is what an empty answer is. */
function chosenByDefault(value: Value, options: readonly Option[] | undefined): Value {
  if (value === undefined || value === null) return value;
  const listed = typeof value === 'object' ? value : splitList(textOf(value), options ?? []);
  const findOption = optionFinder(options);
  return listed.length === 0 ? undefined : listed.map((each) => findOption(each) ?? each);
}

/** Where a text of the header stands: at an offset, or, when it is not written there literally, somewhere in a span. */
export function placeOf({ span, textStart }: { readonly span: Span; readonly textStart?: number }, shift: number): Place {
  return textStart === undefined ? span : textStart + shift;
}

function leadingOf(text: string): number {
  return unwrapped.test(text) ? text.indexOf('${') + 2 : 0;
}

/** `when` may be written with the braces of a placeholder or without. */
function unwrap(text: string): string {
  const start = leadingOf(text);
  return start === 0 ? text : text.slice(start, text.lastIndexOf('}'));
}

const unwrapped = /^\s*\$\{[^{}]*\}\s*$/;
