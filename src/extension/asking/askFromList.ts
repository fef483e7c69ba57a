import * as vscode from 'vscode';
import { checkAnswer, textOf, type Option, type Scalar } from '../../core/index.js';
import { shownText } from '../shownText.js';
import type { Outcome } from './outcome.js';
import { showQuickInput, type Finish } from './showQuickInput.js';
import { describeList, describeQuestion, refuseInList, warnInList, type Step } from './step.js';

/** A row of a list. */
export interface AnswerItem extends vscode.QuickPickItem {
  /** Absent for the row that leaves the question without an answer. */
  readonly answer?: Scalar;
}

/** Asks for one of a list: the options of a choice, or suggestions. When other text is allowed, what was typed becomes a row. */
export function askFromList(step: Step, options: readonly Option[], otherText: 'allowed' | 'refused'): Promise<Outcome> {
  const { input, initial } = step.question;
  const pick = vscode.window.createQuickPick<AnswerItem>();
  const before = textOf(initial?.value);
  const isListed = options.some((option) => textOf(option.value) === before);
  const own: readonly Option[] = before === '' || isListed || otherText === 'refused' ? [] : [{ value: before, label: before }];
  const rows = [...own, ...options].map((option) => {
    const item = itemOf(option);
    const note = noteOf(step, option.value);
    if (note === undefined) return item;
    return { ...item, description: item.description === undefined ? note : vscode.l10n.t('{0}, {1}', item.description, note) };
  });
  const noAnswer = initial?.origin === 'remembered' && before === '' ? { ...noAnswerItem(), description: vscode.l10n.t('last time') } : noAnswerItem();
  const all = input.required ? rows : [...rows, noAnswer];
  const chosen = rows.find((item) => initial?.value !== undefined && textOf(item.answer) === before);
  pick.items = all;
  pick.activeItems = chosen !== undefined ? [chosen] : input.required ? [] : [noAnswer];
  describeList(pick, step, otherText === 'allowed' ? vscode.l10n.t('Choose, or type your own') : undefined, describeQuestion(step));
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;

  return showQuickInput(pick, step, (finish) => [
    pick.onDidChangeValue((value) => {
      const typed = value.trim();
      if (otherText === 'refused') return;
      pick.items = typed === '' ? all : rows.some(({ label }) => label === shownText(typed)) ? rows : [...rows, typedItem(value)];
      warnInList(pick, step, value);
    }),
    acceptRow(pick, step, finish),
  ], () => (otherText === 'refused' ? undefined : ownText(pick.value, rows)));
}

/** Gives what was typed where it is no search for a row, but a text of the person's own: no row holds it. */
export function ownText(typed: string, rows: readonly AnswerItem[]): string | undefined {
  const text = typed.trim();
  const word = shownText(text).toLowerCase();
  const isSearch = rows.some(({ label, description = '', detail = '' }) => `${label}\n${description}\n${detail}`.toLowerCase().includes(word));
  return text === '' || isSearch ? undefined : text;
}

/** An option as a row: its label, its value where that differs, and its description. */
export function itemOf({ value, label, description }: Option): AnswerItem {
  const shown = typeof value !== 'boolean' && textOf(value) !== label ? { description: shownText(textOf(value)) } : {};
  return { label: shownText(label), answer: value, ...shown, ...(description === undefined ? {} : { detail: shownText(description) }) };
}

/** The row that leaves an optional question without an answer. */
export function noAnswerItem(): AnswerItem {
  return { label: vscode.l10n.t('$(circle-slash) No answer') };
}

/** The row that takes what was typed; it stands behind the rows that the text matches, so that Enter completes a word. */
export function typedItem(value: string): AnswerItem {
  return { label: vscode.l10n.t('$(pencil) Use this text'), description: shownText(value), alwaysShow: true, answer: value };
}

/** Ends the question with the row on which Enter was pressed, when its answer fits. */
export function acceptRow(pick: vscode.QuickPick<AnswerItem>, { question: { input } }: Step, finish: Finish): vscode.Disposable {
  return pick.onDidAccept(() => {
    const [item] = pick.selectedItems;
    if (item === undefined) return;
    const checked = checkAnswer(input, item.answer);
    if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
    else refuseInList(pick, checked);
  });
}

/** Says of a row what makes it special: the answer of this time or the last, or the default. */
export function noteOf({ question: { initial, default: byDefault } }: Step, value: Scalar): string | undefined {
  const isInitial = initial?.value !== undefined && textOf(value) === textOf(initial.value);
  if (isInitial && initial.origin === 'remembered') return vscode.l10n.t('last answer');
  // Of Yes and No the one that is chosen is marked enough.
  if (typeof value === 'boolean') return undefined;
  if (isInitial && initial.origin !== 'default') return vscode.l10n.t('your answer');
  return byDefault !== undefined && textOf(value) === textOf(byDefault.value) ? vscode.l10n.t('default') : undefined;
}
