import * as vscode from 'vscode';
import { answersToKeep } from '../../library/presets/answersToKeep.js';
import { findPrompt } from '../filling/findPrompt.js';
import { showInformation } from '../messages.js';
import { keepAsPreset } from '../presets/keepAsPreset.js';
import { promptName } from '../promptNames.js';
import type { Command } from '../services.js';

/** Keeps the last answers to a prompt as a preset. */
export const savePreset: Command = {
  id: 'fillPrompt.savePreset',
  async execute(services, target) {
    const document = await findPrompt(services, target);
    if (document === undefined) return;
    const promptFile = services.snapshots.of(document);
    const answers = services.answerMemory.of(document.uri);
    if (answers !== undefined) return keepAsPreset(services.presets, document.uri, promptFile.inputs, answersToKeep(promptFile, answers));
    const fill = vscode.l10n.t('Fill Prompt');
    const message = vscode.l10n.t('"{0}" was not filled yet, so there are no answers to save.', promptName(promptFile, document.uri));
    if ((await showInformation(message, fill)) === fill) await vscode.commands.executeCommand('fillPrompt.fill', document.uri);
  },
};
