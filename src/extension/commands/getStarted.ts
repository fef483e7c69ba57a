import * as vscode from 'vscode';
import type { Command } from '../services.js';

/** Opens the walkthrough. */
export const getStarted: Command = {
  id: 'fillPrompt.getStarted',
  async execute({ context }) {
    await vscode.commands.executeCommand('workbench.action.openWalkthrough', `${context.extension.id}#fillPrompt.start`, false);
  },
};
