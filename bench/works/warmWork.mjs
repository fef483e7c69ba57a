import { core } from '../engines/core.mjs';
import { engineNamed, engineNames } from '../engines/engineNamed.mjs';
import { openPromptFile, renderPrompt } from '../../dist/core.mjs';
import { appendPieces, copyText } from '../limits.mjs';
import { freshText } from '../prompts.mjs';

const copy = 'a copy of the output';
const pieces = 'ready pieces, appended';
export const warmNames = [pieces, core.name, ...engineNames];
export const warmNamesWithCopy = [copy, ...warmNames];

/** Gives the work of a further fill of prompts with new answers. */
export async function warmWork(name, prompts) {
  if (name === copy) {
    const output = core.compile(prompts[0].text)(prompts[0].answersAt(0));
    return { name, prepare: () => freshText(output), run: copyText };
  }
  if (name === pieces) {
    const promptFiles = prompts.map(({ text }) => openPromptFile(text));
    const prepare = (round) => prompts.map((prompt, index) => piecesOf(promptFiles[index], prompt.answersAt(round)));
    return { name, prepare, run: (lists) => (lists.length === 1 ? appendPieces(lists[0]) : lists.map(appendPieces).join('')) };
  }
  const engine = name === core.name ? { compile: core.compileForHost, translate: ({ text }) => text } : await engineNamed(name);
  const fills = [];
  for (const prompt of prompts) fills.push(await engine.compile(engine.translate(prompt)));
  const prepare = (round) => prompts.map((prompt) => (name === core.name ? prompt.recordsAt(round) : prompt.answersAt(round)));
  const run = (answers) => (fills.length === 1 ? fills[0](answers[0]) : fills.map((fill, index) => fill(answers[index])).join(''));
  const runAsync = async (answers) => {
    const texts = [];
    for (const [index, fill] of fills.entries()) texts.push(await fill(answers[index]));
    return texts.length === 1 ? texts[0] : texts.join('');
  };
  return { name, isAsync: engine.isAsync, prepare, run: engine.isAsync ? runAsync : run };
}

function piecesOf(promptFile, answers) {
  const filled = renderPrompt(promptFile, answers, answers);
  return filled.pieces.map(({ start, end }) => filled.text.slice(start, end));
}
