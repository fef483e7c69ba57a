import * as vscode from 'vscode';
import { checkAnswer, textOf, type Option, type Scalar } from '../../core/index.js';
import type { Outcome } from './outcome.js';
import { showQuickInput } from './showQuickInput.js';
import { describeList, refuseInList, type Step } from './step.js';

interface ChoiceItem extends vscode.QuickPickItem {
  /** Absent for the item that leaves the question without an answer. */
  readonly answer?: Scalar;
}

/** Asks for one of a list of options; with `custom`, what was typed can be taken instead. */
export function askChoice(step: Step, options: readonly Option[]): Promise<Outcome> {
  const { input, initial } = step.question;
  const pick = vscode.window.createQuickPick<ChoiceItem>();
  const items = options.map((option): ChoiceItem => itemOf(option));
  const noAnswer: ChoiceItem = { label: vscode.l10n.t('$(circle-slash) No answer') };
  const all = input.required ? items : [...items, noAnswer];
  const chosen = items.find((item) => textOf(item.answer) === textOf(initial?.value) && initial?.value !== undefined);
  pick.items = all;
  pick.activeItems = chosen !== undefined ? [chosen] : input.required ? [] : [noAnswer];
  describeList(pick, step, input.custom ? vscode.l10n.t('Choose, or type your own') : undefined);
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const offerTyped = (value: string): void => {
    if (input.custom) pick.items = value.trim() === '' ? all : [...items, typedItem(value)];
  };
  if (input.custom && chosen === undefined && initial?.value !== undefined) {
    pick.value = textOf(initial.value);
    offerTyped(pick.value);
  }

  return showQuickInput(pick, step, (finish) => [
    pick.onDidChangeValue(offerTyped),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined) return;
      const checked = checkAnswer(input, item.answer);
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else refuseInList(pick, checked);
    }),
  ]);
}

/** An option as a row: its label, its value where that differs, and its description. */
export function itemOf({ value, label, description }: Option): ChoiceItem {
  const shown = typeof value !== 'boolean' && textOf(value) !== label ? { description: textOf(value) } : {};
  return { label, answer: value, ...shown, ...(description === undefined ? {} : { detail: description }) };
}

/** The row that takes what was typed; it stands behind the rows that the text matches, so that Enter completes a word. */
export function typedItem(value: string): { label: string; description: string; alwaysShow: boolean; answer: string } {
  return { label: vscode.l10n.t('$(pencil) Use this text'), description: value, alwaysShow: true, answer: value };
}
