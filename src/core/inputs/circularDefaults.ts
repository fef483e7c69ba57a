import { createProblem, type Problem } from '../text/problem.js';
import type { Input } from './input.js';

/**
 * Takes away the defaults that refer to themselves, directly or around a circle, and reports each. Linear in the number
 * of references: inputs that nothing in a circle can need are peeled off from both ends, what remains is circular.
 */
export function dropCircularDefaults(inputs: readonly Input[], problems: Problem[]): readonly Input[] {
  const targets = new Map<string, ReadonlySet<string>>();
  for (const { name, default: value } of inputs) {
    if (value?.template !== undefined) targets.set(name, new Set(value.template.slots.filter((slot) => slot.kind === 'input').map((slot) => slot.name)));
  }
  if (targets.size === 0) return inputs;
  const sources = reverse(targets);
  const circular = new Set(targets.keys());
  peel(circular, targets, sources);
  peel(circular, sources, targets);
  if (circular.size === 0) return inputs;
  return inputs.map((input) => {
    if (!circular.has(input.name)) return input;
    problems.push(createProblem('default-circular', input.declarations[0] ?? { start: 0, end: 0 }, { name: input.name }));
    return { ...input, default: undefined };
  });
}

type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/** Removes, again and again, the names that lead to no name that is left. */
function peel(left: Set<string>, onward: Graph, backward: Graph): void {
  const open = new Map([...left].map((name) => [name, [...(onward.get(name) ?? [])].filter((each) => left.has(each)).length]));
  const done = [...left].filter((name) => open.get(name) === 0);
  for (let name = done.pop(); name !== undefined; name = done.pop()) {
    left.delete(name);
    for (const source of backward.get(name) ?? []) {
      const count = (open.get(source) ?? 0) - 1;
      open.set(source, count);
      if (count === 0 && left.has(source)) done.push(source);
    }
  }
}

function reverse(graph: Graph): Graph {
  const reversed = new Map<string, Set<string>>();
  for (const [from, names] of graph) {
    for (const to of names) reversed.set(to, (reversed.get(to) ?? new Set()).add(from));
  }
  return reversed;
}
