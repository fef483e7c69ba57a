import { core } from './engines/core.mjs';

/** Lets every engine fill the prompts with several answers, and with none, and throws when one output is not the core's. */
export async function checkOutputs(prompts, engines) {
  for (const prompt of prompts) {
    const ours = core.compile(prompt.text);
    for (const engine of engines) {
      const fill = await engine.compile(engine.translate(prompt));
      for (const answers of [{}, ...Array.from({ length: 24 }, (_, round) => prompt.answersAt(round))]) {
        const [expected, given] = [ours(answers), await fill(answers)].map((text) => (engine.trims ? text.trim() : text));
        if (given !== expected) throw new Error(`${engine.name} fills ${prompt.name} differently. ${firstDifference(expected, given)}`);
      }
    }
  }
}

function firstDifference(expected, given) {
  let at = 0;
  while (expected[at] === given[at]) at++;
  const around = (text) => JSON.stringify(text.slice(Math.max(0, at - 30), at + 40));
  return `At ${at}: ${around(expected)} is expected, ${around(given)} came.`;
}
