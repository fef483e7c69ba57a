import * as vscode from 'vscode';
import type { FilledRecord, FillRecord } from '../../library/memory/fillRecords.js';
import { showError } from '../messages.js';
import type { FillHistory } from './fillHistory.js';

/** Gives what was filled, or says that it is gone from the history and how to have it back. */
export async function readFilled(history: FillHistory, record: FillRecord): Promise<FilledRecord | undefined> {
  const filled = await history.read(record);
  if (filled === undefined) void showError(vscode.l10n.t('The text of "{0}" is gone from the history. Fill the prompt again to have it back.', record.title));
  return filled;
}
