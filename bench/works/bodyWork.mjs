import { core } from '../engines/core.mjs';
import { engineNamed, engineNames } from '../engines/engineNamed.mjs';
import { copyText, scanAndJoin } from '../limits.mjs';
import { freshText } from '../prompts.mjs';

export const bodyNames = ['a copy of the output', 'scan and join', 'this core', ...engineNames];

/** Gives the work of reading and filling a body once, without a header. */
export async function bodyWork(name, [prompt]) {
  const prepare = (source) => (round) => ({ source: freshText(source), answers: prompt.answersAt(round) });
  switch (name) {
    case 'a copy of the output':
      return { name, prepare: prepare(core.compile(prompt.text)(prompt.answersAt(0))), run: ({ source }) => copyText(source) };
    case 'scan and join':
      return { name, prepare: prepare(prompt.body), run: ({ source }) => scanAndJoin(source) };
    case 'this core':
      return { name, prepare: prepare(prompt.body), run: ({ source, answers }) => core.fill(source, answers) };
    default: {
      const engine = await engineNamed(name);
      const { source, view } = engine.translate(prompt);
      const run = (prepared) => engine.compile({ source: prepared.source, view })(prepared.answers);
      const runAsync = async (prepared) => (await engine.compile({ source: prepared.source, view }))(prepared.answers);
      return { name, isAsync: engine.isAsync, prepare: prepare(source), run: engine.isAsync ? runAsync : run };
    }
  }
}
