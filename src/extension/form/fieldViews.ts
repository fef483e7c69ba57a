import { answerMessages, textOf, type Field, type Option, type Value } from '../../core/index.js';
import type { Translate } from '../../features/translate.js';
import { describeAsked } from '../asking/describeAsked.js';
import type { Control, FieldValue, FieldView, OptionView } from '../../webview/protocol.js';

/** Up to this many options stand on the page as radio buttons; more are put into a drop-down. */
const mostRadios = 5;

/** The value of the option that leaves an optional question without an answer. */
const noAnswer = '';

/** What a page is told beside the field itself. */
export interface FieldContext {
  /** What the answer does to the prompt, as sentences. */
  readonly warnings: readonly string[];
  /** Whether the person has been at the field or tried to fill; before, an empty field is no mistake. */
  readonly isVisited: boolean;
  /** What stands in the field letter by letter while the person is writing it; the answer that it means may read otherwise. */
  readonly typed?: Value;
}

/** Gives a field as a page draws it. */
export function fieldViewOf(field: Field, { warnings, isVisited, typed }: FieldContext, t: Translate): FieldView {
  const { key, input, applies, answer, problem } = field;
  const control = controlOf(field, t);
  const origin = answer?.origin;
  // Of a wrong text the person is told while typing, of a missing one only after having been there.
  const isError = problem !== undefined && (isVisited || (problem.code !== 'answer-required' && origin === 'asked'));
  return {
    key,
    label: labelOfField(field),
    description: describeAsked(field, t) ?? '',
    control,
    value: typedIn(control, typed) ?? valueOf(control, answer?.value),
    placeholder: input.placeholder ?? '',
    isRequired: input.required,
    isShown: applies,
    origin: answer?.value === undefined ? '' : origin === 'default' ? t('default') : origin === 'remembered' ? t('last answer') : origin === 'given' ? t('preset') : '',
    canReset: origin === 'asked' || origin === 'remembered' || origin === 'given',
    error: isError ? t(answerMessages[problem.code], problem.values) : '',
    warnings,
  };
}

/** Gives what a field is called. */
export function labelOfField({ input: { name }, variable }: Field): string {
  return variable ? `\${${name}}` : labelOf(name);
}

/**
 * Gives the name of an input in the words of a label: `database_type` and `databaseType` as "Database type". A name that
 * holds spaces is a label already.
 */
export function labelOf(name: string): string {
  if (/\s/.test(name)) return name;
  const words = name.replace(/([\p{Ll}\d])(\p{Lu})/gu, '$1 $2').split(/[_\-\s]+/).filter((word) => word !== '');
  // In a name of capitals only, no word stands out; elsewhere one of capitals is an abbreviation.
  const isShouted = !/\p{Ll}/u.test(name);
  const text = words.map((word) => (isShouted || !/^\p{Lu}{2,}$/u.test(word) ? word.toLowerCase() : word)).join(' ');
  return text === '' ? name : text.charAt(0).toUpperCase() + text.slice(1);
}

function controlOf({ input: { type, options, custom, secret, suggestions, required, default: byDefault }, answer }: Field, t: Translate): Control {
  // What is picked, from options or from files, is no text that somebody could read while it is typed.
  if (secret && options === undefined && type !== 'boolean' && type !== 'file' && type !== 'folder') return { kind: 'secret' };
  switch (type) {
    case 'boolean': {
      // A switch is on or off; without an answer there is a third state, the open question.
      if (byDefault !== undefined && typeof answer?.value === 'boolean') return { kind: 'switch' };
      const yesOrNo: OptionView[] = [option('true', t('Yes')), option('false', t('No'))];
      return { kind: 'radio', options: required ? yesOrNo : [...yesOrNo, option(noAnswer, t('No answer'))] };
    }
    case 'choice': {
      if (options === undefined) return { kind: 'line' };
      if (custom) return { kind: 'suggestions', options: options.map(optionViewOf) };
      const rows = [...options.map(optionViewOf), ...(required ? [] : [option(noAnswer, t('No answer'))])];
      return { kind: rows.length <= mostRadios ? 'radio' : 'dropdown', options: rows };
    }
    case 'choices':
      return options === undefined ? { kind: 'line' } : { kind: 'ticks', options: options.map(optionViewOf), custom };
    case 'file':
    case 'folder':
      return { kind: 'path' };
    case 'password':
      return { kind: 'secret' };
    case 'text':
      return { kind: 'lines', rows: 4 };
    case 'number':
    case 'integer':
      return { kind: 'number' };
    case 'string':
      // One line that grows: an answer with line breaks must not lose them.
      return suggestions.length === 0 ? { kind: 'lines', rows: 1 } : { kind: 'suggestions', options: suggestions.map((text) => option(text, text)) };
  }
}

function optionViewOf({ value, label, description }: Option): OptionView {
  return { value: textOf(value), label, description: description ?? '' };
}

function option(value: string, label: string): OptionView {
  return { value, label, description: '' };
}

/** Gives what was typed where it is written into the control; what is picked there is one of its values. */
function typedIn({ kind }: Control, typed: Value): FieldValue | undefined {
  if (kind === 'radio' || kind === 'dropdown' || kind === 'switch') return undefined;
  if (kind === 'ticks') return typeof typed === 'object' && typed !== null ? typed.map(textOf) : undefined;
  return typeof typed === 'string' ? typed : undefined;
}

function valueOf(control: Control, value: Value): FieldValue {
  if (control.kind !== 'ticks') return textOf(value);
  if (value === undefined || value === null) return [];
  return typeof value === 'object' ? value.map(textOf) : [textOf(value)];
}
