import { basename, resolve, sep } from 'node:path';
import { variables, type VariableValues } from '../core/index.js';
import type { Pair } from './commandLine.js';
import { fileVariables } from './fileVariables.js';
import { readGitBranch } from './gitBranch.js';
import type { Invocation } from './invocation.js';
import { didYouMean } from './nearestName.js';
import { WrongUse } from './wrongUse.js';

/**
 * Gives the values of the variables that a prompt uses, as far as a command line knows them. Takes their names and what
 * `--var` gave, which wins. What has no value here (no selection, no file) is absent. Throws `WrongUse` for a name that is no variable.
 */
export async function readVariables(names: readonly string[], pairs: readonly Pair[], invocation: Invocation): Promise<VariableValues> {
  const given = readPairs(pairs);
  const folder = resolve(invocation.cwd, given['workspaceFolder'] ?? '.');
  const described = given['file'] ? fileVariables(given['file'], invocation.cwd, folder) : {};
  const values: Record<string, string> = {};
  for (const name of names) {
    // The derived `file` is the given one as a full path.
    const value = (name === 'file' ? described[name] : undefined) ?? given[name] ?? described[name] ?? (await readVariable(name, folder, invocation));
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

async function readVariable(name: string, folder: string, { cwd, home, now }: Invocation): Promise<string | undefined> {
  switch (name) {
    case 'cwd':
      return cwd;
    case 'workspaceFolder':
      return folder;
    case 'workspaceFolderBasename':
      return basename(folder);
    case 'userHome':
      return home;
    case 'pathSeparator':
      return sep;
    case 'date':
      return localTime(now).slice(0, 10);
    case 'time':
      return localTime(now).slice(11, 16);
    case 'gitBranch':
      return readGitBranch(folder);
    default:
      return undefined;
  }
}

/** The clock on the wall, in the order of an ISO date. */
function localTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}
