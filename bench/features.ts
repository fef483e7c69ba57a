// How long what an editor asks takes, on the sample prompt and on one of 3 MB: medians, each on a fresh snapshot.
import { checkPromptFile, openPromptFile, safeEdits, type PromptFile } from '../src/core/index.js';
import { completionsAt } from '../src/features/completions.js';
import { hoverAt } from '../src/features/hover.js';
import { highlightsAt, referencesAt } from '../src/features/references.js';
import { renameAt } from '../src/features/rename.js';
import { semanticTokensOf } from '../src/features/semanticTokens.js';
import { symbolsOf } from '../src/features/symbols.js';
import { samplePrompt } from './samplePrompt.mjs';

const { text } = samplePrompt();
const bodyStart = text.indexOf('\n---', 3) + 5;
const large = text.slice(0, bodyStart) + text.slice(bodyStart).repeat(60);
const world = { variables: {} };

const works: Readonly<Record<string, (file: PromptFile, offset: number) => unknown>> = {
  'open, with inputs and problems': (file) => file.problems,
  'check: all rules': (file) => checkPromptFile(file),
  'fix-all': (file) => safeEdits(file),
  completion: (file, offset) => completionsAt(file, offset, world),
  hover: (file, offset) => hoverAt(file, offset, world),
  references: (file, offset) => referencesAt(file, offset),
  highlights: (file, offset) => highlightsAt(file, offset),
  'rename, with reading the result': (file, offset) => renameAt(file, offset, 'renamed_input'),
  'semantic tokens': (file) => semanticTokensOf(file),
  symbols: (file) => symbolsOf(file),
};

function measure(source: string, work: (file: PromptFile, offset: number) => unknown, isOpening: boolean): number {
  const times = Array.from({ length: 15 }, (_, round) => {
    const file = openPromptFile(`${source}${'\n'.repeat(round)}`);
    if (!isOpening) void file.problems;
    const offset = source.lastIndexOf('${input:') + 9;
    const start = performance.now();
    work(file, offset);
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[7] ?? 0;
}

console.log(`milliseconds, on a snapshot that is open      ${(text.length / 1024).toFixed(0).padStart(5)} K  ${(large.length / 1024).toFixed(0).padStart(6)} K`);
for (const [name, work] of Object.entries(works)) {
  const isOpening = name.startsWith('open');
  measure(text, work, isOpening);
  console.log(`  ${name.padEnd(42)} ${measure(text, work, isOpening).toFixed(2).padStart(8)} ${measure(large, work, isOpening).toFixed(2).padStart(9)}`);
}
