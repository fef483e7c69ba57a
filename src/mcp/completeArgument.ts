import { canBeListed, checkAnswer, textOf, type Input, type PromptFile } from '../core/index.js';

/** More values than this a client may not be sent. */
const mostValues = 100;

/** Gives the values that an argument of a prompt can have and that fit what was typed so far; those that begin with it come first. */
export function completeArgument({ inputs }: PromptFile, name: string, typed: string): { readonly values: string[]; readonly total: number; readonly hasMore: boolean } {
  const input = inputs.find((each) => each.name === name);
  const values = input === undefined ? [] : input.type === 'choices' ? completeList(input, typed) : fittingTexts(textsOf(input), typed);
  return { values: values.slice(0, mostValues), total: values.length, hasMore: values.length > mostValues };
}

function textsOf({ type, options = [], suggestions, default: fallback, secret }: Input): readonly string[] {
  if (type === 'boolean') return ['true', 'false'];
  return [...options.map(({ value }) => textOf(value)), ...suggestions, ...(fallback === undefined || secret || fallback.template !== undefined ? [] : [textOf(fallback.value)])];
}

/** A list is typed with commas between; the last word is the one being written. */
function completeList(input: Input, typed: string): readonly string[] {
  const before = typed.slice(0, typed.lastIndexOf(',') + 1);
  // The default is a whole list, and nothing behind which another word is written.
  const texts = textsOf(typed.trim() === '' ? input : { ...input, default: undefined });
  if (before === '') return fittingTexts(texts, typed);
  const listed = checkAnswer({ ...input, required: false }, before);
  // Behind what is refused, everything is.
  if (listed.problem !== undefined) return [];
  const taken = new Set(Array.isArray(listed.value) ? listed.value.map((each: unknown) => String(each).toLowerCase()) : []);
  const free = texts.filter((text) => !taken.has(text.toLowerCase()) && canBeListed(text));
  return fittingTexts(free, typed.slice(before.length)).map((text) => `${before} ${text}`);
}

function fittingTexts(texts: readonly string[], typed: string): readonly string[] {
  const word = typed.trim().toLowerCase();
  const fitting = [...new Set(texts)].filter((text) => text !== '' && text.toLowerCase().includes(word));
  const begins = (text: string): number => Number(text.toLowerCase().startsWith(word));
  return fitting.sort((a, b) => begins(b) - begins(a));
}
