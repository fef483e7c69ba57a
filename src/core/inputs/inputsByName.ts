import type { Input } from './input.js';

const known = new WeakMap<readonly Input[], ReadonlyMap<string, Input>>();

/** Gives the inputs of a prompt by their names. Once per snapshot: a file of presets may ask thousands of times. */
export function inputsByName(inputs: readonly Input[]): ReadonlyMap<string, Input> {
  let byName = known.get(inputs);
  if (byName === undefined) known.set(inputs, (byName = new Map(inputs.map((input) => [input.name, input]))));
  return byName;
}
