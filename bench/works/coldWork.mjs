import { core } from '../engines/core.mjs';
import { engineNamed, engineNames } from '../engines/engineNamed.mjs';
import { readHeader } from '../limits.mjs';
import { freshText } from '../prompts.mjs';

const fills = { 'this core, render only': core.fill, 'this core': core.fillWithHeader, 'this core, questions too': core.fillWithQuestions };

export const coldNames = ['header alone', ...Object.keys(fills), ...engineNames];

/** Gives the work of a first fill of prompts, one after the other: every file, template and header is one that nothing has seen. */
export async function coldWork(name, prompts) {
  const work = (prepareOne, runOne) => ({
    name,
    prepare: (round) => prompts.map((prompt, index) => ({ ...prepareOne(prompt, index), answers: prompt.answersAt(round) })),
    run: (prepared) => (prepared.length === 1 ? runOne(prepared[0]) : prepared.map(runOne).join('')),
  });
  if (name === 'header alone') return { name, prepare: () => prompts.map((prompt) => prompt.freshHeader()), run: (headers) => headers.forEach(readHeader) };
  if (name in fills) return work((prompt) => ({ text: prompt.freshFile() }), ({ text, answers }) => fills[name](text, answers));
  const engine = await engineNamed(name);
  const translated = prompts.map((prompt) => engine.translate(prompt));
  const prepareOne = (prompt, index) => ({ header: prompt.freshHeader(), source: { ...translated[index], source: freshText(translated[index].source) } });
  if (!engine.isAsync) return work(prepareOne, ({ header, source, answers }) => (readHeader(header), engine.compile(source)(answers)));
  const run = async (prepared) => {
    const texts = [];
    for (const { header, source, answers } of prepared) {
      readHeader(header);
      texts.push(await (await engine.compile(source))(answers));
    }
    return texts.length === 1 ? texts[0] : texts.join('');
  };
  return { name, isAsync: true, prepare: work(prepareOne).prepare, run };
}
