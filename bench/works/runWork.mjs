// Measures works of one kind and name in a process of its own, at the command of its parent: `node runWork.mjs KIND NAME`.
import { promptsNamed } from '../prompts.mjs';
import { LocalWork, sink } from '../rounds.mjs';
import { bodyWork } from './bodyWork.mjs';
import { coldWork } from './coldWork.mjs';
import { warmWork } from './warmWork.mjs';

const [kind, name] = process.argv.slice(2);
const make = { body: bodyWork, cold: coldWork, warm: warmWork }[kind];
const works = new Map();
process.on('message', async ({ prompts, warmUp }) => {
  if (!works.has(prompts)) works.set(prompts, new LocalWork(await make(name, promptsNamed(prompts))));
  const work = works.get(prompts);
  const time = warmUp === undefined ? await work.measure() : await work.warm(warmUp);
  process.send({ time, sink: sink.value });
});
