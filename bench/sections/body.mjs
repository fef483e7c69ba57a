import { remarks } from '../engines/engines.mjs';
import { measureRounds, medianRatio } from '../rounds.mjs';
import { tableOf } from '../tables.mjs';
import { apart } from '../works/apart.mjs';
import { bodyNames } from '../works/bodyWork.mjs';

/** The body without a header: read and filled once. */
export async function measureBody({ large }) {
  const times = await measureRounds(bodyNames.map((name) => apart('body', name, 'large')), { rounds: 50 });
  const ratio = medianRatio(times.get('this core'), times.get('scan and join'));
  return {
    tables: [tableOf(`Body alone: template text to filled text (${large.name})`, times, ['scan and join', 'this core'], { about: remarks })],
    goals: [{ goal: 'body alone: at most 5 × one scan for `${` with slices and a join', measured: `${ratio.toFixed(2)} ×`, held: ratio <= 5 }],
  };
}
