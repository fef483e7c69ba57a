import { resolve } from 'node:path';
import { variables, type VariableValues } from '../core/index.js';
import { readNodeVariable } from '../library/nodeVariables.js';
import type { Pair } from './commandLine.js';
import { fileVariables } from './fileVariables.js';
import type { Invocation } from './invocation.js';
import { didYouMean } from './nearestName.js';
import { WrongUse } from './wrongUse.js';

/**
 * Gives the values of the variables that a prompt uses, as far as a command line knows them. Takes their names and what
 * `--var` gave, which wins. What has no value here (no selection, no file) is absent. Throws `WrongUse` for a name that is no variable.
 */
export async function readVariables(names: readonly string[], pairs: readonly Pair[], { cwd, home, now }: Invocation): Promise<VariableValues> {
  const given = readPairs(pairs);
  const folder = resolve(cwd, given['workspaceFolder'] ?? '.');
  const described = given['file'] ? fileVariables(given['file'], cwd, folder) : {};
  const values: Record<string, string> = {};
  for (const name of names) {
    // The derived `file` is the given one as a full path.
    const value = (name === 'file' ? described[name] : undefined) ?? given[name] ?? described[name] ?? (await readNodeVariable(name, { cwd, home, now, workspaceFolder: folder }));
    if (value !== undefined) values[name] = value;
  }
  return values;
}

function readPairs(pairs: readonly Pair[]): Record<string, string> {
  const known = Object.keys(variables);
  const given: Record<string, string> = {};
  for (const { name, value } of pairs) {
    if (!known.includes(name)) throw new WrongUse(`there is no variable "${name}".${didYouMean(name, known)} There are: ${known.join(', ')}.`);
    given[name] = value;
  }
  // Two names for one thing.
  const selection = given['selection'] ?? given['selectedText'];
  return selection === undefined ? given : { selection, selectedText: selection, ...given };
}
