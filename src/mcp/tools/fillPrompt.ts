import { textsForModel } from '../../library/fillForProgram.js';
import { readAnswers, readVariables } from '../../library/readGiven.js';
import { fillServed } from '../fillServed.js';
import { readRequiredText, readText } from './readParameters.js';
import { answerWithFailure, answerWithTexts, readOnly, type McpTool } from './tool.js';

/** Fills a prompt with the answers of a model or a person. */
export const fillPrompt: McpTool = {
  tool: {
    name: 'fill_prompt',
    title: 'Fill a prompt',
    description:
      'Fills a prompt with answers and gives the finished text, which is then to be followed as if the person had written it. Expressions are evaluated and defaults taken. Required answers that are missing are asked of the person where the client can; otherwise the failure names them. Notes about the text follow it as a second text.',
    inputSchema: {
      type: 'object',
      properties: {
        prompt: { type: 'string', description: 'Name of the prompt, as list_prompts gives it' },
        answers: { type: 'object', description: 'Answers by the name of the input; null leaves an optional input empty, whatever its default', additionalProperties: true },
        preset: { type: 'string', description: 'Name of a preset of the prompt; answers win over it' },
        variables: { type: 'object', description: 'Values of variables that only an editor knows, such as selection or file; file gives all that describe a file, too', additionalProperties: { type: 'string' } },
        force: { type: 'boolean', description: 'Fill although the file has errors; what is broken then stays as it is written' },
      },
      required: ['prompt'],
      additionalProperties: false,
    },
    annotations: readOnly,
  },
  async call(parameters, session, context) {
    const served = await session.prompts.open(readRequiredText(parameters, 'prompt'));
    if ('refusal' in served) return answerWithFailure(served.refusal);
    const preset = readText(parameters, 'preset');
    const wish = { answers: readAnswers(parameters, 'answers'), variables: readVariables(parameters, 'variables'), variablesUnder: 'variables', force: parameters['force'] === true, misfits: 'refuse' as const, ...(preset === undefined ? {} : { preset }) };
    const outcome = await fillServed(session, served, wish, context);
    if (outcome.kind === 'asked') return outcome;
    if (outcome.kind === 'refused') return answerWithFailure(outcome.refusal);
    return answerWithTexts(textsForModel(outcome));
  },
};
