import { createDelivery } from '../../core/index.js';
import { inputRecordOf } from '../../library/inputRecord.js';
import { variableRecordOf } from '../../library/nodeVariableRecord.js';
import { publicAnswers } from '../../library/presets/publicAnswers.js';
import { readRequiredText } from './readParameters.js';
import { answerWithData, answerWithFailure, readOnly, type McpTool } from './tool.js';

/** Tells everything that a model needs to know to fill a prompt. */
export const describePrompt: McpTool = {
  tool: {
    name: 'describe_prompt',
    title: 'Describe a prompt',
    description: 'Tells what a prompt asks for: each input with its type, options, default, limits and condition; the variables it uses; its presets; and the agent, model and tools it is meant for.',
    inputSchema: { type: 'object', properties: { prompt: { type: 'string', description: 'Name of the prompt, as list_prompts gives it' } }, required: ['prompt'], additionalProperties: false },
    annotations: readOnly,
  },
  async call(parameters, { prompts }) {
    const served = await prompts.open(readRequiredText(parameters, 'prompt'));
    if ('refusal' in served) return answerWithFailure(served.refusal);
    const { name, entry, promptFile } = served;
    const { agent, model, tools } = createDelivery('', promptFile.document.header, entry.title);
    const presets = await prompts.presetsOf(served);
    return answerWithData({
      name,
      title: entry.title,
      description: entry.description,
      tags: entry.tags,
      file: `${entry.folder}/${entry.fileName}`,
      agent,
      model,
      tools,
      inputs: promptFile.inputs.map((input) => inputRecordOf(input, promptFile)),
      variables: promptFile.variables.map(variableRecordOf),
      presets: presets.map((preset) => ({ name: preset.name, answers: Object.fromEntries(publicAnswers(preset, promptFile.inputs)) })),
      problems: promptFile.problems.length,
    });
  },
};
