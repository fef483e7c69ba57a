import type * as vscode from 'vscode';
import { findGitBranch } from '../library/findGitBranch.js';
import { isOnDisk } from './pathOf.js';
import { readFound } from './readFound.js';

/** Gives the branch that is checked out around a folder of the workspace, wherever its files are, or nothing. */
export function readGitBranch(folder: vscode.Uri): Promise<string | undefined> {
  return findGitBranch(folder.path, async (path) => {
    // Above the root of a virtual folder, as in github.dev, may begin what belongs to somebody else.
    if (!isOnDisk(folder) && !path.startsWith(`${folder.path.replace(/\/+$/, '')}/.git`)) return undefined;
    try {
      return await readFound(folder.with({ path: path.replace(/^(?=[A-Za-z]:)/, '/') }));
    } catch {
      return undefined;
    }
  });
}
