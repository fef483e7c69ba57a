import * as vscode from 'vscode';
import { showInformation } from '../messages.js';
import type { Command } from '../services.js';

/** Forgets the answers of all prompts of the workspace, and on request the history with them, after a question. */
export const clearAllAnswers: Command = {
  id: 'fillPrompt.clearAllAnswers',
  async execute({ answerMemory, unfinished, fillHistory }) {
    const count = answerMemory.prompts().length + unfinished.prompts().length;
    const fills = fillHistory.list().length;
    if (count + fills === 0) {
      void showInformation(vscode.l10n.t('No answers are remembered in this workspace.'));
      return;
    }
    const forget = vscode.l10n.t('Forget Answers');
    const forgetBoth = vscode.l10n.t('Forget Answers and History');
    const message = vscode.l10n.t('Forget the answers of all prompts in this workspace?');
    const detail = fills === 0 ? undefined : vscode.l10n.t('The history of filled prompts holds answers too ({0} prompts).', fills);
    const choice = await vscode.window.showWarningMessage(message, { modal: true, detail }, forget, ...(fills === 0 ? [] : [forgetBoth]));
    if (choice === undefined) return;
    await answerMemory.forgetAll();
    await unfinished.forgetAll();
    if (choice === forgetBoth) await fillHistory.clear();
  },
};
