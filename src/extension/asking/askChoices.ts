import * as vscode from 'vscode';
import { checkAnswer, textOf, type Option, type Scalar } from '../../core/index.js';
import { itemOf } from './askChoice.js';
import type { Outcome } from './outcome.js';
import { showQuickInput } from './showQuickInput.js';
import { describeList, messageOf, type Step } from './step.js';

/** Asks for any number of a list of options, with ticks. */
export function askChoices(step: Step, options: readonly Option[]): Promise<Outcome> {
  const { input, initial } = step.question;
  const pick = vscode.window.createQuickPick<ReturnType<typeof itemOf>>();
  const before = new Set((Array.isArray(initial?.value) ? (initial.value as readonly Scalar[]) : [initial?.value]).map((value) => textOf(value)));
  pick.canSelectMany = true;
  pick.items = options.map(itemOf);
  pick.selectedItems = pick.items.filter((item) => before.has(textOf(item.answer)));
  describeList(pick, step, vscode.l10n.t('Tick any number, then press Enter'));
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;

  return showQuickInput(pick, step, (finish) => [
    pick.onDidAccept(() => {
      const checked = checkAnswer(input, pick.selectedItems.flatMap((item) => item.answer ?? []));
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else pick.placeholder = messageOf(checked);
    }),
  ]);
}
