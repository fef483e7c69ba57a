import { basename, resolve, sep } from 'node:path';
import type { VariableValues } from '../core/index.js';
import { bothSelections } from './bothSelections.js';
import { fileVariables } from './nodeFileVariables.js';

/** What a host on Node knows of its surroundings. */
export interface NodeSurroundings {
  /** The folder that the program was started in. */
  readonly cwd: string;
  readonly home: string;
  readonly now: Date;
  /** The only folder whose Git branch may be read; absent where that of any workspace folder may. */
  readonly branchFolder?: string;
}

type ReadVariable = (surroundings: NodeSurroundings, workspaceFolder: string) => string | undefined | Promise<string | undefined>;

const readers: Readonly<Record<string, ReadVariable>> = {
  cwd: ({ cwd }) => cwd,
  workspaceFolder: (_, workspaceFolder) => workspaceFolder,
  workspaceFolderBasename: (_, workspaceFolder) => basename(workspaceFolder),
  userHome: ({ home }) => home,
  pathSeparator: () => sep,
  date: ({ now }) => localTime(now).slice(0, 10),
  time: ({ now }) => localTime(now).slice(11, 16),
  // Few prompts ask for it, and it needs what Node takes long to load.
  gitBranch: async ({ branchFolder }, workspaceFolder) => (await import('./nodeGitBranch.js')).readGitBranch(branchFolder ?? workspaceFolder),
};

/** Tells whether a variable can be known without an editor; it may still have no value, as the branch of a folder without Git. */
export function isNodeVariable(name: string): boolean {
  return Object.hasOwn(readers, name);
}

/**
 * Gives the values of some variables, as far as they are known without an editor. What was given of any variable wins, and a given
 * `file` gives all that describe a file. What has no value is absent.
 */
export async function readNodeVariables(names: readonly string[], given: VariableValues, surroundings: NodeSurroundings): Promise<VariableValues> {
  const { cwd } = surroundings;
  const workspaceFolder = resolve(cwd, given['workspaceFolder'] ?? '.');
  const described = given['file'] ? fileVariables(given['file'], cwd, workspaceFolder) : {};
  // The derived `file` is the given one as a full path.
  const known: VariableValues = { ...described, ...bothSelections(given), ...(described.file === undefined ? {} : { file: described.file }) };
  const values = await Promise.all(names.map(async (name) => [name, known[name] ?? (await readers[name]?.(surroundings, workspaceFolder))] as const));
  return Object.fromEntries(values.filter(([, value]) => value !== undefined));
}

/** The clock on the wall, in the order of an ISO date. */
function localTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}
