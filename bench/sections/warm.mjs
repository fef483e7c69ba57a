import { engineNames } from '../engines/engineNamed.mjs';
import { remarks } from '../engines/engines.mjs';
import { measureRounds, median, medianRatio } from '../rounds.mjs';
import { tableOf } from '../tables.mjs';
import { apart } from '../works/apart.mjs';
import { warmNames, warmNamesWithCopy } from '../works/warmWork.mjs';

const processes = 5;
const note = 'Each engine is given one record with all values, our core those that people answer and those that the editor knows as two, as its hosts have them; both are made before the time is taken.';

/** A further fill with new answers. */
export async function measureWarm({ large, examples }) {
  const times = await measureInProcesses(warmNamesWithCopy, 'large');
  const sums = await measureInProcesses(warmNames, 'examples');
  const onLarge = againstFastest(times);
  const onExamples = againstFastest(sums);
  return {
    tables: [
      tableOf(`Warm: again with new answers (${large.name})`, times, ['a copy of the output', 'this core'], { note, about: remarks }),
      tableOf(`Warm: the project's ${examples.length} examples, summed up`, sums, ['this core'], { note, about: remarks }),
    ],
    goals: [
      { goal: `warm: at most 1.1 × the fastest compiled engine (${large.name})`, ...onLarge },
      { goal: `warm: the same for the project's ${examples.length} examples, short prompts of 1 KB`, ...onExamples },
    ],
  };
}

/** Which process it is decides up to a fifth of so short a time: so each work has several, one after the other. */
async function measureInProcesses(names, prompts) {
  const times = new Map(names.map((name) => [name, []]));
  for (let process = 0; process < processes; process++) {
    for (const [name, values] of await measureRounds(names.map((name) => apart('warm', name, prompts)), { rounds: 30 })) times.get(name).push(...values);
  }
  return times;
}

function againstFastest(times) {
  const fastest = engineNames.reduce((best, name) => (median(times.get(name)) < median(times.get(best)) ? name : best));
  const ratio = medianRatio(times.get('this core'), times.get(fastest));
  return { measured: `${ratio.toFixed(2)} × ${fastest}`, held: ratio <= 1.1 };
}
