import compile from 'lodash/template.js';
import { toDelimitedJavaScript } from '../javaScript.mjs';
import { engineVersion } from './engineVersion.mjs';

// A pattern of one's own turns its `${…}` off, which would read our escaped ones.
const settings = { interpolate: /<%=([\s\S]+?)%>/g, variable: 'it' };

/** Placeholders are JavaScript; a template becomes a generated function. */
export const lodash = {
  name: 'lodash template',
  package: 'lodash',
  entry: 'lodash/template.js',
  version: engineVersion('lodash'),
  generatesCode: true,
  translate: ({ template, lists }) => ({ source: toDelimitedJavaScript(template, lists, { open: '<%=', close: '%>', plain: /<%|%>/g }) }),
  compile: ({ source }) => compile(source, settings),
};
