import { core } from '../engines/core.mjs';
import { engines } from '../engines/engines.mjs';
import { readHeader } from '../limits.mjs';
import { freshText } from '../prompts.mjs';

/** Gives the works of a first fill of prompts, one after the other: every file, template and header is one that nothing has seen. */
export function coldWorks(prompts) {
  const work = (name, prepareOne, runOne) => ({
    name,
    prepare: (round) => prompts.map((prompt, index) => ({ ...prepareOne(prompt, index), answers: prompt.answersAt(round) })),
    run: (prepared) => (prepared.length === 1 ? runOne(prepared[0]) : prepared.map(runOne).join('')),
  });
  return [
    { name: 'header alone', prepare: () => prompts.map((prompt) => prompt.freshHeader()), run: (headers) => headers.forEach(readHeader) },
    work('this core, render only', (prompt) => ({ text: prompt.freshFile() }), ({ text, answers }) => core.fill(text, answers)),
    work('this core', (prompt) => ({ text: prompt.freshFile() }), ({ text, answers }) => core.fillWithHeader(text, answers)),
    work('this core, questions too', (prompt) => ({ text: prompt.freshFile() }), ({ text, answers }) => core.fillWithQuestions(text, answers)),
    ...engines.map((engine) => {
      const translated = prompts.map((prompt) => engine.translate(prompt));
      const prepareOne = (prompt, index) => ({ header: prompt.freshHeader(), source: { ...translated[index], source: freshText(translated[index].source) } });
      if (!engine.isAsync) return work(engine.name, prepareOne, ({ header, source, answers }) => (readHeader(header), engine.compile(source)(answers)));
      const { name, prepare } = work(engine.name, prepareOne);
      const run = async (prepared) => {
        const texts = [];
        for (const { header, source, answers } of prepared) {
          readHeader(header);
          texts.push(await (await engine.compile(source))(answers));
        }
        return texts.length === 1 ? texts[0] : texts.join('');
      };
      return { name, isAsync: true, prepare, run };
    }),
  ];
}

/** Gives the works of a further fill with new answers. */
export async function warmWorks(prompts) {
  const works = [];
  for (const engine of [{ ...core, translate: ({ text }) => text }, ...engines]) {
    const fills = [];
    for (const prompt of prompts) fills.push(await engine.compile(engine.translate(prompt)));
    const prepare = (round) => prompts.map((prompt) => prompt.answersAt(round));
    const run = (answers) => (fills.length === 1 ? fills[0](answers[0]) : fills.map((fill, index) => fill(answers[index])).join(''));
    const runAsync = async (answers) => {
      const texts = [];
      for (const [index, fill] of fills.entries()) texts.push(await fill(answers[index]));
      return texts.length === 1 ? texts[0] : texts.join('');
    };
    works.push({ name: engine.name, isAsync: engine.isAsync, prepare, run: engine.isAsync ? runAsync : run });
  }
  return works;
}

/** Which engines make code from a template, as a remark behind their names. */
export const remarks = new Map(engines.map(({ name, version, generatesCode }) => [name, `${version}${generatesCode ? ' (generates code)' : ''}`]));
