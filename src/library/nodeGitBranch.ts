import { resolve, sep } from 'node:path';
import { findGitBranch } from './findGitBranch.js';
import { readFoundFile } from './nodeFoundFile.js';

/** Gives the branch that is checked out around a folder of this machine, or nothing. */
export function readGitBranch(folder: string): Promise<string | undefined> {
  return findGitBranch(resolve(folder).replaceAll(sep, '/'), readText);
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFoundFile(path);
  } catch {
    return undefined;
  }
}
