import * as vscode from 'vscode';
import { checkAnswer } from '../../core/index.js';
import { acceptRow, noAnswerItem, typedItem, type AnswerItem } from './askFromList.js';
import type { Outcome } from './outcome.js';
import { showQuickInput } from './showQuickInput.js';
import { describeList, initialText, refuseInList, warnInList, type Step } from './step.js';

/** More rows than this help nobody; what is not among them can be typed or browsed for. */
const mostPaths = 2000;

/** Asks for a file or folder: those of the workspace as a list, a dialog behind a button, or a typed path. */
export function askFile(step: Step): Promise<Outcome> {
  const { input } = step.question;
  const folders = input.type === 'folder';
  const browse: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('folder-opened'), tooltip: vscode.l10n.t('Browse…') };
  const noAnswer = noAnswerItem();
  const pick = vscode.window.createQuickPick<AnswerItem>();
  const before = initialText(step);
  let paths: readonly AnswerItem[] = before === '' ? [] : [{ label: before, answer: before }];
  describeList(pick, step, folders ? vscode.l10n.t('Choose a folder, or type a path') : vscode.l10n.t('Choose a file, or type a path'));
  pick.buttons = [browse];
  pick.busy = true;
  const show = (): void => {
    const value = pick.value.trim();
    const listed = paths.some((item) => item.answer === value);
    const extra = value === '' ? (input.required ? [] : [noAnswer]) : listed ? [] : [typedItem(value)];
    pick.items = [...paths, ...extra];
    if (value === '' && before === '' && !input.required) pick.activeItems = [noAnswer];
  };
  show();

  return showQuickInput(pick, step, (finish, suspend) => {
    const cancellation = new vscode.CancellationTokenSource();
    void listPaths(folders, cancellation.token).then((found) => {
      if (cancellation.token.isCancellationRequested) return;
      paths = [...paths, ...found.filter((path) => path !== before).map((path) => ({ label: path, answer: path }))];
      pick.busy = false;
      show();
    });
    const openDialog = async (): Promise<void> => {
      const chosen = await suspend(() =>
        vscode.window.showOpenDialog({
          canSelectFiles: !folders,
          canSelectFolders: folders,
          openLabel: vscode.l10n.t('Select'),
          defaultUri: vscode.workspace.workspaceFolders?.[0]?.uri,
        }),
      );
      const [uri] = chosen ?? [];
      pick.show();
      const checked = uri && checkAnswer(input, relativePath(uri));
      if (checked === undefined) return;
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else refuseInList(pick, checked);
    };
    return [
      new vscode.Disposable(() => cancellation.cancel()),
      pick.onDidChangeValue((value) => {
        show();
        warnInList(pick, step, value);
      }),
      acceptRow(pick, step, finish),
      pick.onDidTriggerButton((button) => {
        if (button === browse) void openDialog();
      }),
    ];
  });
}

async function listPaths(folders: boolean, token: vscode.CancellationToken): Promise<readonly string[]> {
  const files = (await vscode.workspace.findFiles('**/*', undefined, mostPaths, token)).map((uri) => vscode.workspace.asRelativePath(uri)).sort();
  if (!folders) return files;
  const parents = new Set<string>();
  for (const file of files) {
    for (let at = file.lastIndexOf('/'); at > 0; at = file.lastIndexOf('/', at - 1)) parents.add(file.slice(0, at));
  }
  return [...parents].sort();
}

/** Relative to the workspace; a folder of the workspace itself is `.`. */
function relativePath(uri: vscode.Uri): string {
  const isRoot = vscode.workspace.workspaceFolders?.some((folder) => folder.uri.toString() === uri.toString());
  return isRoot ? '.' : vscode.workspace.asRelativePath(uri);
}
