import { textOf, type PromptFile } from '../core/index.js';

/** More values than this a client may not be sent. */
const mostValues = 100;

/** Gives the values that an argument of a prompt can have and that fit what was typed so far; those that begin with it come first. */
export function completeArgument({ inputs }: PromptFile, name: string, typed: string): { readonly values: string[]; readonly total: number; readonly hasMore: boolean } {
  const input = inputs.find((each) => each.name === name);
  // A list is typed with commas between; the last word is the one being written.
  const before = input?.type === 'choices' ? typed.slice(0, typed.lastIndexOf(',') + 1) : '';
  const word = typed.slice(before.length).trim().toLowerCase();
  const { options = [], suggestions = [], default: fallback, secret = false } = input ?? {};
  const texts = input?.type === 'boolean' ? ['true', 'false'] : [...options.map(({ value }) => textOf(value)), ...suggestions, ...(fallback === undefined || secret || fallback.template !== undefined ? [] : [textOf(fallback.value)])];
  const fitting = [...new Set(texts)].filter((text) => text !== '' && text.toLowerCase().includes(word));
  const begins = (text: string): number => Number(text.toLowerCase().startsWith(word));
  const values = fitting.sort((a, b) => begins(b) - begins(a)).map((text) => (before === '' ? text : `${before} ${text}`));
  return { values: values.slice(0, mostValues), total: values.length, hasMore: values.length > mostValues };
}
