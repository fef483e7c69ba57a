import Handlebars from 'handlebars';
import { handlebarsHelpers, toHandlebars } from '../handlebarsTemplate.mjs';
import { engineVersion } from './engineVersion.mjs';

const instance = Handlebars.create();
instance.registerHelper(handlebarsHelpers);

/** Has conditions and calls but no operators: its users register them as helpers. A template becomes a generated function. */
export const handlebars = {
  name: 'Handlebars',
  package: 'handlebars',
  version: engineVersion('handlebars'),
  generatesCode: true,
  translate: (prompt) => ({ source: toHandlebars(prompt) }),
  compile: ({ source }) => instance.compile(source, { noEscape: true }),
};
