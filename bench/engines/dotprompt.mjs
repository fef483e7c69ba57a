import { Dotprompt } from 'dotprompt';
import { handlebarsHelpers, toHandlebars } from '../handlebarsTemplate.mjs';
import { engineVersion } from './engineVersion.mjs';

const instance = new Dotprompt({ helpers: handlebarsHelpers });

/** Google's prompt files: Handlebars inside, asynchronous, the result a list of messages. What stands at the ends of the text may be trimmed. */
export const dotprompt = {
  name: 'Dotprompt',
  package: 'dotprompt',
  version: engineVersion('dotprompt'),
  generatesCode: true,
  isAsync: true,
  trims: true,
  translate: (prompt) => ({ source: toHandlebars(prompt) }),
  async compile({ source }) {
    const render = await instance.compile(source);
    return async (answers) => {
      const { messages } = await render({ input: answers });
      return messages.map(({ content }) => content.map(({ text }) => text).join('')).join('');
    };
  },
};
