import * as vscode from 'vscode';
import type { Field } from '../../core/index.js';
import { showInformation } from '../messages.js';
import { labelOfField } from './fieldViews.js';
import type { TypedAnswers } from './formSession.js';

/**
 * Says that something else took the place of what was typed into some of the fields, and gives whether the person wants it back: the
 * buttons that do it are small, and a text may have taken long to write.
 */
export async function offerBack(fields: readonly Field[], written: TypedAnswers): Promise<boolean> {
  const [first, ...more] = fields.filter(({ key }) => Object.hasOwn(written, key));
  if (first === undefined) return false;
  const message = more.length === 0 ? vscode.l10n.t('What you typed for "{0}" is no longer in the form.', labelOfField(first)) : vscode.l10n.t('What you typed for {0} questions is no longer in the form.', more.length + 1);
  const bringBack = vscode.l10n.t('Bring It Back');
  return (await showInformation(message, bringBack)) === bringBack;
}
