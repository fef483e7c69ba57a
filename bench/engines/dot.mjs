import doT from 'dot';
import { toDelimitedJavaScript } from '../javaScript.mjs';
import { engineVersion } from './engineVersion.mjs';

const settings = { ...doT.templateSettings, strip: false, varname: 'it' };

/** Placeholders are JavaScript; a template becomes a generated function. `{{=` does not escape. */
export const dot = {
  name: 'doT',
  package: 'dot',
  version: engineVersion('dot'),
  generatesCode: true,
  translate: ({ template, lists }) => ({ source: toDelimitedJavaScript(template, lists, { open: '{{=', close: '}}', plain: /\{\{/g }) }),
  compile: ({ source }) => doT.template(source, settings),
};
