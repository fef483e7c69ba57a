import { checkPromptFile, openPromptFile } from '../../core/index.js';
import { placeProblem } from '../../library/placedProblem.js';
import { readText } from './readParameters.js';
import { answerWithData, answerWithFailure, readOnly, type McpTool } from './tool.js';

/** Reports what is wrong in a prompt file, or in a text that is to become one. */
export const checkPrompt: McpTool = {
  tool: {
    name: 'check_prompt',
    title: 'Check a prompt',
    description: 'Reports the problems in a prompt file, each with its code, severity, place (lines and columns from 1) and what would be right. Give the name of a prompt, or the text of a new one.',
    inputSchema: {
      type: 'object',
      properties: {
        prompt: { type: 'string', description: 'Name of the prompt, as list_prompts gives it' },
        text: { type: 'string', description: 'The text of a prompt file that is not there yet' },
      },
      additionalProperties: false,
    },
    annotations: readOnly,
  },
  async call(parameters, { prompts }) {
    const [name, text] = [readText(parameters, 'prompt'), readText(parameters, 'text')];
    if ((name === undefined) === (text === undefined)) return answerWithFailure('Give either "prompt" or "text".');
    const served = name === undefined ? undefined : await prompts.open(name);
    if (served !== undefined && 'refusal' in served) return answerWithFailure(served.refusal);
    const promptFile = served?.promptFile ?? openPromptFile(text ?? '');
    return answerWithData({ problems: checkPromptFile(promptFile).map((problem) => placeProblem(problem, promptFile.lines)) });
  },
};
