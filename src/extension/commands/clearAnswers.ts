import * as vscode from 'vscode';
import { promptInFront } from '../filling/findPrompt.js';
import { showInformation } from '../messages.js';
import { fileNameOf } from '../promptNames.js';
import { shownText } from '../shownText.js';
import type { Command, Services } from '../services.js';

/** Forgets the answers of the prompt it was called on or that is in front, otherwise of one that the person picks. */
export const clearAnswers: Command = {
  id: 'fillPrompt.clearAnswers',
  async execute(services, target) {
    const prompt = target instanceof vscode.Uri ? target : (promptInFront(services) ?? (await pickRemembered(services)));
    if (prompt === undefined) return;
    const hadAnswers = [services.answerMemory, services.unfinished].some((memory) => memory.lastFill(prompt) !== undefined);
    await services.answerMemory.forget(prompt);
    await services.unfinished.forget(prompt);
    const name = fileNameOf(prompt);
    void showInformation(hadAnswers ? vscode.l10n.t('The answers of {0} are forgotten.', name) : vscode.l10n.t('No answers of {0} were remembered.', name));
  },
};

async function pickRemembered({ answerMemory, unfinished }: Services): Promise<vscode.Uri | undefined> {
  const prompts = new Map([...answerMemory.prompts(), ...unfinished.prompts()].map((uri) => [uri.toString(), uri]));
  const items = [...prompts.values()].map((uri) => ({ uri, label: shownText(fileNameOf(uri)), description: shownText(vscode.workspace.asRelativePath(uri)) }));
  if (items.length === 0) {
    void showInformation(vscode.l10n.t('No answers are remembered in this workspace.'));
    return undefined;
  }
  const options = { title: vscode.l10n.t('Forget Answers'), placeHolder: vscode.l10n.t('Choose the prompt whose answers are forgotten'), matchOnDescription: true };
  return (await vscode.window.showQuickPick(items, options))?.uri;
}
