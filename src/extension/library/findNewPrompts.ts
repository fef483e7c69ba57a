import * as vscode from 'vscode';
import { findPrompts } from './editorFiles.js';

/** More new folders are not looked into one by one. */
const mostFolders = 5;

/** Among more new files and folders, nobody looks which are folders. */
const mostLooks = 300;

/**
 * Gives the prompt files in folders that are new. Takes the addresses of what is new, most of which are files. When there are many folders, gives these
 * themselves, for the whole library to be searched once.
 */
export async function findNewPrompts(made: readonly string[]): Promise<readonly string[]> {
  const all = new Set(made);
  // What lies in a new folder is found with it.
  const outermost = made.filter((uri) => !isBelow(uri, all));
  if (outermost.length > mostLooks) return outermost;
  const folders = (await Promise.all(outermost.map(folderAt))).flatMap((folder) => folder ?? []);
  if (folders.length > mostFolders) return folders.map(String);
  const { token } = new vscode.CancellationTokenSource();
  return (await Promise.all(folders.map((folder) => findPrompts(folder, token)))).flat().map(String);
}

function isBelow(uri: string, all: ReadonlySet<string>): boolean {
  for (let end = uri.lastIndexOf('/'); end > 0; end = uri.lastIndexOf('/', end - 1)) if (all.has(uri.slice(0, end))) return true;
  return false;
}

async function folderAt(address: string): Promise<vscode.Uri | undefined> {
  const uri = vscode.Uri.parse(address, true);
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) === 0 ? undefined : uri;
  } catch {
    return undefined;
  }
}
