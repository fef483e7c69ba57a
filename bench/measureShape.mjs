// Measures one hostile shape at some counts and hands the times to the parent: `node measureShape.mjs SHAPE COUNT...`.
import { openPromptFile, renderPrompt } from '../dist/core.mjs';
import { furtherShapes, makeObjects, namedShapes, yardstick } from './hostileShapes.mjs';
import { measureRounds, sink } from './rounds.mjs';

const [name, ...counts] = process.argv.slice(2);
const works = counts.map((count) => (name === yardstick ? objectsWork(Number(count)) : shapeWork({ ...namedShapes, ...furtherShapes }[name], Number(count))));
try {
  const times = await measureRounds(works, { rounds: 21, warmUp: 200 });
  process.send?.({ times: works.map((work) => times.get(work.name)), sink: sink.value });
} catch (error) {
  process.send?.({ error: String(error) });
}
process.disconnect?.();

function objectsWork(count) {
  return { name: count, prepare: afterCollection, run: (round) => String(makeObjects(count, round)) };
}

/** No two runs are given the same text, and a header stays at the start. */
function shapeWork(shape, count) {
  const textOf = shape(1).startsWith('---') ? (round) => shape(count) + '\n'.repeat(round % 50) : (round) => `${round} ${shape(count)}`;
  return { name: count, prepare: (round) => afterCollection(textOf(round)), run: fillWhole };
}

function afterCollection(prepared) {
  globalThis.gc();
  return prepared;
}

function fillWhole(text) {
  const promptFile = openPromptFile(text);
  void promptFile.inputs;
  void promptFile.problems;
  return renderPrompt(promptFile, {}).text;
}
