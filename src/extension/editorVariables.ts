import * as vscode from 'vscode';
import { variables } from '../core/index.js';
import type { EditorPlace } from './editorPlace.js';
import type { ExtensionHost } from './extensionHost.js';
import { readGitBranch } from './gitBranch.js';
import { pathOf } from './pathOf.js';

/**
 * Fetches the values of the variables that a prompt uses, and only of those. Takes their names, the editor they describe and the
 * prompt, whose workspace folder counts when that editor shows no file of one. What has no value (no selection, no file, no home
 * folder in a browser) is absent, and the interview asks for it.
 */
export async function readVariables(names: readonly string[], editor: EditorPlace | undefined, prompt: vscode.Uri | undefined, host: ExtensionHost): Promise<Record<string, string>> {
  const values: Record<string, string> = {};
  for (const name of names) {
    const value = await readVariable(name, editor, prompt, host);
    if (value !== undefined && value !== '') values[name] = value;
  }
  return values;
}

/**
 * Gives the present values of all variables that cost nothing to know, for help while writing. The clipboard is not
 * read: a person who writes a prompt has not asked for it.
 */
export function readKnownVariables(editor: EditorPlace | undefined, prompt: vscode.Uri, host: ExtensionHost): Promise<Record<string, string>> {
  return readVariables(Object.keys(variables).filter((name) => name !== 'clipboard' && name !== 'gitBranch'), editor, prompt, host);
}

async function readVariable(name: string, editor: EditorPlace | undefined, prompt: vscode.Uri | undefined, host: ExtensionHost): Promise<string | undefined> {
  const uri = editor?.document.uri;
  const file = uri === undefined || uri.scheme === 'untitled' ? undefined : uri;
  const folder = folderOf(uri) ?? folderOf(prompt) ?? vscode.workspace.workspaceFolders?.[0];
  switch (name) {
    case 'file':
      return file && pathOf(file, host);
    case 'fileBasename':
      return file && baseName(file);
    case 'fileBasenameNoExtension':
      return file && baseName(file).replace(/(?<=.)\.[^.]*$/, '');
    case 'fileExtname':
      return file && /(?<=.)\.[^.]*$/.exec(baseName(file))?.[0];
    case 'fileDirname':
      return file && pathOf(parentOf(file), host);
    case 'fileDirnameBasename':
      return file && baseName(parentOf(file));
    case 'relativeFile':
      return file && vscode.workspace.asRelativePath(file, false);
    case 'relativeFileDirname':
      return file && relativeFolder(file);
    case 'workspaceFolder':
    case 'cwd':
      return folder && pathOf(folder.uri, host);
    case 'workspaceFolderBasename':
      return folder?.name;
    case 'selection':
    case 'selectedText':
      return editor?.selections.map((selection) => editor.document.getText(selection)).filter((text) => text !== '').join('\n');
    case 'lineNumber':
      return editor && String(editor.selection.active.line + 1);
    case 'language':
      return editor?.document.languageId;
    case 'clipboard':
      return vscode.env.clipboard.readText();
    case 'date':
      return localTime().slice(0, 10);
    case 'time':
      return localTime().slice(11, 16);
    case 'userHome':
      return host.disk?.home;
    case 'pathSeparator':
      return ((file ?? folder?.uri)?.scheme ?? 'file') === 'file' ? (host.disk?.separator ?? '/') : '/';
    case 'gitBranch':
      return folder && readGitBranch(folder.uri);
    default:
      return undefined;
  }
}

function folderOf(uri: vscode.Uri | undefined): vscode.WorkspaceFolder | undefined {
  return uri && vscode.workspace.getWorkspaceFolder(uri);
}

function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

function parentOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..');
}

function relativeFolder(uri: vscode.Uri): string {
  const relative = vscode.workspace.asRelativePath(uri, false);
  return relative.includes('/') ? relative.slice(0, relative.lastIndexOf('/')) : '.';
}

/** The clock on the wall, in the order of an ISO date. */
function localTime(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString();
}
