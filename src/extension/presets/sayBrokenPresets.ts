import * as vscode from 'vscode';
import { showWarning } from '../messages.js';
import { fileNameOf } from '../promptNames.js';
import type { Presets } from './presets.js';

/** Says that the file of a prompt's presets has a mistake and offers to open it. Gives whether there was such a file; waits for no answer. */
export async function sayBrokenPresets(presets: Presets, prompt: vscode.Uri): Promise<boolean> {
  const file = await presets.findBroken(prompt);
  if (file === undefined) return false;
  const open = vscode.l10n.t('Open File');
  const message = vscode.l10n.t('{0} has a mistake, so no preset can be read from it. Open it to put that right.', fileNameOf(file));
  void showWarning(message, open).then((choice) => {
    if (choice === open) void vscode.window.showTextDocument(file);
  });
  return true;
}
