import * as vscode from 'vscode';
import { movePresetFile } from '../../library/presets/editPresetFile.js';
import { findPresetFile } from '../../library/presets/findPresetFile.js';
import { promptBelow } from '../../library/presets/promptBelow.js';
import { readPresetFile } from '../../library/presets/readPresetFile.js';
import { presetHomes, type PresetHome } from './presetHome.js';

/** A file or folder that has another address now. */
interface Rename {
  readonly oldUri: vscode.Uri;
  readonly newUri: vscode.Uri;
}

/**
 * Takes along the preset files that name a prompt which was renamed, or moved with its folder. Gives the prompts whose presets stand elsewhere now.
 * Leaves alone what cannot be read, and what would have to be written over presets that are there already.
 */
export async function movePresets({ oldUri, newUri }: Rename, storage: vscode.Uri): Promise<readonly vscode.Uri[]> {
  if (!(await canHoldPrompts(newUri))) return [];
  const moved: vscode.Uri[] = [];
  for (const home of presetHomes(oldUri, storage)) {
    for (const name of await presetFilesIn(home.folder)) {
      const text = await home.read(name).catch(() => undefined);
      const rest = text === undefined ? undefined : promptBelow(home.prompt, readPresetFile(text).prompt);
      if (text === undefined || rest === undefined) continue;
      const prompt = newUri.with({ path: newUri.path + plainPath(home, rest) });
      const target = presetHomes(prompt, storage).find(({ place }) => place === home.place);
      if (target !== undefined && (await moveIfPossible(vscode.Uri.joinPath(home.folder, name), text, target))) moved.push(prompt);
    }
  }
  return moved;
}

/** Prompts are Markdown; most of what is renamed is neither that nor a folder. */
async function canHoldPrompts(uri: vscode.Uri): Promise<boolean> {
  if (uri.path.endsWith('.md')) return true;
  return vscode.workspace.fs.stat(uri).then(({ type }) => (type & vscode.FileType.Directory) !== 0, () => false);
}

async function presetFilesIn(folder: vscode.Uri): Promise<readonly string[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder).then((all) => all, () => []);
  return entries.flatMap(([name, type]) => ((type & vscode.FileType.File) !== 0 && name.endsWith('.yaml') ? [name] : []));
}

/** The presets of the person call a prompt by its address, in which some letters are written otherwise. */
function plainPath({ place }: PresetHome, rest: string): string {
  return place === 'user' ? vscode.Uri.parse(`file://${rest}`).path.replace(/^\/$/, '') : rest;
}

/** That one file cannot be written says nothing of the others. */
async function moveIfPossible(file: vscode.Uri, text: string, home: PresetHome): Promise<boolean> {
  try {
    return await moveFile(file, text, home);
  } catch (error) {
    console.error('Fill Prompt could not move presets.', error);
    return false;
  }
}

async function moveFile(file: vscode.Uri, text: string, home: PresetHome): Promise<boolean> {
  const found = await findPresetFile(home, home.prompt);
  const changed = movePresetFile(text, home.prompt);
  if (found === undefined || changed === undefined) return false;
  const target = vscode.Uri.joinPath(home.folder, found.name);
  const isSame = target.toString() === file.toString();
  if (found.text !== undefined && !isSame) return false;
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open !== undefined) return moveDocument(open, target, changed, isSame);
  // An edit of the workspace could be undone before the renaming that it follows.
  await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(changed));
  if (!isSame) await deleteIfThere(file);
  return true;
}

async function deleteIfThere(file: vscode.Uri): Promise<void> {
  try {
    await vscode.workspace.fs.delete(file);
  } catch (error) {
    if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) throw error;
  }
}

/** An open editor goes along, and what was not saved in it is not saved now. */
async function moveDocument(document: vscode.TextDocument, target: vscode.Uri, text: string, isSame: boolean): Promise<boolean> {
  const { isDirty } = document;
  const edit = new vscode.WorkspaceEdit();
  edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  if (!(await vscode.workspace.applyEdit(edit)) || (!isDirty && !(await document.save()))) return false;
  if (isSame) return true;
  const move = new vscode.WorkspaceEdit();
  move.renameFile(document.uri, target, { overwrite: false });
  return vscode.workspace.applyEdit(move);
}
