import { basename, sep } from 'node:path';

/** What a host on Node knows of its surroundings. */
export interface NodeSurroundings {
  /** The folder that the program was started in. */
  readonly cwd: string;
  /** The folder that counts as the workspace, as a full path. */
  readonly workspaceFolder: string;
  readonly home: string;
  readonly now: Date;
}

type ReadVariable = (surroundings: NodeSurroundings) => string | undefined | Promise<string | undefined>;

const readers: Readonly<Record<string, ReadVariable>> = {
  cwd: ({ cwd }) => cwd,
  workspaceFolder: ({ workspaceFolder }) => workspaceFolder,
  workspaceFolderBasename: ({ workspaceFolder }) => basename(workspaceFolder),
  userHome: ({ home }) => home,
  pathSeparator: () => sep,
  date: ({ now }) => localTime(now).slice(0, 10),
  time: ({ now }) => localTime(now).slice(11, 16),
  // Few prompts ask for it, and it needs what Node takes long to load.
  gitBranch: async ({ workspaceFolder }) => (await import('./nodeGitBranch.js')).readGitBranch(workspaceFolder),
};

/** Tells whether a variable can be known without an editor; it may still have no value, as the branch of a folder without Git. */
export function isNodeVariable(name: string): boolean {
  return Object.hasOwn(readers, name);
}

/** Gives the value of a variable that is known without an editor, or nothing. */
export async function readNodeVariable(name: string, surroundings: NodeSurroundings): Promise<string | undefined> {
  return isNodeVariable(name) ? readers[name]?.(surroundings) : undefined;
}

/** The clock on the wall, in the order of an ISO date. */
function localTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}
