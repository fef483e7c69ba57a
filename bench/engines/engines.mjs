import { engineNamed, engineNames } from './engineNamed.mjs';

/** The engines that the core is measured against. */
export const engines = await Promise.all(engineNames.map(engineNamed));

/** Which version of an engine it is and whether it makes code from a template, as a remark behind its name. */
export const remarks = new Map(engines.map(({ name, version, generatesCode }) => [name, `${version}${generatesCode ? ' (generates code)' : ''}`]));
