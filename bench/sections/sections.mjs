// V8 keeps new objects in 16 MB, and what outlives two rounds there is moved, at a cost: with this much it need not.
const withRoom = ['--min-semi-space-size=256', '--max-semi-space-size=256'];

/** The sections of a run, in the order of the report; each gives tables and goals. One may run with options of Node. */
const sections = [
  { name: 'cold', measure: async (prompts) => (await import('./cold.mjs')).measureCold(prompts) },
  { name: 'body', measure: async (prompts) => (await import('./body.mjs')).measureBody(prompts) },
  { name: 'warm', measure: async (prompts) => (await import('./warm.mjs')).measureWarm(prompts) },
  { name: 'growth', measure: async (prompts) => (await import('./growth.mjs')).measureGrowth(prompts) },
  { name: 'hostile', measure: async () => (await import('./hostile.mjs')).measureHostile() },
  { name: 'hostileWithRoom', execArgv: withRoom, measure: async () => (await import('./hostile.mjs')).measureHostileWithRoom() },
  { name: 'memory', measure: async (prompts) => (await import('./memory.mjs')).measureMemory(prompts) },
  { name: 'sizes', measure: async () => (await import('./sizes.mjs')).measureSizes() },
  { name: 'start', measure: async (prompts) => (await import('./start.mjs')).measureStart(prompts) },
];

export const sectionNames = sections.map(({ name }) => name);

/** Gives a section by its name. */
export function sectionNamed(name) {
  const section = sections.find((each) => each.name === name);
  if (section === undefined) throw new Error(`There is no section "${name}". There are: ${sectionNames.join(', ')}.`);
  return section;
}
