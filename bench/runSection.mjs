// Runs one section in a process of its own, so that none finds another's heap and compiled code, and hands its result to the parent.
import { sectionNamed } from './sections/sections.mjs';
import { examplePrompts, largePrompt } from './prompts.mjs';
import { sink } from './rounds.mjs';

const section = sectionNamed(process.argv[2] ?? '');
const result = await section.measure({ large: largePrompt(), examples: examplePrompts() });
process.send?.({ ...result, sink: sink.value });
