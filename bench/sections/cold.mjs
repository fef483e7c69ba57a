import { remarks } from '../engines/engines.mjs';
import { measureRounds, medianRatio } from '../rounds.mjs';
import { tableOf } from '../tables.mjs';
import { apart } from '../works/apart.mjs';
import { coldNames } from '../works/coldWork.mjs';

const note = 'Each engine is given the header (read with gray-matter and yaml) and its own template; our core the file. "Questions too" collects the questions from header and body, which the others never learn; "render only" reads a header only where the text needs it.';

/** From the text of a file to the first filled prompt. */
export async function measureCold({ large, examples }) {
  const times = await measureRounds(coldNames.map((name) => apart('cold', name, 'large')), { rounds: 40, warmUp: 700 });
  const sums = await measureRounds(coldNames.map((name) => apart('cold', name, 'examples')), { rounds: 30, warmUp: 500 });
  const [ratio, withQuestions] = ['this core', 'this core, questions too'].map((name) => medianRatio(times.get(name), times.get('header alone')));
  return {
    tables: [
      tableOf(`Cold: file text to first filled prompt (${large.name})`, times, ['header alone', 'this core'], { note, about: remarks }),
      tableOf(`Cold: the project's ${examples.length} examples, summed up`, sums, ['header alone', 'this core'], { about: remarks }),
    ],
    goals: [{ goal: 'cold: at most 1.1 × reading the header alone', measured: `${ratio.toFixed(2)} × (${withQuestions.toFixed(2)} × with its questions)`, held: ratio <= 1.1 }],
  };
}
