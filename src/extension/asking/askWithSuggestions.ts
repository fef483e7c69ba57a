import * as vscode from 'vscode';
import { checkAnswer } from '../../core/index.js';
import { typedItem } from './askChoice.js';
import type { Outcome } from './outcome.js';
import { showQuickInput } from './showQuickInput.js';
import { describeList, initialText, refuseInList, type Step } from './step.js';

interface SuggestionItem extends vscode.QuickPickItem {
  /** Absent for the item that leaves the question without an answer. */
  readonly answer?: string;
}

/** Asks for a text and offers what the author suggests; any other text can be typed. */
export function askWithSuggestions(step: Step): Promise<Outcome> {
  const { input, initial } = step.question;
  const pick = vscode.window.createQuickPick<SuggestionItem>();
  const before = initialText(step);
  const words = before === '' || input.suggestions.includes(before) ? input.suggestions : [before, ...input.suggestions];
  const suggestions = words.map((word): SuggestionItem => ({
    label: word,
    answer: word,
    ...(word === before ? { description: initial?.origin === 'default' ? vscode.l10n.t('default') : vscode.l10n.t('your answer') } : {}),
  }));
  const noAnswer: SuggestionItem = { label: vscode.l10n.t('$(circle-slash) No answer') };
  const all = input.required ? suggestions : [...suggestions, noAnswer];
  pick.items = all;
  const active = suggestions.find((item) => item.answer === before) ?? (input.required ? undefined : noAnswer);
  pick.activeItems = active === undefined ? [] : [active];
  describeList(pick, step, vscode.l10n.t('Choose, or type your own'));

  return showQuickInput(pick, step, (finish) => [
    pick.onDidChangeValue((value) => {
      const isListed = words.some((word) => word === value.trim());
      pick.items = value.trim() === '' ? all : isListed ? suggestions : [...suggestions, typedItem(value)];
    }),
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined) return;
      const checked = checkAnswer(input, item.answer);
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else refuseInList(pick, checked);
    }),
  ]);
}
