import * as vscode from 'vscode';
import { checkAnswer, textOf, type Option, type Scalar } from '../../core/index.js';
import { itemOf, ownText, typedItem, type AnswerItem } from './askFromList.js';
import type { Outcome } from './outcome.js';
import { showQuickInput } from './showQuickInput.js';
import { describeList, refuseInList, warnInList, type Step } from './step.js';

/** Asks for any number of a list of options, with ticks. */
export function askChoices(step: Step, options: readonly Option[]): Promise<Outcome> {
  const { input, initial } = step.question;
  const pick = vscode.window.createQuickPick<AnswerItem>();
  const before = new Set((Array.isArray(initial?.value) ? (initial.value as readonly Scalar[]) : [initial?.value]).map((value) => textOf(value)));
  const listed = options.map(itemOf);
  const known = new Set(listed.map((item) => textOf(item.answer)));
  // Answers of the person's own become rows like the others once they are ticked.
  const own = [...before].filter((text) => text !== '' && !known.has(text)).map((text) => itemOf({ value: text, label: text }));
  pick.canSelectMany = true;
  pick.items = [...listed, ...own];
  pick.selectedItems = pick.items.filter((item) => before.has(textOf(item.answer)));
  describeList(pick, step, input.custom ? vscode.l10n.t('Tick any number, or type your own') : vscode.l10n.t('Tick any number, then press Enter'));
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const offerTyped = (value: string): void => {
    if (!input.custom) return;
    const ticked = pick.selectedItems;
    const added = ticked.filter((item) => !known.has(textOf(item.answer)));
    pick.items = [...listed, ...added, ...(value.trim() === '' || known.has(value.trim()) ? [] : [typedItem(value.trim())])];
    pick.selectedItems = ticked;
    warnInList(pick, step, value);
  };

  /** What is ticked, and a text of the person's own that was only written. */
  const typed = (): readonly Scalar[] => {
    const written = input.custom ? ownText(pick.value, [...listed, ...pick.selectedItems]) : undefined;
    return [...pick.selectedItems.flatMap((item) => item.answer ?? []), ...(written === undefined ? [] : [written])];
  };

  return showQuickInput(pick, step, (finish) => [
    pick.onDidChangeValue(offerTyped),
    pick.onDidAccept(() => {
      const checked = checkAnswer(input, typed());
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else refuseInList(pick, checked);
    }),
  ], typed);
}
