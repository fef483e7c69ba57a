import * as vscode from 'vscode';
import { textOf, type Value } from '../../core/index.js';
import type { PresetChoice } from '../presets/choosePresetAnswers.js';
import type { Outcome } from './outcome.js';
import type { Step } from './step.js';

/** Ends the question that is shown. */
export type Finish = (outcome: Outcome) => void;

/**
 * Shows a prepared quick input as one step and waits for its end. Takes what sets up the listeners that finish it; Back,
 * the default and Escape are handled here, and so are the buttons of presets. `suspend` hides the widget for something else
 * while the question stays open; who goes on with it shows the widget again. `typed` gives what the field holds now, as far as it may be an answer.
 */
export function showQuickInput<Widget extends vscode.QuickInput & { buttons: readonly vscode.QuickInputButton[]; readonly onDidTriggerButton: vscode.Event<vscode.QuickInputButton> }>(
  widget: Widget,
  step: Step,
  listen: (finish: Finish, suspend: <Result>(during: () => Thenable<Result>) => Promise<Result>) => readonly vscode.Disposable[],
  typed: () => Value = () => undefined,
): Promise<Outcome> {
  widget.title = step.title;
  widget.step = step.question.number;
  widget.totalSteps = step.question.total;
  widget.ignoreFocusOut = true;
  const useDefault: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('discard'), tooltip: vscode.l10n.t('Use the Default') };
  const usePreset: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('library'), tooltip: vscode.l10n.t('Use a Preset…') };
  const savePreset: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon('bookmark'), tooltip: vscode.l10n.t('Save Answers So Far as Preset…') };
  const { number } = step.question;
  widget.buttons = [
    ...(number > 1 ? [vscode.QuickInputButtons.Back] : []),
    ...(hasOtherDefault(step) ? [useDefault] : []),
    ...widget.buttons,
    ...(number === 1 && step.presets.any ? [usePreset] : []),
    savePreset,
  ];

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
    const choosePreset = async (): Promise<void> => {
      let chosen: PresetChoice | undefined;
      try {
        chosen = await suspend(() => step.presets.choose());
      } finally {
        // Whatever went wrong there, the question and the answers before it stay.
        if (chosen === undefined) widget.show();
      }
      if (chosen !== undefined) finish({ kind: 'preset', typed: typed(), ...chosen });
    };
    const keepPreset = async (): Promise<void> => {
      try {
        await suspend(() => step.presets.keep(typed()));
      } finally {
        widget.show();
      }
    };
    disposables.push(
      widget.onDidTriggerButton((button) => {
        if (button === vscode.QuickInputButtons.Back) finish({ kind: 'back', typed: typed() });
        else if (button === useDefault) finish({ kind: 'default' });
        else if (button === usePreset) void choosePreset();
        else if (button === savePreset) void keepPreset();
      }),
      widget.onDidHide(() => !suspended && finish({ kind: 'cancel', typed: typed() })),
      ...listen(finish, suspend),
    );
    widget.show();
  });
}

/** What was answered before covers the default, which a person may want back. */
function hasOtherDefault({ question: { initial, default: byDefault } }: Step): boolean {
  return byDefault !== undefined && initial !== undefined && textOf(initial.value) !== textOf(byDefault.value);
}
