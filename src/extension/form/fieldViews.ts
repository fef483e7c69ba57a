import { answerMessages, textOf, type Field, type Input, type Option, type Value } from '../../core/index.js';
import type { Translate } from '../../features/translate.js';
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
}

/** Gives a field as a page draws it. */
export function fieldViewOf({ key, input, variable, applies, answer, problem }: Field, { warnings, isVisited }: FieldContext, t: Translate): FieldView {
  const control = controlOf(input, t);
  const origin = answer?.origin;
  // Of a wrong text the person is told while typing, of a missing one only after having been there.
  const isError = problem !== undefined && (isVisited || (problem.code !== 'answer-required' && origin === 'asked'));
  return {
    key,
    label: variable ? `\${${input.name}}` : labelOf(input.name),
    description: input.description ?? '',
    control,
    value: valueOf(control, answer?.value),
    placeholder: input.placeholder ?? '',
    isRequired: input.required,
    isShown: applies,
    origin: answer?.value === undefined ? '' : origin === 'default' ? t('default') : origin === 'remembered' ? t('last answer') : origin === 'given' ? t('preset') : '',
    canReset: origin === 'asked' || origin === 'remembered' || origin === 'given',
    error: isError ? t(answerMessages[problem.code], problem.values) : '',
    warnings,
  };
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

function controlOf({ type, options, custom, secret, suggestions, required, default: given }: Input, t: Translate): Control {
  switch (type) {
    case 'boolean': {
      // A switch is on or off; without a default there is a third state, the open question.
      if (given !== undefined) return { kind: 'switch' };
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
      return secret ? { kind: 'secret' } : { kind: 'lines', rows: 4 };
    case 'number':
    case 'integer':
      return { kind: secret ? 'secret' : 'number' };
    case 'string':
      if (secret) return { kind: 'secret' };
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

function valueOf(control: Control, value: Value): FieldValue {
  if (control.kind !== 'ticks') return textOf(value);
  if (value === undefined || value === null) return [];
  return typeof value === 'object' ? value.map(textOf) : [textOf(value)];
}
