/** Which names lead to which. */
type Graph = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Gives the names that lead to themselves, directly or around a circle, and those between two circles. Linear in the number of references: names that
 * nothing in a circle can need are peeled off from both ends, what remains is circular.
 */
export function findCircular(targets: Graph): ReadonlySet<string> {
  const sources = reverse(targets);
  const circular = new Set(targets.keys());
  peel(circular, targets, sources);
  peel(circular, sources, targets);
  return circular;
}

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
