import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const seedFolder = new URL('../../shared/seed/', import.meta.url);

/** Gives the prompt to measure with, `{ name, text }`: the large real one where it is, otherwise one of the same size and make. */
export function samplePrompt() {
  const [seed] = existsSync(fileURLToPath(seedFolder)) ? readdirSync(seedFolder) : [];
  return seed === undefined ? { name: 'a made prompt', text: makePrompt() } : { name: 'the seed', text: readFileSync(new URL(seed, seedFolder), 'utf8') };
}

function makePrompt() {
  const inputs = ['goal', 'audience', 'level', 'limits', 'style'];
  const declared = inputs.map((name) => `  - name: ${name}\n    description: "What the ${name} is: 'Low', 'Middle' or 'High', said in a few words for the reader"\n    type: string\n    required: ${name === 'goal'}\n`);
  const header = `---\ntitle: A long prompt\ndescription: ${'About many things. '.repeat(40)}\ninput:\n${declared.join('')}---\n\n`;
  const filler = (index) => `## Section ${index}\n\n${'- A line of plain text that asks for nothing and says what is to be done.\n'.repeat(12)}\n`;
  const parts = Array.from({ length: 55 }, (_, index) => filler(index));
  inputs.forEach((name, index) => {
    parts[index * 9] += `<${name}>\${input:${name}:A hint for ${name}}</${name}>\n`;
    parts[index * 9 + 4] += `\${input:${name} ? \`**${name.toUpperCase()}**: \${input:${name}}\` : "**NONE**: nothing was said"}\n`;
    parts[index * 9 + 7] += `\${input:${name} === 'High' ? 'much' : input:${name} === 'Middle' ? 'some' : 'little'}\n`;
  });
  return header + parts.join('');
}
