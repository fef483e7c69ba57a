import * as vscode from 'vscode';
import { conversionTargets, type ConversionTarget } from '../../library/convert/conversionTargets.js';
import type { ExtensionHost } from '../extensionHost.js';
import { isOnDisk } from '../pathOf.js';
import { workspaceFolderName } from '../workspaceFolderName.js';
import { isAbsolute, resolvePath, shownPath, userSource } from './promptSources.js';

/** From where the path of a converted prompt counts. */
export interface ConversionBase {
  readonly folder: vscode.Uri;
  /** The workspace folder that it is; absent when there is none and the new file is for all that the person does. */
  readonly project?: vscode.WorkspaceFolder;
}

/** Gives the workspace folder of a prompt, or the first one; without any, the folder of the person's own prompts. */
export function likelyBase(prompt: vscode.Uri, context: vscode.ExtensionContext): ConversionBase {
  const project = vscode.workspace.getWorkspaceFolder(prompt) ?? vscode.workspace.workspaceFolders?.[0];
  return project === undefined ? { folder: userSource(context).folder } : { folder: project.uri, project };
}

/** Lets the person choose the workspace folder for a prompt that is in none of several. Takes the likely one; gives nothing when the person gives up. */
export async function chooseBase(prompt: vscode.Uri, likely: ConversionBase): Promise<ConversionBase | undefined> {
  if (vscode.workspace.getWorkspaceFolder(prompt) !== undefined || (vscode.workspace.workspaceFolders ?? []).length < 2) return likely;
  const project = await vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('In which folder should the new file be written?'), ignoreFocusOut: true });
  return project && { folder: project.uri, project };
}

/** Proposes the path where tools look for such a file: in a project, or for the person in any. */
export function proposePath(to: ConversionTarget, name: string, { folder, project }: ConversionBase, host: ExtensionHost): string {
  const row = conversionTargets[to];
  if (project === undefined && to === 'prompt') {
    const uri = vscode.Uri.joinPath(folder, `${name}.prompt.md`);
    return uri.scheme === 'file' && host.disk !== undefined ? shownPath(uri, host) : `${name}.prompt.md`;
  }
  return project === undefined && host.disk !== undefined && 'ownPath' in row ? row.ownPath(name) : row.path(name);
}

/** Asks in words for a path, and says from which folder it counts where there are several. */
export function askForPath({ project }: ConversionBase): string {
  const isOneOfSeveral = project !== undefined && (vscode.workspace.workspaceFolders ?? []).length > 1;
  return isOneOfSeveral ? vscode.l10n.t('Where in {0} should the new file be written?', workspaceFolderName(project)) : vscode.l10n.t('Where should the new file be written?');
}

/** Gives the address that a typed path means, which may begin at the home folder or at the root of a disk; nothing where there is no disk, or where it would lead out of a virtual folder. */
export function resolveTyped(path: string, { folder }: ConversionBase, host: ExtensionHost): vscode.Uri | undefined {
  if (isAbsolute(path)) return resolvePath(path, host)[0];
  const uri = vscode.Uri.joinPath(folder, path);
  return isOnDisk(uri) || uri.path.startsWith(`${folder.path.replace(/\/$/, '')}/`) ? uri : undefined;
}
