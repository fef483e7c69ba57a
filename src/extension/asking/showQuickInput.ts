import * as vscode from 'vscode';
import { textOf } from '../../core/index.js';
import type { Outcome } from './outcome.js';
import type { Step } from './step.js';

/** Ends the question that is shown. */
export type Finish = (outcome: Outcome) => void;

/**
 * Shows a prepared quick input as one step and waits for its end. Takes what sets up the listeners that finish it; Back,
 * the default and Escape are handled here. `suspend` hides the widget for something else while the question stays open; who
 * goes on with it shows the widget again.
 */
export function showQuickInput<Widget extends vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[]; readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton> }>(
  widget: Widget,
  step: Step,
  listen: (finish: Finish, suspend: <Result>(during: () => Thenable<Result>) => Promise<Result>) => readonly vscode.Disposable[],
): Promise<Outcome> {
  widget.title = step.title;
  widget.step = step.question.number;
  widget.totalSteps = step.question.total;
  widget.ignoreFocusOut = true;
  const useDefault: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('discard'), tooltip: vscode.l10n.t('Use the Default') };
  widget.buttons = [...(step.question.number > 1 ? [vscode.QuickInputButtons.Back] : []), ...(hasOtherDefault(step) ? [useDefault] : []), ...widget.buttons];

  return new Promise((resolve) => {
    let suspended = false;
    const disposables: vscode.Disposable[] = [];
    const finish: Finish = (outcome) => {
      for (const each of disposables) each.dispose();
      resolve(outcome);
      widget.dispose();
    };
    const suspend = async <Result>(during: () => Thenable<Result>): Promise<Result> => {
      suspended = true;
      widget.hide();
      try {
        return await during();
      } finally {
        suspended = false;
      }
    };
    disposables.push(
      widget.onDidTriggerButton((button) => button === vscode.QuickInputButtons.Back && finish({ kind: 'back' })),
      widget.onDidTriggerButton((button) => button === useDefault && finish({ kind: 'default' })),
      widget.onDidHide(() => !suspended && finish({ kind: 'cancel' })),
      ...listen(finish, suspend),
    );
    widget.show();
  });
}

/** What was answered before covers the default, which a person may want back. */
function hasOtherDefault({ question: { initial, default: byDefault } }: Step): boolean {
  return byDefault !== undefined && initial !== undefined && textOf(initial.value) !== textOf(byDefault.value);
}
