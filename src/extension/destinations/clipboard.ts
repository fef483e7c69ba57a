import * as vscode from 'vscode';
import type { Delivery } from '../../core/index.js';
import { showInformation } from '../messages.js';

/** Copies a filled prompt and says so. */
export async function deliverToClipboard({ text }: Delivery): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  void showInformation(vscode.l10n.t('The filled prompt is on the clipboard.'));
}
