import type { Slot } from '../template/nodes.js';
import { findCircular } from './circles.js';
import type { Input } from './input.js';

/**
 * Puts each input behind those that its default or its condition names, and otherwise leaves the order as it is: what a question is asked with must be answered
 * before. Takes inputs whose defaults do not need each other in a circle; conditions that do, as those of two questions of which only one is asked
 * (`when: !input:b` and `when: !input:a`), change nothing among themselves. Linear in the references.
 */
export function orderByNeed(inputs: readonly Input[]): readonly Input[] {
  const indexes = new Map(inputs.map(({ name }, index) => [name, index]));
  const named = inputs.map(namesIn);
  const isMetBefore = (names: readonly string[], index: number): boolean => names.every((name) => (indexes.get(name) ?? 0) <= index);
  if (named.every(({ byDefault, byCondition }, index) => isMetBefore(byDefault, index) && isMetBefore(byCondition, index))) return inputs;
  const circular = findCircular(new Map(named.map(({ name, byDefault, byCondition }) => [name, new Set([...byDefault, ...byCondition])])));
  const needs = named.map(({ name, byDefault, byCondition }) => {
    const conditions = circular.has(name) ? byCondition.filter((each) => !circular.has(each)) : byCondition;
    return [...byDefault, ...conditions].flatMap((each) => indexes.get(each) ?? []);
  });
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

interface Named {
  readonly name: string;
  /** The inputs that its default names, and those that its condition does. */
  readonly byDefault: readonly string[];
  readonly byCondition: readonly string[];
}

const none: readonly string[] = [];

function namesIn({ name, default: value, when }: Input): Named {
  return { name, byDefault: inputsAmong(value?.template?.slots), byCondition: when?.expression === undefined ? none : inputsAmong(when.slots) };
}

function inputsAmong(slots: readonly Slot[] | undefined): readonly string[] {
  return slots === undefined ? none : slots.flatMap(({ kind, name }) => (kind === 'input' ? [name] : []));
}
