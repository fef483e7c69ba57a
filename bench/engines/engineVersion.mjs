import { readFileSync } from 'node:fs';

/** Gives the installed version of a package of the bench. */
export function engineVersion(name) {
  return JSON.parse(readFileSync(new URL(`../node_modules/${name}/package.json`, import.meta.url), 'utf8')).version;
}
