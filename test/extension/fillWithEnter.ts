import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Sets where filled prompts go; without one as VS Code does by itself. */
export async function setDestination(destination: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('fillPrompt').update('destination', destination, vscode.ConfigurationTarget.Global);
}

/** Runs the command, on a file or on what is in front, and presses Enter in whatever it asks until it is done. */
export async function fillWithEnter(uri?: vscode.Uri): Promise<void> {
  let isDone = false;
  const filling = Promise.resolve(vscode.commands.executeCommand('fillPrompt.fill', uri)).finally(() => (isDone = true));
  while (!isDone) {
    await wait(150);
    if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await filling;
}
