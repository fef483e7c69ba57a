import * as vscode from 'vscode';
import type { ExtensionHost } from '../extensionHost.js';
import { configuredSources, userSource } from '../library/promptSources.js';

/** The name of the provider in the manifest. */
const providerId = 'fillPrompt.prompts';
const setting = 'mcp.enabled';

/** Tells whether the person wants the prompts to be served. */
export function isServed(): boolean {
  return vscode.workspace.getConfiguration('fillPrompt').get<unknown>(setting) === true;
}

/** Switches the serving on or off, for all windows. */
export async function setServed(isOn: boolean): Promise<void> {
  await vscode.workspace.getConfiguration('fillPrompt').update(setting, isOn, vscode.ConfigurationTarget.Global);
}

/** Tells whether this VS Code can start a server for assistants: in a browser there are no processes, and other editors may lack the API. */
export function canServe({ processes }: ExtensionHost): boolean {
  return processes !== undefined && typeof (vscode.lm as Partial<typeof vscode.lm> | undefined)?.registerMcpServerDefinitionProvider === 'function';
}

/** Offers the server for assistants to VS Code, which asks the person before it starts one. Nothing is offered until the setting is on. */
export function provideMcpServer(context: vscode.ExtensionContext, host: ExtensionHost): vscode.Disposable {
  const { processes } = host;
  if (processes === undefined || !canServe(host)) return new vscode.Disposable(() => undefined);
  const changes = new vscode.EventEmitter<void>();
  const affects = (change: vscode.ConfigurationChangeEvent): boolean => ['fillPrompt.mcp', 'fillPrompt.library.folders', 'chat.promptFilesLocations'].some((section) => change.affectsConfiguration(section));
  return vscode.Disposable.from(
    changes,
    vscode.workspace.onDidChangeConfiguration((change) => affects(change) && changes.fire()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changes.fire()),
    vscode.lm.registerMcpServerDefinitionProvider(providerId, {
      onDidChangeMcpServerDefinitions: changes.event,
      async provideMcpServerDefinitions() {
        const folders = isServed() ? await servedFolders(context, host) : [];
        if (folders.length === 0) return [];
        const script = vscode.Uri.joinPath(context.extensionUri, 'dist/mcp.js').fsPath;
        const { version } = context.extension.packageJSON as { readonly version: string };
        const definition = new vscode.McpStdioServerDefinition(vscode.l10n.t('Fill Prompt'), processes.program.path, [script, ...folders], { ...processes.program.env }, version);
        const [first] = vscode.workspace.workspaceFolders ?? [];
        if (first?.uri.scheme === 'file') definition.cwd = first.uri;
        return [definition];
      },
    }),
  );
}

/** The folders of the library that a process of this machine can read. */
async function servedFolders(context: vscode.ExtensionContext, host: ExtensionHost): Promise<readonly string[]> {
  const all = [...(vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri), ...configuredSources(host).map(({ folder }) => folder), userSource(context).folder];
  const paths = await Promise.all(all.filter(({ scheme }) => scheme === 'file').map(async (folder) => ((await isFolder(folder)) ? [folder.fsPath] : [])));
  return [...new Set(paths.flat())];
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    return false;
  }
}
