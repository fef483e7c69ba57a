import * as vscode from 'vscode';
import { findFiles } from './findFiles.js';

/** More paths than this help nobody in a list; what is not among them can be typed or browsed for. */
const mostPaths = 2000;

/** Gives the paths of the files or folders of the workspace, relative to it and in order. */
export async function listPaths(kind: 'files' | 'folders', token: vscode.CancellationToken = new vscode.CancellationTokenSource().token): Promise<readonly string[]> {
  const found = await findFiles({ pattern: '**/*', isWanted: () => true, most: mostPaths }, token);
  const files = found.map((uri) => vscode.workspace.asRelativePath(uri)).sort();
  if (kind === 'files') return files;
  const parents = new Set<string>();
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) parents.add(file.slice(0, at));
  }
  return [...parents].sort();
}

/** Lets a person choose a file or folder in a dialog; gives its path relative to the workspace, or nothing. */
export async function browsePath(kind: 'files' | 'folders'): Promise<string | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      canSelectFiles: kind === 'files',
      canSelectFolders: kind === 'folders',
      openLabel: vscode.l10n.t('Select'),
      defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
    })) ?? [];
  return chosen && pathInWorkspace(chosen);
}

/** Gives a path relative to the workspace; its folder itself is `.`, or of several the name with which the paths in it begin. */
export function pathInWorkspace(uri: vscode.Uri): string {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const root = folders.find((folder) => folder.uri.toString() === uri.toString());
  if (root === undefined) return vscode.workspace.asRelativePath(uri);
  return folders.length === 1 ? '.' : root.name;
}
