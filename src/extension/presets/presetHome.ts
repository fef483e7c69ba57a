import * as vscode from 'vscode';
import { presetFolderName, type PresetFolder } from '../../library/presets/findPresetFile.js';
import { readFound } from '../readFound.js';

/** Where a preset is kept: with the workspace, for everyone who works in it, or in the storage of the person. */
export type PresetPlace = 'workspace' | 'user';

/** A folder of preset files, and how its files call a prompt. */
export interface PresetHome extends PresetFolder {
  readonly place: PresetPlace;
  readonly folder: vscode.Uri;
  readonly prompt: string;
}

/** Tells whether a prompt is no file yet: another document will have its address one day. */
export function isUnsaved(prompt: vscode.Uri): boolean {
  return prompt.scheme === 'untitled';
}

/**
 * Gives the folders in which presets of a prompt may be: that of its workspace folder, if it is in one, and that of the person.
 * There is none for a prompt that was never saved.
 */
export function presetHomes(prompt: vscode.Uri, storage: vscode.Uri): readonly PresetHome[] {
  if (isUnsaved(prompt)) return [];
  const workspace = vscode.workspace.getWorkspaceFolder(prompt);
  const ofUser = homeIn(userPresetFolder(storage), 'user', prompt.toString());
  if (workspace === undefined) return [ofUser];
  const root = workspace.uri;
  const path = prompt.path.slice(root.path.replace(/\/$/, '').length + 1);
  return [{ ...homeIn(vscode.Uri.joinPath(root, presetFolderName), 'workspace', path), hasPrompt: (named) => isThere(vscode.Uri.joinPath(root, named)) }, ofUser];
}

/** Gives the folder of the presets that a person keeps for themselves. */
export function userPresetFolder(storage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storage, 'presets');
}

/** Tells whether a file is one of presets: of the person, or of a folder of the workspace. */
export function isPresetFile(uri: vscode.Uri, storage: vscode.Uri): boolean {
  const folder = vscode.Uri.joinPath(uri, '..');
  return uri.path.endsWith('.yaml') && (isInUserFolder(uri, storage) || (folder.path.endsWith(`/${presetFolderName}`) && vscode.workspace.getWorkspaceFolder(uri) !== undefined));
}

/** Tells whether a file lies in the folder of the presets that a person keeps for themselves. */
export function isInUserFolder(uri: vscode.Uri, storage: vscode.Uri): boolean {
  return vscode.Uri.joinPath(uri, '..').toString() === userPresetFolder(storage).toString();
}

/** Gives the text of a file as it stands now, changes that are not saved included, or nothing when there is none. */
export async function readIfThere(uri: vscode.Uri): Promise<string | undefined> {
  const open = dirtyDocument(uri);
  if (open !== undefined) return open.getText();
  try {
    return await readFound(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}

/** Gives the document of a file that is open with changes that are not saved. */
export function dirtyDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  return vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri.toString());
}

function homeIn(folder: vscode.Uri, place: PresetPlace, prompt: string): PresetHome {
  return { folder, place, prompt, read: (name) => readIfThere(vscode.Uri.joinPath(folder, name)) };
}

async function isThere(uri: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(uri).then(() => true, () => false);
}
