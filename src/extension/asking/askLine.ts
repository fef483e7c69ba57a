import * as vscode from 'vscode';
import { checkAnswer } from '../../core/index.js';
import type { Outcome } from './outcome.js';
import { PastedLines } from './pastedLines.js';
import { showQuickInput } from './showQuickInput.js';
import { describeField, describeQuestion, initialText, messageOf, validationMessage, warningMessage, type Step } from './step.js';

/** Asks for a line of text, a number, or a secret; several lines are written in an editor that a button opens. */
export function askLine(step: Step): Promise<Outcome> {
  const { input } = step.question;
  const edit: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('edit'), tooltip: vscode.l10n.t('Write Several Lines in an Editor') };
  const box = vscode.window.createInputBox();
  box.prompt = describeField(step);
  box.password = input.secret;
  // A box of one line would drop line breaks, so an answer that has some is kept beside it until it is edited.
  let kept: string | undefined;
  const mayHaveLines = !input.secret && (input.type === 'text' || input.type === 'string');
  const pasted = new PastedLines(() => check());
  const typed = (): string => (box.value === '' && kept !== undefined ? kept : pasted.restore(box.value));
  const check = (): void => {
    // Nothing typed yet is no mistake; Enter will say that an answer is needed.
    box.validationMessage = typed() === '' ? undefined : (validationMessage(step, typed()) ?? linesMessage(pasted.restore(box.value), box.value));
  };
  const hold = (text: string): void => {
    kept = /[\r\n]/.test(text) ? text : undefined;
    box.value = kept === undefined ? text : '';
    box.valueSelection = [0, box.value.length];
    box.placeholder = kept === undefined ? input.placeholder : vscode.l10n.t('Enter keeps the answer of {0} lines', kept.split(/\r\n|\r|\n/).length);
    box.validationMessage = warningMessage(step, text);
    pasted.begin(box.value);
  };
  hold(initialText(step));
  // VS Code keeps copies of what is written in an editor, which a secret must not have.
  if (mayHaveLines) box.buttons = [edit];

  return showQuickInput(box, step, (finish, suspend) => {
    const accept = async (): Promise<void> => {
      await pasted.settled();
      const checked = checkAnswer(input, typed());
      if (checked.problem === undefined) finish({ kind: 'answer', value: checked.value });
      else box.validationMessage = messageOf(checked);
    };
    const openEditor = async (): Promise<void> => {
      const written = await suspend(() => step.edit(typed()));
      const checked = written === undefined ? undefined : checkAnswer(input, written);
      if (checked !== undefined && checked.problem === undefined) return finish({ kind: 'answer', value: checked.value });
      if (checked !== undefined && written !== undefined) {
        hold(written);
        box.validationMessage = messageOf(checked);
      }
      box.show();
    };
    return [
      box.onDidAccept(() => void accept()),
      box.onDidChangeValue((value) => {
        if (mayHaveLines) pasted.follow(value);
        check();
        box.prompt = box.value === initialText(step) ? describeField(step) : describeQuestion(step);
      }),
      box.onDidTriggerButton((button) => {
        if (button === edit) void openEditor();
      }),
    ];
  }, typed);
}

/** Says that a field of one line, in which they cannot be seen, keeps the line breaks of what was pasted. */
function linesMessage(text: string, shown: string): vscode.InputBoxValidationMessage | undefined {
  if (text === shown) return undefined;
  return { message: vscode.l10n.t('Enter takes {0} lines: what you pasted keeps its line breaks.', text.split(/\r\n|\r|\n/).length), severity: vscode.InputBoxValidationSeverity.Info };
}
