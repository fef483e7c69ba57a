import * as vscode from 'vscode';
import type { Cancellation, Files, FoundFile } from '../../library/files.js';
import { isPromptPath } from '../../library/isPromptPath.js';
import type { ExtensionHost } from '../extensionHost.js';
import { findFiles } from '../findFiles.js';
import { commandPatterns } from '../promptDocuments.js';
import { fileNameOf, isPromptUri } from '../promptNames.js';
import { readFound } from '../readFound.js';
import { workspaceFolderName } from '../workspaceFolderName.js';
import { configuredSources, shownPath, userSource, type PromptSource } from './promptSources.js';

/** What the search finds and watchers watch: in one pattern, since each is a walk through all folders. */
export const promptPattern = `{${['**/*.prompt.md', '**/SKILL.md', ...commandPatterns].join(',')}}`;

/** The folders of other tools: those with which the patterns of their commands begin. */
const toolFolders: ReadonlySet<string> = new Set(commandPatterns.map((pattern) => pattern.split('/')[1] ?? ''));

/** Gives the pattern for what is in one folder, from which the patterns of commands do not begin when it is, or lies in, that of another tool. It finds other Markdown, too, then. */
export function patternIn(folder: vscode.Uri): string {
  return folder.path.split('/').some((part) => toolFolders.has(part)) ? '**/*.md' : promptPattern;
}

/** Gives the prompt files of the workspace, of the folders in the settings and of the person, as VS Code reaches them. Unsaved text of open files counts. */
export function editorFiles(context: vscode.ExtensionContext, host: ExtensionHost): Files {
  return {
    async list(cancellation) {
      const { token } = sourceOf(cancellation);
      const found = new Map<string, FoundFile>();
      const add = (uris: readonly vscode.Uri[], source?: PromptSource): void => {
        for (const uri of uris) if (!found.has(uri.toString())) found.set(uri.toString(), foundFileOf(uri, source, host));
      };
      const user = userSource(context);
      const outside = configuredSources(host);
      const [ofWorkspace, ofUser, ofFolders] = await Promise.all([
        Promise.all((vscode.workspace.workspaceFolders ?? []).map(({ uri }) => findPrompts(uri, token))),
        listFolder(user.folder),
        Promise.all(outside.map(({ folder }) => findPrompts(folder, token))),
      ]);
      ofWorkspace.forEach((uris) => add(uris));
      add(ofUser, user);
      ofFolders.forEach((uris, index) => add(uris, outside[index]));
      return [...found.values()];
    },
    async stat(uri) {
      try {
        const { type, mtime, size } = await vscode.workspace.fs.stat(vscode.Uri.parse(uri, true));
        // A link may lead to a folder or a device.
        return (type & vscode.FileType.File) === 0 ? undefined : { modified: mtime, size };
      } catch {
        return undefined;
      }
    },
    async read(uri) {
      const open = vscode.workspace.textDocuments.find((document) => document.isDirty && document.uri.toString() === uri);
      if (open !== undefined) return open.getText();
      try {
        return await readFound(vscode.Uri.parse(uri, true));
      } catch {
        return undefined;
      }
    },
  };
}

function foundFileOf(uri: vscode.Uri, source: PromptSource | undefined, host: ExtensionHost): FoundFile {
  const parent = vscode.Uri.joinPath(uri, '..');
  const workspaceFolder = vscode.workspace.getWorkspaceFolder(uri);
  const place = workspaceFolder && workspaceFolderName(workspaceFolder);
  const inside = workspaceFolder && place !== undefined ? folderInside(workspaceFolder, place, parent) : undefined;
  const folder = inside ?? (source !== undefined && source.folder.path === parent.path ? source.place : shownPath(parent, host));
  return { uri: uri.toString(), fileName: fileNameOf(uri), folder, place: place ?? source?.place ?? folder };
}

/** The path from the workspace folder on, behind its name where there are several; the folder itself is its name. */
function folderInside(workspaceFolder: vscode.WorkspaceFolder, name: string, folder: vscode.Uri): string {
  const root = workspaceFolder.uri.path.replace(/\/$/, '');
  if (root === folder.path) return name;
  const path = folder.path.slice(root.length + 1);
  return (vscode.workspace.workspaceFolders ?? []).length > 1 ? `${name}/${path}` : path;
}

/** Finds the prompt files in a folder, without those that its settings leave out of searches; what they leave out of the explorer is left out by default. */
export async function findPrompts(folder: vscode.Uri, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const excluded = vscode.workspace.getConfiguration('search', folder).get<Record<string, unknown> | null>('exclude', {});
  const patterns = Object.entries(excluded ?? {}).flatMap(([glob, isOn]) => (isOn === true ? [glob] : []));
  const found = await findFiles({ pattern: patternIn(folder), isWanted: isPromptUri, folder, excluded: patterns }, token);
  return found.filter(isPromptUri);
}

/** The person's own prompts may lie where no search reaches, but in one folder. */
async function listFolder(folder: vscode.Uri): Promise<readonly vscode.Uri[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => ((type & vscode.FileType.File) !== 0 && isPromptPath(name) ? [vscode.Uri.joinPath(folder, name)] : []));
  } catch {
    return [];
  }
}

function sourceOf(cancellation: Cancellation): vscode.CancellationTokenSource {
  const source = new vscode.CancellationTokenSource();
  cancellation.onCancellationRequested?.(() => source.cancel());
  return source;
}
