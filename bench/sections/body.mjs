import { core } from '../engines/core.mjs';
import { engines } from '../engines/engines.mjs';
import { copyText, scanAndJoin } from '../limits.mjs';
import { freshText } from '../prompts.mjs';
import { measureRounds, medianRatio } from '../rounds.mjs';
import { tableOf } from '../tables.mjs';
import { remarks } from './fillWorks.mjs';

/** The body without a header: read and filled once. */
export async function measureBody({ large }) {
  const prepare = (source) => (round) => ({ source: freshText(source), answers: large.answersAt(round) });
  const output = core.compile(large.text)(large.answersAt(0));
  const times = await measureRounds([
    { name: 'a copy of the output', prepare: prepare(output), run: ({ source }) => copyText(source) },
    { name: 'scan and join', prepare: prepare(large.body), run: ({ source }) => scanAndJoin(source) },
    { name: 'this core', prepare: prepare(large.body), run: ({ source, answers }) => core.fill(source, answers) },
    ...engines.map((engine) => {
      const { source, view } = engine.translate(large);
      const run = (prepared) => engine.compile({ source: prepared.source, view })(prepared.answers);
      const runAsync = async (prepared) => (await engine.compile({ source: prepared.source, view }))(prepared.answers);
      return { name: engine.name, isAsync: engine.isAsync, prepare: prepare(source), run: engine.isAsync ? runAsync : run };
    }),
  ], { rounds: 50 });
  const ratio = medianRatio(times.get('this core'), times.get('scan and join'));
  return {
    tables: [tableOf(`Body alone: template text to filled text (${large.name})`, times, ['scan and join', 'this core'], { about: remarks })],
    goals: [{ goal: 'body alone: at most 5 × one scan for `${` with slices and a join', measured: `${ratio.toFixed(2)} ×`, held: ratio <= 5 }],
  };
}
