import * as vscode from 'vscode';
import { canServe, isServed, setServed } from '../assistants/mcpServer.js';
import { showError, showInformation } from '../messages.js';
import type { Command } from '../services.js';

const listServers = 'workbench.mcp.listServer';

/** Switches on, or off again, that assistants can use the prompts over the Model Context Protocol. */
export const serveMcp: Command = {
  id: 'fillPrompt.serveMcp',
  async execute({ host }) {
    if (!canServe(host)) {
      void showError(vscode.l10n.t('Prompts cannot be served to assistants here: that needs a VS Code on a machine, with support for the Model Context Protocol.'));
      return;
    }
    await (isServed() ? offerEnd() : begin());
  },
};

async function begin(): Promise<void> {
  await setServed(true);
  const show = vscode.l10n.t('Show Servers');
  const choice = await showInformation(vscode.l10n.t('Your prompts are offered to assistants now. Start the server "Fill Prompt" once; then type / in the chat to choose a prompt.'), show);
  if (choice === show) await vscode.commands.executeCommand(listServers);
}

async function offerEnd(): Promise<void> {
  const end = vscode.l10n.t('Stop Serving');
  const choice = await showInformation(vscode.l10n.t('Your prompts are offered to assistants.'), end);
  if (choice === end) await setServed(false);
}
