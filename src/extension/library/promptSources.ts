import * as vscode from 'vscode';
import { userHome } from '../nodeEnvironment.js';

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
export function configuredSources(): readonly PromptSource[] {
  const folders = new Map<string, PromptSource>();
  for (const path of [...ownFolders(), ...chatLocations()]) {
    for (const folder of resolvePath(withoutGlob(path))) {
      if (vscode.workspace.getWorkspaceFolder(folder) === undefined) folders.set(folder.toString(), { folder, place: shownPath(folder) });
    }
  }
  return [...folders.values()];
}

/** Gives the folder of the person's own prompts: VS Code keeps it beside the storage of extensions, in each profile. */
export function userSource({ globalStorageUri }: vscode.ExtensionContext): PromptSource {
  return { folder: vscode.Uri.joinPath(globalStorageUri, '..', '..', 'prompts'), place: vscode.l10n.t('Your Prompts') };
}

/** Gives every folder into which a new prompt can be written, the likeliest first. */
export function writableSources(context: vscode.ExtensionContext): readonly PromptSource[] {
  const named = ['.github/prompts', ...chatLocations()].filter((path) => withoutGlob(path) === path && !isAbsolute(path));
  const inWorkspace = [...new Set(named)].flatMap(resolvePath).flatMap((folder): PromptSource[] => {
    const { name } = vscode.workspace.getWorkspaceFolder(folder) ?? {};
    return name === undefined ? [] : [{ folder, place: name }];
  });
  return [...inWorkspace, ...configuredSources(), userSource(context)].filter(({ folder }) => vscode.workspace.fs.isWritableFileSystem(folder.scheme) !== false);
}

/** Gives a path as a person writes it: below the home folder it begins with `~`. */
export function shownPath({ scheme, fsPath, path }: vscode.Uri): string {
  if (scheme !== 'file') return path;
  const home = userHome();
  return fsPath === home || fsPath.startsWith(`${home}/`) || fsPath.startsWith(`${home}\\`) ? `~${fsPath.slice(home.length)}` : fsPath;
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

function isAbsolute(path: string): boolean {
  return /^(?:[\\/~]|[A-Za-z]:[\\/])/.test(path);
}

/** `~` is the home folder; what is not absolute is meant from each folder of the workspace. */
function resolvePath(path: string): readonly vscode.Uri[] {
  const trimmed = path.trim();
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (/^~(?:[\\/]|$)/.test(trimmed)) return [vscode.Uri.joinPath(vscode.Uri.file(userHome()), trimmed.slice(1).replaceAll('\\', '/'))];
  if (!isAbsolute(trimmed)) return folders.map(({ uri }) => vscode.Uri.joinPath(uri, trimmed));
  const [first] = folders;
  return [first === undefined || first.uri.scheme === 'file' ? vscode.Uri.file(trimmed) : first.uri.with({ path: trimmed })];
}
