/** The sections of a run, in the order of the report; each gives tables and goals. */
const sections = [
  { name: 'cold', measure: async (prompts) => (await import('./cold.mjs')).measureCold(prompts) },
  { name: 'body', measure: async (prompts) => (await import('./body.mjs')).measureBody(prompts) },
  { name: 'warm', measure: async (prompts) => (await import('./warm.mjs')).measureWarm(prompts) },
  { name: 'growth', measure: async (prompts) => (await import('./growth.mjs')).measureGrowth(prompts) },
  { name: 'hostile', measure: async () => (await import('./hostile.mjs')).measureHostile() },
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
