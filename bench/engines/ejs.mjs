import ejsPackage from 'ejs';
import { toDelimitedJavaScript } from '../javaScript.mjs';
import { engineVersion } from './engineVersion.mjs';

/** Placeholders are JavaScript; a template becomes a generated function. `<%-` is the placeholder that does not escape. */
export const ejs = {
  name: 'EJS',
  package: 'ejs',
  version: engineVersion('ejs'),
  generatesCode: true,
  translate: ({ template, lists }) => ({ source: toDelimitedJavaScript(template, lists, { open: '<%-', close: '%>', plain: /<%|%>/g }) }),
  compile: ({ source }) => ejsPackage.compile(source, { _with: false, localsName: 'it', compileDebug: false, cache: false }),
};
