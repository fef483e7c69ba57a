import * as vscode from 'vscode';
import { guardAnswers, type AnswerWarning } from '../../core/index.js';
import { rangeOf } from '../conversions.js';
import { localizeWarning } from '../localizeWarning.js';
import { showWarning } from '../messages.js';
import type { Answered, Filling } from './filling.js';

/**
 * Says what values that the person did not see a warning for would do to the prompt: those of the selection, the clipboard, and
 * answers that were kept or written elsewhere. One message beside the work, which stops nothing; "Show" goes to the place.
 */
export function warnOfAnswers({ document, promptFile }: Filling, { answers, variables, seen = [] }: Answered): void {
  const known = new Set(seen.map(keyOf));
  const [first, ...more] = guardAnswers(promptFile, answers, variables).filter((warning) => !known.has(keyOf(warning)));
  if (first !== undefined) void warnOf(first, more.length, document);
}

function keyOf({ code, kind, name }: AnswerWarning): string {
  return `${code} ${kind} ${name}`;
}

async function warnOf(warning: AnswerWarning, more: number, document: vscode.TextDocument): Promise<void> {
  const { kind, name, span } = warning;
  const whose = kind === 'variable' ? `\${${name}}` : name;
  const sentence = localizeWarning(warning);
  const message = more === 0 ? vscode.l10n.t('{0}: {1}', whose, sentence) : vscode.l10n.t('{0}: {1} ({2} more warnings)', whose, sentence, more);
  const show = vscode.l10n.t('Show');
  const choice = await showWarning(message, ...(span === undefined ? [] : [show]));
  if (choice === show && span !== undefined) await vscode.window.showTextDocument(document, { selection: rangeOf(document, span) });
}
