import * as vscode from 'vscode';
import type { LibraryEntry } from '../../library/libraryEntry.js';
import { searchEntries } from '../../library/searchEntries.js';
import type { Previews } from '../preview/previews.js';
import type { Services } from '../services.js';
import { shownText } from '../shownText.js';
import { openDocument } from './openDocument.js';

interface PromptItem extends vscode.QuickPickItem {
  /** Absent in a heading. */
  readonly uri?: vscode.Uri;
}

/** VS Code draws a list again for each letter; more rows than a person looks through would only make that slow. */
const mostRows = 200;

/**
 * Offers the prompt files of the library, the last used first: at once what is known, and the rest as it is found. The buttons of a row open its file or
 * its preview instead. Gives the prompt that is picked.
 */
export async function pickPrompt({ library, recentPrompts, previews }: Services): Promise<vscode.Uri | undefined> {
  const pick = vscode.window.createQuickPick<PromptItem>();
  pick.title = vscode.l10n.t('Fill Prompt');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const recent = recentPrompts.list();
  const open: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('go-to-file'), tooltip: vscode.l10n.t('Open') };
  const preview: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('open-preview'), tooltip: vscode.l10n.t('Preview') };
  const draw = (): void => {
    const active = pick.activeItems[0]?.uri?.toString();
    const isBusy = library.state === 'searching' || library.state === 'asleep';
    pick.busy = isBusy;
    pick.placeholder = library.entries.length > 0 || isBusy ? vscode.l10n.t('Choose a prompt file') : vscode.l10n.t('There is no .prompt.md file in this workspace or among your own prompts');
    // New rows reset the list, so what the person has moved to is kept.
    pick.keepScrollPosition = true;
    pick.items = rowsOf(library.entries, recent, pick.value, [open, preview]);
    const again = active === undefined || pick.value !== drawnFor ? undefined : pick.items.find(({ uri }) => uri?.toString() === active);
    if (again !== undefined) pick.activeItems = [again];
    drawnFor = pick.value;
  };
  let drawnFor = '';
  const listeners = vscode.Disposable.from(
    pick,
    library.onDidChange(draw),
    pick.onDidChangeValue(draw),
    pick.onDidTriggerItemButton(({ button, item: { uri } }) => {
      pick.hide();
      if (uri !== undefined) void (button === open ? vscode.window.showTextDocument(uri) : showPreview(previews, uri));
    }),
  );
  const picked = new Promise<vscode.Uri | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.uri));
    pick.onDidHide(() => resolve(undefined));
  });
  library.wake();
  draw();
  pick.show();
  const uri = await picked;
  listeners.dispose();
  return uri;
}

async function showPreview(previews: Previews, uri: vscode.Uri): Promise<void> {
  const document = await openDocument(uri);
  if (document !== undefined) await previews.show(document);
}

/** Directly in the only folder of the workspace, the file says it all; elsewhere another one may be called the same. */
function isOnlyFolder({ folder, place }: LibraryEntry): boolean {
  const [only, ...more] = vscode.workspace.workspaceFolders ?? [];
  return folder === place && more.length === 0 && place === only?.name;
}

/** The rows for what was typed: without it the last used prompts come first, with it the best matches. */
function rowsOf(entries: readonly LibraryEntry[], recent: readonly string[], typed: string, buttons: readonly vscode.QuickInputButton[]): PromptItem[] {
  const isSearch = typed.trim() !== '';
  const found = searchEntries(entries, typed);
  const byAddress = new Map(found.map((entry) => [entry.uri, entry]));
  const used = isSearch ? [] : recent.flatMap((uri) => byAddress.get(uri) ?? []);
  const isUsed = new Set(used);
  const others = found.filter((entry) => !isUsed.has(entry)).slice(0, mostRows);
  const row = (entry: LibraryEntry): PromptItem => ({
    uri: vscode.Uri.parse(entry.uri, true),
    label: shownText(entry.title),
    description: shownText(isOnlyFolder(entry) ? entry.fileName : `${entry.folder}/${entry.fileName}`),
    ...(entry.description === undefined && entry.tags.length === 0 ? {} : { detail: shownText([entry.description ?? '', ...entry.tags.map((tag) => `#${tag}`)].filter((part) => part !== '').join('  ')) }),
    // What the library has found stays, also where it counts accents otherwise than VS Code.
    alwaysShow: isSearch,
    buttons,
  });
  const heading = (label: string): PromptItem => ({ label, kind: vscode.QuickPickItemKind.Separator });
  const hidden = found.length - used.length - others.length;
  return [
    ...(used.length > 0 ? [heading(vscode.l10n.t('recently used')), ...used.map(row)] : []),
    ...(used.length > 0 && others.length > 0 ? [heading(vscode.l10n.t('other'))] : []),
    ...others.map(row),
    ...(hidden > 0 ? [heading(vscode.l10n.t('{0} more: type to find them', hidden))] : []),
  ];
}
