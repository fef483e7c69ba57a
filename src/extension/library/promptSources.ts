import * as vscode from 'vscode';
import type { ExtensionHost } from '../extensionHost.js';
import { isOnDisk, pathOf } from '../pathOf.js';
import { workspaceFolderName } from '../workspaceFolderName.js';

/** A folder outside the workspace in which prompt files are looked for, or into which new ones can be written. */
export interface PromptSource {
  readonly folder: vscode.Uri;
  /** What its prompts are grouped under. */
  readonly place: string;
}

/** Tells which changed settings change what belongs to the library. */
export function affectsSources(change: vscode.ConfigurationChangeEvent): boolean {
  return ['fillPrompt.library.folders', 'chat.promptFilesLocations', 'files.exclude', 'search.exclude'].some((section) => change.affectsConfiguration(section));
}

/** Gives the folders of the settings that lie outside the workspace; what lies in it is found anyway. */
export function configuredSources(host: ExtensionHost): readonly PromptSource[] {
  const folders = new Map<string, PromptSource>();
  for (const path of [...ownFolders(), ...chatLocations()]) {
    for (const folder of resolvePath(withoutGlob(path), host)) {
      if (vscode.workspace.getWorkspaceFolder(folder) === undefined) folders.set(folder.toString(), { folder, place: shownPath(folder, host) });
    }
  }
  return [...folders.values()];
}

/** Gives the folder of the person's own prompts: VS Code keeps it beside the storage of extensions, in each profile. */
export function userSource({ globalStorageUri }: vscode.ExtensionContext): PromptSource {
  return { folder: vscode.Uri.joinPath(globalStorageUri, '..', '..', 'prompts'), place: vscode.l10n.t('Your Prompts') };
}

/** Gives every folder into which a new prompt can be written, the likeliest first. */
export function writableSources(context: vscode.ExtensionContext, host: ExtensionHost): readonly PromptSource[] {
  const named = ['.github/prompts', ...chatLocations()].filter((path) => withoutGlob(path) === path && !isAbsolute(path));
  const inWorkspace = [...new Set(named)].flatMap((path) => resolvePath(path, host)).flatMap((folder): PromptSource[] => {
    const workspaceFolder = vscode.workspace.getWorkspaceFolder(folder);
    return workspaceFolder === undefined ? [] : [{ folder, place: workspaceFolderName(workspaceFolder) }];
  });
  return [...inWorkspace, ...configuredSources(host), userSource(context)].filter(({ folder }) => vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false);
}

/** Gives a path as a person writes it: below the home folder it begins with `~`. */
export function shownPath(uri: vscode.Uri, host: ExtensionHost): string {
  const path = pathOf(uri, host);
  const home = uri.scheme === 'file' ? host.disk?.home : undefined;
  return home !== undefined && (path === home || path.startsWith(`${home}/`) || path.startsWith(`${home}\\`)) ? `~${path.slice(home.length)}` : path;
}

/** Gives the folders of `fillPrompt.library.folders` that only a disk could have, in a window that has none, as the settings name them. */
export function unreachableFolders(host: ExtensionHost): readonly string[] {
  const hasFolder = (vscode.workspace.workspaceFolders ?? []).length > 0;
  return ownFolders().filter((path) => (hasFolder || isAbsolute(path.trim())) && resolvePath(withoutGlob(path), host).length === 0);
}

function ownFolders(): readonly string[] {
  const value = trustedValue<unknown>('fillPrompt', 'library.folders');
  return Array.isArray(value) ? value.filter(isPath) : [];
}

/** A map from path to whether it is looked into; VS Code's own setting. */
function chatLocations(): readonly string[] {
  const value = trustedValue<unknown>('chat', 'promptFilesLocations');
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([path, isOn]) => (isOn === true && isPath(path) ? [path] : [])) : [];
}

/** The settings of a workspace that nobody trusts yet must not make us read outside it. */
function trustedValue<Value>(section: string, key: string): Value | undefined {
  const configuration = vscode.workspace.getConfiguration(section);
  if (vscode.workspace.isTrusted) return configuration.get<Value>(key);
  const inspected = configuration.inspect<Value>(key);
  return inspected?.globalValue ?? inspected?.defaultValue;
}

function isPath(value: unknown): value is string {
  return typeof value === 'string' && value.trim() !== '';
}

/** The folder down to which a pattern such as `team/*` is a plain path. */
function withoutGlob(path: string): string {
  const at = path.search(/[^\\/]*[*?{[]/);
  return at === -1 ? path : path.slice(0, at);
}

/** Tells whether a path is meant from nowhere but the home folder or the root of a disk. */
export function isAbsolute(path: string): boolean {
  return /^(?:[\\/~]|[A-Za-z]:[\\/])/.test(path);
}

/**
 * Gives what a path in the settings, or one that a person types, means. `~` is the home folder; what is not absolute is meant from each folder of the workspace. In a remote window an absolute path is one of
 * the machine at the other end. Nothing leads out of a virtual folder, beside which may lie the repositories of others.
 */
export function resolvePath(path: string, { disk }: ExtensionHost): readonly vscode.Uri[] {
  const trimmed = path.trim();
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (!isAbsolute(trimmed)) {
    return folders.map(({ uri }) => vscode.Uri.joinPath(uri, trimmed)).filter((folder) => isOnDisk(folder) || vscode.workspace.getWorkspaceFolder(folder) !== undefined);
  }
  const isBelowHome = /^~(?:[\\/]|$)/.test(trimmed);
  if (!isBelowHome && folders[0]?.uri.scheme === 'vscode-remote') return [folders[0].uri.with({ path: vscode.Uri.file(trimmed).path })];
  if (disk === undefined) return [];
  return [isBelowHome ? vscode.Uri.joinPath(vscode.Uri.file(disk.home), trimmed.slice(1).replaceAll('\\', '/')) : vscode.Uri.file(trimmed)];
}
