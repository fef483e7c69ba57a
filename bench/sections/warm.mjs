import { core } from '../engines/core.mjs';
import { engines } from '../engines/engines.mjs';
import { copyText } from '../limits.mjs';
import { freshText } from '../prompts.mjs';
import { measureRounds, median, medianRatio } from '../rounds.mjs';
import { tableOf } from '../tables.mjs';
import { remarks, warmWorks } from './fillWorks.mjs';

/** A further fill with new answers. */
export async function measureWarm({ large, examples }) {
  const output = core.compile(large.text)(large.answersAt(0));
  const copy = { name: 'a copy of the output', prepare: () => freshText(output), run: copyText };
  const times = await measureRounds([copy, ...(await warmWorks([large]))], { rounds: 100 });
  const sums = await measureRounds(await warmWorks(examples), { rounds: 100 });
  const compiled = engines.map(({ name }) => name);
  const fastest = compiled.reduce((best, name) => (median(times.get(name)) < median(times.get(best)) ? name : best));
  const ratio = medianRatio(times.get('this core'), times.get(fastest));
  return {
    tables: [
      tableOf(`Warm: again with new answers (${large.name})`, times, ['a copy of the output', 'this core'], { about: remarks }),
      tableOf(`Warm: the project's ${examples.length} examples, summed up`, sums, ['this core'], { about: remarks }),
    ],
    goals: [{ goal: 'warm: at most 1.1 × the fastest compiled engine', measured: `${ratio.toFixed(2)} × ${fastest}`, held: ratio <= 1.1 }],
  };
}
