import { searchEntries } from '../../library/searchEntries.js';
import { readText } from './readParameters.js';
import { answerWithData, readOnly, type McpTool } from './tool.js';

/** A model reads every line that it is sent; who has more prompts searches. */
const mostListed = 100;

/** Lists the prompts, or those that fit some words. */
export const listPrompts: McpTool = {
  tool: {
    name: 'list_prompts',
    title: 'List prompts',
    description: 'Lists the prompt files that can be filled: name, title, description, tags, and the names of their inputs. Give words to search in titles, descriptions, tags, file and folder names.',
    inputSchema: { type: 'object', properties: { query: { type: 'string', description: 'Words that must all occur; absent for all prompts' } }, additionalProperties: false },
    annotations: readOnly,
  },
  async call(parameters, { prompts }) {
    const query = readText(parameters, 'query') ?? '';
    const byName = await prompts.list();
    const names = new Map([...byName].map(([name, entry]) => [entry, name]));
    const found = searchEntries([...byName.values()], query);
    const listed = found.slice(0, mostListed).map((entry) => ({
      name: names.get(entry),
      title: entry.title,
      description: entry.description,
      tags: entry.tags,
      file: `${entry.folder}/${entry.fileName}`,
      inputs: entry.inputs.map(({ name, type, required }) => ({ name, type, required })),
    }));
    return answerWithData({ prompts: listed, total: found.length, ...(found.length > listed.length ? { note: 'There are more; search with "query".' } : {}) });
  },
};
