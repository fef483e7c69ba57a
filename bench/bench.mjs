// Measures the core against other engines and against limits: `npm run bench`, or `npm run bench -- cold warm` for some sections. A run of
// all of them writes RESULTS.md.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { checkOutputs } from './checkOutputs.mjs';
import { engines } from './engines/engines.mjs';
import { examplePrompts, largePrompt } from './prompts.mjs';
import { sectionNamed, sectionNames } from './sections/sections.mjs';
import { formatTable, goalTable, machineFacts, writeResults } from './writeResults.mjs';

const chosen = process.argv.slice(2);
for (const name of chosen) sectionNamed(name);
const [large, examples, facts] = [largePrompt(), examplePrompts(), machineFacts()];
console.log(facts.join('; '));
await checkOutputs([large, ...examples], engines);
const placeholders = large.template.parts.filter(({ kind }) => kind !== 'text').length;
const about = `Measured on ${large.name} (${(large.text.length / 1024).toFixed(0)} KB with a header of ${(large.header.length / 1024).toFixed(1)} KB and ${placeholders} placeholders) and on the ${examples.length} examples of the project. ${engines.length} engines fill them exactly as the core does, with 25 sets of answers each; that is checked before anything is measured.`;
console.log(about);

const goals = [];
const tables = [];
for (const name of chosen.length > 0 ? chosen : sectionNames) {
  const result = await runSection(name);
  goals.push(...result.goals);
  tables.push(...result.tables);
  for (const table of result.tables) console.log(formatTable(table));
}
console.log(formatTable(goalTable(goals)));
if (chosen.length === 0) {
  const path = fileURLToPath(new URL('RESULTS.md', import.meta.url));
  writeResults(path, { facts, about, goals, tables });
  console.log(`\nWritten to ${path}`);
}

function runSection(name) {
  return new Promise((resolve, reject) => {
    let result;
    fork(fileURLToPath(new URL('runSection.mjs', import.meta.url)), [name], { execArgv: ['--expose-gc', ...(sectionNamed(name).execArgv ?? [])] })
      .on('message', (message) => (result = message))
      .on('error', reject)
      .on('exit', (code) => (result === undefined ? reject(new Error(`The section ${name} ended with ${code} and without a result.`)) : resolve(result)));
  });
}
