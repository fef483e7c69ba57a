import * as vscode from 'vscode';
import { dayName, timeName } from '../../library/memory/dayName.js';
import type { FillRecord } from '../../library/memory/fillRecords.js';
import { destinationName } from '../destinations/chooseDestination.js';
import { sendAgain } from '../filling/sendAgain.js';
import { showInformation } from '../messages.js';
import type { Services } from '../services.js';
import { shownText } from '../shownText.js';
import { momentOf } from './filledTexts.js';

interface FillItem extends vscode.QuickPickItem {
  readonly record?: FillRecord;
}

/** What can be done with a filled prompt: a button on its row, and a row of the list that Enter opens. */
interface Action {
  readonly icon: string;
  readonly label: () => string;
  readonly run: (services: Services, record: FillRecord) => Promise<void>;
  /** Whether the list of filled prompts is shown again afterwards. */
  readonly returns?: boolean;
}

const actions: readonly Action[] = [
  { icon: 'eye', label: () => vscode.l10n.t('Look at It'), run: ({ filledTexts }, record) => filledTexts.look(record) },
  { icon: 'send', label: () => vscode.l10n.t('Send Again…'), run: sendAgain },
  { icon: 'diff', label: () => vscode.l10n.t('Compare with the Prompt as It Is Now'), run: ({ filledTexts }, record) => filledTexts.compare(record) },
  { icon: 'trash', label: () => vscode.l10n.t('Remove from the History'), run: ({ fillHistory }, record) => fillHistory.remove(record), returns: true },
];

/** What a person chose: something to do with one fill, to see what can be done with it, or to clear all. */
type Choice = { readonly record: FillRecord; readonly action?: Action } | 'clear' | undefined;

/** Lists the filled prompts of the workspace by day, the last one first, to look at, send again, compare and remove. */
export async function showHistory(services: Services): Promise<void> {
  for (let active: FillRecord | undefined; ; ) {
    const records = services.fillHistory.list();
    if (records.length === 0) return explainEmpty();
    const choice = await chooseFill(services, active);
    if (choice === undefined) return;
    if (choice === 'clear') {
      if (await confirmClear(records.length)) return services.fillHistory.clear();
      continue;
    }
    const { record } = choice;
    const action = choice.action ?? (await chooseAction(record));
    if (action === undefined) return;
    if (action !== 'back') await action.run(services, record);
    if (action !== 'back' && action.returns !== true) return;
    // After a removal the row that took its place is the next one that a person looks at.
    active = action === 'back' ? record : records[records.indexOf(record) + 1];
  }
}

async function explainEmpty(): Promise<void> {
  if (vscode.workspace.getConfiguration('fillPrompt').get<number>('history.limit', 50) > 0) {
    void showInformation(vscode.l10n.t('No prompt was filled in this workspace yet.'));
    return;
  }
  const open = vscode.l10n.t('Open Settings');
  const choice = await showInformation(vscode.l10n.t('The history of filled prompts is switched off.'), open);
  if (choice === open) await vscode.commands.executeCommand('workbench.action.openSettings', 'fillPrompt.history.limit');
}

async function chooseFill({ fillHistory }: Services, active: FillRecord | undefined): Promise<Choice> {
  const clear: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('clear-all'), tooltip: vscode.l10n.t('Clear the History') };
  const buttons = actions.map(({ icon, label }) => ({ iconPath: new vscode.ThemeIcon(icon), tooltip: label() }));
  const pick = vscode.window.createQuickPick<FillItem>();
  pick.title = vscode.l10n.t('Filled Prompts');
  pick.placeholder = vscode.l10n.t('Choose a filled prompt to look at it, send it again or compare it');
  pick.buttons = [clear];
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const list = (id: string | undefined): void => {
    pick.items = itemsOf(fillHistory.list(), buttons);
    const before = pick.items.find(({ record }) => record !== undefined && record.id === id);
    if (before !== undefined) pick.activeItems = [before];
  };
  list(active?.id);
  // A fill that has only just ended comes in while the list is open.
  const listener = fillHistory.onDidChange(() => list(pick.activeItems[0]?.record?.id));
  const chosen = await new Promise<Choice>((resolve) => {
    pick.onDidAccept(() => {
      const record = pick.selectedItems[0]?.record;
      if (record !== undefined) resolve({ record });
    });
    pick.onDidTriggerItemButton(({ item: { record }, button }) => {
      const action = actions[buttons.findIndex((each) => each === button)];
      if (record !== undefined && action !== undefined) resolve({ record, action });
    });
    pick.onDidTriggerButton(() => resolve('clear'));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  listener.dispose();
  pick.dispose();
  return chosen;
}

/** The rows of each day stand below its name. */
function itemsOf(records: readonly FillRecord[], buttons: readonly vscode.QuickInputButton[]): readonly FillItem[] {
  const { language } = vscode.env;
  const now = Date.now();
  const items: FillItem[] = [];
  let day = '';
  for (const record of records) {
    const name = dayName(record.time, now, language);
    if (name !== day) items.push({ label: name, kind: vscode.QuickPickItemKind.Separator });
    day = name;
    const description = vscode.l10n.t('{0}, {1}', destinationName(record.destination), timeName(record.time, language));
    items.push({ record, label: shownText(record.title), description, buttons, ...(record.summary === '' ? {} : { detail: shownText(record.summary) }) });
  }
  return items;
}

/** Everything that the buttons of a row do, for the keyboard. */
async function chooseAction(record: FillRecord): Promise<Action | 'back' | undefined> {
  const pick = vscode.window.createQuickPick<vscode.QuickPickItem & { readonly action: Action }>();
  pick.title = record.title;
  pick.placeholder = vscode.l10n.t('{0}, {1}', destinationName(record.destination), momentOf(record));
  pick.buttons = [vscode.QuickInputButtons.Back];
  pick.items = actions.map((action) => ({ label: `$(${action.icon}) ${action.label()}`, action }));
  const chosen = await new Promise<Action | 'back' | undefined>((resolve) => {
    pick.onDidAccept(() => resolve(pick.selectedItems[0]?.action));
    pick.onDidTriggerButton(() => resolve('back'));
    pick.onDidHide(() => resolve(undefined));
    pick.show();
  });
  pick.dispose();
  return chosen;
}

async function confirmClear(count: number): Promise<boolean> {
  const clear = vscode.l10n.t('Clear the History');
  const message = count === 1 ? vscode.l10n.t('Remove the one filled prompt from the history?') : vscode.l10n.t('Remove all {0} filled prompts from the history?', count);
  const detail = vscode.l10n.t('Their texts are deleted. The prompt files and the remembered answers stay.');
  return (await vscode.window.showWarningMessage(message, { modal: true, detail }, clear)) === clear;
}
