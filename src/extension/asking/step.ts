import * as vscode from 'vscode';
import { answerMessages, checkAnswer, textOf, type CheckedAnswer, type Question, type Value } from '../../core/index.js';
import type { PresetStep } from '../presets/presetStep.js';
import { shownText } from '../shownText.js';
import { translate } from '../translate.js';
import { describeAsked } from './describeAsked.js';

/** One question as it is put to a person. */
export interface Step {
  readonly question: Question;
  /** The name of the prompt, shown as the title of every question. */
  readonly title: string;
  /** Lets the person go on with a text in an editor; gives the new text, or nothing. */
  readonly edit: (text: string) => Promise<string | undefined>;
  readonly presets: PresetStep;
  /** Says what a typed answer would do to the prompt, as it is shown to the person; nothing when it is harmless. */
  readonly warn: (typed: Value) => string | undefined;
}

/** Gives the sentence of a question, in which nothing becomes a link or an icon: what is asked, and whether it may be skipped. */
export function describeQuestion({ question }: Step): string {
  const { input } = question;
  const text = describeAsked(question, translate) ?? input.name;
  return shownText(input.required || /\boptional\b/i.test(text) ? text : vscode.l10n.t('{0} (optional)', text));
}

/** Gives the sentence of a question that also says when the field begins with what was answered the last time. */
export function describeField(step: Step): string {
  const { initial } = step.question;
  if (initial?.origin !== 'remembered') return describeQuestion(step);
  return textOf(initial.value) === '' ? vscode.l10n.t('{0} · left empty last time', describeQuestion(step)) : vscode.l10n.t('{0} · your last answer', describeQuestion(step));
}

/**
 * Puts the sentence of a question above the rows of a list. Newer versions of VS Code have a line of its own for it,
 * which wraps; before, it stands in the empty field, together with the hint that the field otherwise shows.
 */
export function describeList(pick: vscode.QuickPick<vscode.QuickPickItem>, step: Step, hint?: string, sentence = describeField(step)): void {
  if ('prompt' in pick) {
    pick.prompt = sentence;
    pick.placeholder = hint;
  } else {
    pick.placeholder = sentence;
  }
}

/** Says above the rows of a list what typed text would do to the prompt, or again what is asked. Only newer versions of VS Code have a line for it. */
export function warnInList(pick: vscode.QuickPick<vscode.QuickPickItem>, step: Step, typed: string): void {
  if (!('prompt' in pick)) return;
  const warning = typed.trim() === '' ? undefined : step.warn(typed);
  pick.prompt = warning === undefined ? describeQuestion(step) : `$(warning) ${shownText(warning)}`;
}

/** Says above the rows of a list why the answer was not taken. */
export function refuseInList(pick: vscode.QuickPick<vscode.QuickPickItem>, checked: CheckedAnswer): void {
  if ('prompt' in pick) pick.prompt = messageOf(checked);
  else pick.placeholder = messageOf(checked);
}

/** Gives the text that a field begins with. */
export function initialText({ question: { initial } }: Step): string {
  return textOf(initial?.value);
}

/** Gives what stands below a field: why an answer does not fit, or what it would do to the prompt, which stops nobody. */
export function validationMessage(step: Step, typed: Value): string | vscode.InputBoxValidationMessage | undefined {
  return messageOf(checkAnswer(step.question.input, typed)) ?? warningMessage(step, typed);
}

/** Gives the warning that stands below a field, or nothing when the answer is harmless. */
export function warningMessage({ warn }: Step, typed: Value): vscode.InputBoxValidationMessage | undefined {
  const message = warn(typed);
  return message === undefined ? undefined : { message: shownText(message), severity: vscode.InputBoxValidationSeverity.Warning };
}

/** Gives the sentence of a refused answer in the person's language. */
export function messageOf({ problem }: CheckedAnswer): string | undefined {
  return problem && shownText(vscode.l10n.t(answerMessages[problem.code], problem.values));
}
