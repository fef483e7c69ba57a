import * as vscode from 'vscode';
import { checkAnswer } from '../../core/index.js';
import { shownText } from '../shownText.js';
import { browsePath, listPaths } from '../workspacePaths.js';
import { acceptRow, noAnswerItem, noteOf, ownText, typedItem, type AnswerItem } from './askFromList.js';
import type { Outcome } from './outcome.js';
import { showQuickInput } from './showQuickInput.js';
import { describeList, describeQuestion, initialText, refuseInList, warnInList, type Step } from './step.js';

/** Asks for a file or folder: those of the workspace as a list, a dialog behind a button, or a typed path. */
export function askFile(step: Step): Promise<Outcome> {
  const { input } = step.question;
  const kind = input.type === 'folder' ? 'folders' : 'files';
  const browse: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('folder-opened'), tooltip: vscode.l10n.t('Browse…') };
  const noAnswer = noAnswerItem();
  const pick = vscode.window.createQuickPick<AnswerItem>();
  const before = initialText(step);
  const note = noteOf(step, before);
  let paths: readonly AnswerItem[] = before === '' ? [] : [{ label: shownText(before), answer: before, ...(note === undefined ? {} : { description: note }) }];
  describeList(pick, step, kind === 'folders' ? vscode.l10n.t('Choose a folder, or type a path') : vscode.l10n.t('Choose a file, or type a path'), describeQuestion(step));
  pick.buttons = [browse];
  pick.busy = true;
  const show = (): void => {
    const value = pick.value.trim();
    const listed = paths.some((item) => item.answer === value);
    const isLeftEmpty = value === '' && before === '' && !input.required;
    const extra = value === '' ? (input.required ? [] : [noAnswer]) : listed ? [] : [typedItem(value)];
    // The row that Enter takes stands where the list begins: a workspace may have thousands of files.
    pick.items = isLeftEmpty ? [noAnswer, ...paths] : [...paths, ...extra];
    if (isLeftEmpty) pick.activeItems = [noAnswer];
  };
  show();

  return showQuickInput(pick, step, (finish, suspend) => {
    const cancellation = new vscode.CancellationTokenSource();
    void listPaths(kind, cancellation.token).then((found) => {
      if (cancellation.token.isCancellationRequested) return;
      paths = [...paths, ...found.filter((path) => path !== before).map((path) => ({ label: shownText(path), answer: path }))];
      pick.busy = false;
      show();
    });
    const openDialog = async (): Promise<void> => {
      const chosen = await suspend(() => browsePath(kind));
      pick.show();
      const checked = chosen === undefined ? undefined : checkAnswer(input, chosen);
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
  }, () => ownText(pick.value, paths));
}
