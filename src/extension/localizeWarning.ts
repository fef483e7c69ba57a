import * as vscode from 'vscode';
import { answerWarningMessages, type AnswerWarning } from '../core/index.js';

/** Gives the sentence of a warning about an answer in the person's language. */
export function localizeWarning({ code, values }: AnswerWarning): string {
  return vscode.l10n.t(answerWarningMessages[code], values);
}
