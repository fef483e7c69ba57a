import assert from 'node:assert/strict';
import { checkAnswer, openPromptFile, renderPrompt, type Input, type PromptFile, type Value } from '../../src/core/index';
import { seedFiles } from '../kit/sharedFiles';
import { runProcess, useBuiltProgram } from './builtProgram';

const own = `---
input:
  - name: subject
    required: true
  - name: level
    description: "'Basic', 'Advanced'"
    default: Basic
---
\${input:subject}: \${input:level === 'Advanced' ? 'all of it' : 'the basics'} (\${input:level})
`;

/** What each input is answered with when everything is answered: the last thing that the author offers. */
function lastOffer({ name, options, suggestions }: Input): string {
  return String(options?.at(-1)?.value ?? suggestions.at(-1) ?? `answer to ${name}`);
}

function convert(promptFile: PromptFile, typed: ReadonlyMap<string, string>): Record<string, Value> {
  return Object.fromEntries(promptFile.inputs.flatMap((input) => (typed.has(input.name) ? [[input.name, checkAnswer(input, typed.get(input.name)).value]] : [])));
}

describe('Whole prompt files', () => {
  const program = useBuiltProgram();
  const files = [{ name: 'own', text: own }, ...seedFiles()];

  for (const { name, text } of files) {
    it(`are filled in the terminal as in the core, with the required answers and with all: ${name}`, async () => {
      const promptFile = openPromptFile(text);
      const required = new Map(promptFile.inputs.filter((input) => input.required).map((input) => [input.name, lastOffer(input)]));
      const all = new Map(promptFile.inputs.map((input) => [input.name, lastOffer(input)]));
      const results: string[] = [];
      for (const typed of [required, all]) {
        const defaults = Object.fromEntries(promptFile.inputs.flatMap((input) => (input.default === undefined ? [] : [[input.name, input.default.value]])));
        const expected = renderPrompt(promptFile, { ...defaults, ...convert(promptFile, typed) }).text;
        const pairs = [...typed].flatMap(([input, value]) => ['--set', `${input}=${value}`]);
        assert.deepEqual(await runProcess([program.path, 'fill', '-', ...pairs], { typed: text }), { exitCode: 0, stdout: expected, stderr: '' });
        assert.doesNotMatch(expected, /\$\{input:/);
        results.push(expected);
      }
      assert.notEqual(results[0], results[1]);
      for (const value of required.values()) assert.ok(results[0]?.includes(value), value);
    });
  }
});
