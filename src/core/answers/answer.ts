import { textOf, type Scalar, type Value } from '../expressions/values.js';
import type { Input } from '../inputs/input.js';
import { optionFinder } from '../inputs/optionFinder.js';
import { splitList } from '../inputs/splitList.js';
import { readYesNo } from '../inputs/yesNo.js';
import { fillMessage } from '../text/problem.js';
import { compilePattern } from './pattern.js';

/** The value of an input, and where it came from. */
export interface Answer {
  readonly value: Value;
  readonly origin: 'asked' | 'given' | 'remembered' | 'default';
}

/** Why an answer does not fit; the message is English and the key of its translation. */
export interface AnswerProblem {
  readonly code: AnswerProblemCode;
  readonly message: string;
  readonly values: Readonly<Record<string, string | number>>;
}

/** A checked answer: the value to use, or why there is none. */
export type CheckedAnswer = { readonly value: Value; readonly problem?: undefined } | { readonly problem: AnswerProblem; readonly value?: undefined };

export const answerMessages = {
  'answer-required': 'An answer is needed here.',
  'answer-number': '"{text}" is not a number.',
  'answer-integer': '"{text}" is not a whole number.',
  'answer-digits': '"{text}" has too many digits: a number keeps 15 of them.',
  'answer-boolean': '"{text}" is neither true nor false.',
  'answer-option': '"{text}" is not one of: {options}.',
  'answer-minimum': 'The number must be at least {minimum}.',
  'answer-maximum': 'The number must be at most {maximum}.',
  'answer-too-short': 'At least {minLength} characters are needed.',
  'answer-too-long': 'At most {maxLength} characters are allowed.',
  'answer-pattern': 'The answer must match the pattern {pattern}.',
} as const;

export type AnswerProblemCode = keyof typeof answerMessages;

/**
 * Turns what was typed into the value of an input and checks it against the input's type, options and limits. Takes a
 * text as a person types it (of a list: with commas between), or a value that is already of some type. An empty answer
 * to an optional question is `undefined`.
 */
export function checkAnswer(input: Input, typed: Value): CheckedAnswer {
  const empty = typed === undefined || typed === null || (typeof typed === 'object' && input.type === 'choices' ? typed.length === 0 : textOf(typed).trim() === '');
  if (empty) {
    // An option may itself be an empty text, which is chosen and not left out.
    if (input.required && typeof typed === 'string' && input.type === 'choice' && input.options?.some(({ value }) => value === typed)) return { value: typed };
    return input.required ? refuse('answer-required') : { value: undefined };
  }
  switch (input.type) {
    case 'boolean':
      return checkBoolean(textOf(typed));
    case 'number':
    case 'integer':
      return checkNumber(input, textOf(typed).trim());
    case 'choice':
      return checkChoice(input, typed);
    case 'choices':
      return checkChoices(input, typed);
    case 'string':
    case 'text':
    case 'file':
    case 'folder':
    case 'password':
      return checkText(input, textOf(typed));
  }
}

function refuse(code: AnswerProblemCode, values: Readonly<Record<string, string | number>> = {}): CheckedAnswer {
  return { problem: { code, values, message: fillMessage(answerMessages[code], values) } };
}

function checkBoolean(text: string): CheckedAnswer {
  const value = readYesNo(text);
  return value === undefined ? refuse('answer-boolean', { text }) : { value };
}

function checkNumber({ type, limits: { minimum, maximum } }: Input, text: string): CheckedAnswer {
  const value = Number(text);
  if (!Number.isFinite(value)) return refuse('answer-number', { text });
  // `12345678901234567890` would come out as `12345678901234567000`.
  if (/^[+-]?\d+$/.test(text) && !Number.isSafeInteger(value)) return refuse('answer-digits', { text });
  if (type === 'integer' && !Number.isInteger(value)) return refuse('answer-integer', { text });
  if (minimum !== undefined && value < minimum) return refuse('answer-minimum', { minimum });
  if (maximum !== undefined && value > maximum) return refuse('answer-maximum', { maximum });
  return { value };
}

function checkChoice(input: Input, typed: Value): CheckedAnswer {
  const chosen = optionFinder(input.options)(typed);
  // To choose the empty option of an optional question is to leave it out.
  if (chosen !== undefined) return { value: !input.required && textOf(chosen).trim() === '' ? undefined : chosen };
  if (input.custom || input.options === undefined) return checkText(input, textOf(typed));
  return refuse('answer-option', { text: textOf(typed), options: listOptions(input) });
}

function checkChoices(input: Input, typed: Value): CheckedAnswer {
  const findOption = optionFinder(input.options);
  // A text may as a whole be one option, whatever is in it.
  const words = typeof typed === 'object' && typed !== null ? typed : findOption(typed) === undefined ? splitList(textOf(typed), input.options ?? []) : [textOf(typed)];
  const values: Scalar[] = [];
  for (const word of words) {
    const chosen = findOption(word);
    if (chosen === undefined && input.options !== undefined && !input.custom) {
      return refuse('answer-option', { text: textOf(word), options: listOptions(input) });
    }
    values.push(chosen ?? word);
  }
  // Nothing but commas is no answer either.
  if (values.length === 0) return input.required ? refuse('answer-required') : { value: undefined };
  return { value: values };
}

function listOptions(input: Input): string {
  return (input.options ?? []).map((option) => textOf(option.value)).join(', ');
}

function checkText({ limits: { minLength, maxLength, pattern } }: Input, value: string): CheckedAnswer {
  if (minLength !== undefined && value.length < minLength) return refuse('answer-too-short', { minLength });
  if (maxLength !== undefined && value.length > maxLength) return refuse('answer-too-long', { maxLength });
  // A pattern that is none refuses nothing; opening the file reports it.
  const compiled = pattern === undefined ? undefined : compilePattern(pattern);
  if (compiled === undefined || pattern === undefined) return { value };
  if (value.length > compiled.longest) return refuse('answer-too-long', { maxLength: compiled.longest });
  return compiled.isIn(value) ? { value } : refuse('answer-pattern', { pattern });
}
