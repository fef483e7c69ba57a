import * as vscode from 'vscode';
import { fileNameOf } from './promptNames.js';

/** Gives the name of a workspace folder; of several that have the same one, with that of the folder it lies in, or its number. */
export function workspaceFolderName(folder: vscode.WorkspaceFolder): string {
  const twins = (vscode.workspace.workspaceFolders ?? []).filter(({ name }) => name === folder.name);
  if (twins.length < 2) return folder.name;
  const parents = twins.map(({ uri }) => fileNameOf(vscode.Uri.joinPath(uri, '..')));
  const at = twins.findIndex(({ index }) => index === folder.index);
  const isTold = new Set(parents).size === parents.length;
  return `${folder.name} (${isTold ? parents[at] : at + 1})`;
}
