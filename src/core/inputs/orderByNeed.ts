import type { Input } from './input.js';

/**
 * Puts each input behind those that its default or its condition names, and otherwise leaves the order as it is: what a question is asked with must be answered
 * before. Takes inputs whose defaults do not need each other in a circle; of conditions that do, none can be true first, and their order among themselves means
 * nothing. Linear in the references.
 */
export function orderByNeed(inputs: readonly Input[]): readonly Input[] {
  const indexes = new Map(inputs.map(({ name }, index) => [name, index]));
  const needs = inputs.map((input) => (input.default?.template === undefined && input.when === undefined ? none : neededBy(input).flatMap((name) => indexes.get(name) ?? [])));
  if (needs.every((each, index) => each.every((needed) => needed <= index))) return inputs;
  const ordered: Input[] = [];
  const isMet = inputs.map(() => false);
  // A list in place of a recursion: a file may hold thousands of inputs that need the next one each.
  const open: { readonly index: number; next: number }[] = [];
  const meet = (index: number): void => {
    if (isMet[index]) return;
    isMet[index] = true;
    open.push({ index, next: 0 });
  };
  inputs.forEach((_, start) => {
    meet(start);
    for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
      const needed = needs[top.index]?.[top.next++];
      if (needed !== undefined) meet(needed);
      else ordered.push(inputs[open.pop()?.index ?? 0] as Input);
    }
  });
  return ordered;
}

const none: readonly number[] = [];

function neededBy({ default: value, when }: Input): readonly string[] {
  const slots = [...(value?.template?.slots ?? []), ...(when?.expression === undefined ? [] : when.slots)];
  return slots.flatMap(({ kind, name }) => (kind === 'input' ? [name] : []));
}
