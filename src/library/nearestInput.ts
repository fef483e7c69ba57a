import { nearestAmong, type Input } from '../core/index.js';

const searches = new WeakMap<readonly Input[], (word: string) => string | undefined>();

/** Gives the name of the input that a name which none has probably meant, or nothing. One search for all presets and answers of a prompt. */
export function nearestInput(inputs: readonly Input[], name: string): string | undefined {
  let search = searches.get(inputs);
  if (search === undefined) searches.set(inputs, (search = nearestAmong(inputs.map((input) => input.name))));
  return search(name);
}
