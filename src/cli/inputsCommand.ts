import type { InputsOptions } from './commandLine.js';
import { describeInput, recordOf } from './describeInput.js';
import { exitCodes, type ExitCode } from './exitCodes.js';
import type { Invocation } from './invocation.js';
import { readPromptFile } from './readPromptFile.js';
import { reportProblems } from './reportProblems.js';
import { writeTo } from './streams.js';

/** Lists what a prompt file asks for: for a person, or as JSON. What can be read is listed even when the file has errors. */
export async function listInputs({ file, json }: InputsOptions, invocation: Invocation): Promise<ExitCode> {
  const promptFile = await readPromptFile(file, invocation);
  const { inputs, variables, problems, lines } = promptFile;
  const failed = await reportProblems(problems, lines, file, invocation);
  const used = variables.length > 0 ? [`Variables: ${variables.join(', ')}`] : [];
  const listing = inputs.length > 0 ? inputs.map((input) => describeInput(input, promptFile)) : ['No inputs.'];
  const text = json ? JSON.stringify(inputs.map((input) => recordOf(input, promptFile)), undefined, 2) : [...listing, ...used].join('\n\n');
  await writeTo(invocation.stdout, `${text}\n`);
  return failed ? exitCodes.problems : exitCodes.done;
}
