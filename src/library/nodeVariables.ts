import { basename, sep } from 'node:path';
import { readGitBranch } from './nodeGitBranch.js';

/** What a host on Node knows of its surroundings. */
export interface NodeSurroundings {
  /** The folder that the program was started in. */
  readonly cwd: string;
  /** The folder that counts as the workspace, as a full path. */
  readonly workspaceFolder: string;
  readonly home: string;
  readonly now: Date;
}

/** Gives the value of a variable that is known without an editor, or nothing. */
export async function readNodeVariable(name: string, { cwd, workspaceFolder, home, now }: NodeSurroundings): Promise<string | undefined> {
  switch (name) {
    case 'cwd':
      return cwd;
    case 'workspaceFolder':
      return workspaceFolder;
    case 'workspaceFolderBasename':
      return basename(workspaceFolder);
    case 'userHome':
      return home;
    case 'pathSeparator':
      return sep;
    case 'date':
      return localTime(now).slice(0, 10);
    case 'time':
      return localTime(now).slice(11, 16);
    case 'gitBranch':
      return readGitBranch(workspaceFolder);
    default:
      return undefined;
  }
}

/** The clock on the wall, in the order of an ISO date. */
function localTime(now: Date): string {
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}
