// Measures one work in a process of its own, at the command of its parent: `node runWork.mjs KIND NAME PROMPTS`.
import { promptsNamed } from '../prompts.mjs';
import { LocalWork, sink } from '../rounds.mjs';
import { bodyWork } from './bodyWork.mjs';
import { coldWork } from './coldWork.mjs';
import { warmWork } from './warmWork.mjs';

const [kind, name, prompts] = process.argv.slice(2);
const work = new LocalWork(await { body: bodyWork, cold: coldWork, warm: warmWork }[kind](name, promptsNamed(prompts)));
process.on('message', async ({ warmUp }) => {
  const time = warmUp === undefined ? await work.measure() : await work.warm(warmUp);
  process.send({ time, sink: sink.value });
});
