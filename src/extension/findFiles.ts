import * as vscode from 'vscode';
import { isOnDisk } from './pathOf.js';
import { fileNameOf } from './promptNames.js';

/** What files to find, said twice: VS Code searches by a pattern, and what it cannot search is gone through. */
export interface FileSearch {
  /** A glob, from each folder down. */
  readonly pattern: string;
  readonly isWanted: (uri: vscode.Uri) => boolean;
  /** The folder to look in; without it, all folders of the workspace. */
  readonly folder?: vscode.Uri;
  /** Patterns of what to leave out, beside what the settings leave out of the explorer. */
  readonly excluded?: readonly string[];
  readonly most?: number;
}

/**
 * Gives the files of the workspace or of one folder that a search finds, also where VS Code has no search: in virtual file systems
 * other than those of GitHub, where it would find nothing or wait for ever. A folder that is not there holds nothing.
 */
export async function findFiles(search: FileSearch, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const folders = search.folder === undefined ? (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri) : [search.folder];
  const found: vscode.Uri[] = [];
  if (folders.some(isSearchable)) found.push(...(await searchFiles(search, token)));
  for (const folder of folders.filter((each) => !isSearchable(each))) await walk(folder, search, found, token);
  return search.most === undefined ? found : found.slice(0, search.most);
}

/** GitHub's and Azure's file systems have the scheme `vscode-vfs` and bring a search along. */
function isSearchable(folder: vscode.Uri): boolean {
  return isOnDisk(folder) || folder.scheme === 'vscode-vfs';
}

async function searchFiles({ pattern, folder, excluded = [], most }: FileSearch, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  try {
    const where = folder === undefined ? pattern : new vscode.RelativePattern(folder, pattern);
    return await vscode.workspace.findFiles(where, excluded.length === 0 ? undefined : `{${excluded.join(',')}}`, most, token);
  } catch {
    return [];
  }
}

/** Goes through folders, all of one depth at once; leaves out what a search leaves out by default. Links are not followed. */
async function walk(folder: vscode.Uri, search: FileSearch, found: vscode.Uri[], token: vscode.CancellationToken): Promise<void> {
  for (let level: readonly vscode.Uri[] = [folder]; level.length > 0; ) {
    if (token.isCancellationRequested || found.length >= (search.most ?? Infinity)) return;
    const entries = (await Promise.all(level.map(readFolder))).flat();
    found.push(...entries.filter(({ uri, type }) => type === vscode.FileType.File && search.isWanted(uri)).map(({ uri }) => uri));
    level = entries.filter(({ uri, type }) => type === vscode.FileType.Directory && !leftOut.has(fileNameOf(uri))).map(({ uri }) => uri);
  }
}

/** Tells whether a path leads through a folder that searches leave out by default. */
export function isLeftOut({ path }: vscode.Uri): boolean {
  return path.split('/').some((part) => leftOut.has(part));
}

const leftOut: ReadonlySet<string> = new Set(['node_modules', 'bower_components', '.git', '.svn', '.hg']);

async function readFolder(folder: vscode.Uri): Promise<readonly { readonly uri: vscode.Uri; readonly type: vscode.FileType }[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name, type]) => ({ uri: vscode.Uri.joinPath(folder, name), type }));
  } catch {
    return [];
  }
}
