import { createProblem, type Problem } from '../text/problem.js';
import { findCircular } from './circles.js';
import type { Input } from './input.js';

/** Takes away the defaults that refer to themselves, directly or around a circle, and reports each. Linear in the number of references. */
export function dropCircularDefaults(inputs: readonly Input[], problems: Problem[]): readonly Input[] {
  const targets = new Map<string, ReadonlySet<string>>();
  for (const { name, default: value } of inputs) {
    if (value?.template !== undefined) targets.set(name, new Set(value.template.slots.filter((slot) => slot.kind === 'input').map((slot) => slot.name)));
  }
  if (targets.size === 0) return inputs;
  const circular = findCircular(targets);
  if (circular.size === 0) return inputs;
  return inputs.map((input) => {
    if (!circular.has(input.name)) return input;
    problems.push(createProblem('default-circular', input.declarations[0] ?? { start: 0, end: 0 }, { name: input.name }));
    return { ...input, default: undefined };
  });
}
