import * as vscode from 'vscode';
import { findGitBranch } from '../library/findGitBranch.js';

/** Gives the branch that is checked out around a folder of the workspace, wherever its files are, or nothing. */
export function readGitBranch(folder: vscode.Uri): Promise<string | undefined> {
  return findGitBranch(folder.path, async (path) => {
    try {
      return new TextDecoder().decode(await vscode.workspace.fs.readFile(folder.with({ path: path.replace(/^(?=[A-Za-z]:)/, '/') })));
    } catch {
      return undefined;
    }
  });
}
