import { Eta } from 'eta';
import { toDelimitedJavaScript } from '../javaScript.mjs';
import { engineVersion } from './engineVersion.mjs';

const instance = new Eta({ autoEscape: false, autoTrim: false, useWith: false, varName: 'it', cache: false });

/** Placeholders are JavaScript; a template becomes a generated function. */
export const eta = {
  name: 'Eta',
  package: 'eta',
  version: engineVersion('eta'),
  generatesCode: true,
  translate: ({ template, lists }) => ({ source: toDelimitedJavaScript(template, lists, { open: '<%=', close: '%>', plain: /<%|%>/g }) }),
  compile({ source }) {
    const compiled = instance.compile(source);
    return (answers) => instance.render(compiled, answers);
  },
};
