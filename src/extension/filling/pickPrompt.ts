import * as vscode from 'vscode';
import { headerText, openPromptFile } from '../../core/index.js';
import { promptName } from '../promptNames.js';
import type { Services } from '../services.js';

interface PromptItem extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

const mostPrompts = 5000;
const readAtOnce = 20;

/** Offers the prompt files of the workspace and of the user's prompts folder, the last used first. Gives the one that is picked. */
export async function pickPrompt({ context, recentPrompts }: Services): Promise<vscode.Uri | undefined> {
  const pick = vscode.window.createQuickPick<PromptItem>();
  pick.title = vscode.l10n.t('Fill Prompt');
  pick.placeholder = vscode.l10n.t('Choose a prompt file');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  pick.busy = true;
  const cancellation = new vscode.CancellationTokenSource();
  const picked = new Promise<vscode.Uri | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.uri));
    pick.onDidHide(() => resolve(undefined));
  });
  pick.show();
  void listPrompts(context, recentPrompts.list(), pick, cancellation.token);
  const uri = await picked;
  cancellation.cancel();
  pick.dispose();
  return uri;
}

async function listPrompts(context: vscode.ExtensionContext, recent: readonly string[], pick: vscode.QuickPick<PromptItem>, token: vscode.CancellationToken): Promise<void> {
  const [inWorkspace, ofUser] = await Promise.all([
    vscode.workspace.findFiles('**/*.prompt.md', undefined, mostPrompts, token),
    listUserPrompts(context),
  ]);
  if (token.isCancellationRequested) return;
  const order = new Map(recent.map((address, index) => [address, index]));
  const rank = (uri: vscode.Uri): number => order.get(uri.toString()) ?? recent.length;
  const uris = [...inWorkspace, ...ofUser].sort((a, b) => rank(a) - rank(b) || a.path.localeCompare(b.path));
  if (uris.length === 0) {
    pick.placeholder = vscode.l10n.t('There is no .prompt.md file in this workspace or among your own prompts');
    pick.busy = false;
    return;
  }
  const items: PromptItem[] = [];
  for (let start = 0; start < uris.length && !token.isCancellationRequested; start += readAtOnce) {
    items.push(...(await Promise.all(uris.slice(start, start + readAtOnce).map(readItem))));
    // New items reset the list, so what the person has moved to is kept.
    const active = pick.activeItems[0]?.uri.toString();
    pick.keepScrollPosition = true;
    pick.items = [...items];
    const again = items.find((item) => item.uri.toString() === active);
    if (again !== undefined) pick.activeItems = [again];
  }
  if (!token.isCancellationRequested) pick.busy = false;
}

/** VS Code keeps the user's own prompts beside the storage of extensions, in each profile. */
async function listUserPrompts(context: vscode.ExtensionContext): Promise<vscode.Uri[]> {
  const folder = vscode.Uri.joinPath(context.globalStorageUri, '..', '..', 'prompts');
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.flatMap(([name, type]) => (type === vscode.FileType.File && name.endsWith('.prompt.md') ? [vscode.Uri.joinPath(folder, name)] : []));
  } catch {
    return [];
  }
}

async function readItem(uri: vscode.Uri): Promise<PromptItem> {
  const path = vscode.workspace.getWorkspaceFolder(uri) === undefined ? vscode.l10n.t('your prompts') : vscode.workspace.asRelativePath(uri);
  try {
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const promptFile = openPromptFile(open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)));
    const description = headerText(promptFile.document.header?.entries ?? [], 'description');
    return { uri, label: promptName(promptFile, uri), description: path, ...(description === undefined ? {} : { detail: description }) };
  } catch {
    return { uri, label: promptName(openPromptFile(''), uri), description: path };
  }
}
