import * as vscode from 'vscode';
import { checkAnswer } from '../../core/index.js';
import type { Outcome } from './outcome.js';
import { showQuickInput } from './showQuickInput.js';
import { describeQuestion, initialText, messageOf, validationMessage, type Step } from './step.js';

/** Asks for a line of text, a number, or a secret; several lines are written in an editor that a button opens. */
export function askLine(step: Step): Promise<Outcome> {
  const { input } = step.question;
  const edit: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Write Several Lines in an Editor') };
  const box = vscode.window.createInputBox();
  const initial = initialText(step);
  // A box of one line would drop line breaks, so an answer that has some is kept as it is until it is edited.
  const kept = /[\r\n]/.test(initial) ? initial : undefined;
  box.prompt = describeQuestion(step);
  box.placeholder = kept === undefined ? input.placeholder : vscode.l10n.t('Enter keeps the answer of {0} lines', kept.split(/\r\n|\r|\n/).length);
  box.password = input.secret;
  if (kept === undefined) {
    box.value = initial;
    box.valueSelection = [0, initial.length];
  }
  if (input.type === 'text' || (input.type === 'string' && !input.secret)) box.buttons = [edit];

  return showQuickInput(box, step, (finish, suspend) => {
    const typed = (): string => (box.value === '' && kept !== undefined ? kept : box.value);
    const accept = (): void => {
      const checked = checkAnswer(input, typed());
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else box.validationMessage = messageOf(checked);
    };
    const openEditor = async (): Promise<void> => {
      const written = await suspend(() => step.answerEditors.edit(input.name, typed()));
      const checked = written === undefined ? undefined : checkAnswer(input, written);
      if (checked === undefined) return;
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else box.validationMessage = messageOf(checked);
    };
    return [
      box.onDidAccept(accept),
      box.onDidChangeValue((value) => {
        // Nothing typed yet is no mistake; Enter will say that an answer is needed.
        box.validationMessage = value === '' ? undefined : validationMessage(step, value);
      }),
      box.onDidTriggerButton((button) => {
        if (button === edit) void openEditor();
      }),
    ];
  });
}
