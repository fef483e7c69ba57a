import * as vscode from 'vscode';
import type { Delivery } from '../../core/index.js';
import { showInformation } from '../messages.js';
import { answerInTime } from './answerInTime.js';

/** From https://developers.openai.com/codex/ide/commands: to show the panel, and to begin a new thread in it. */
const commands = ['chatgpt.openSidebar', 'chatgpt.newChat'] as const;

/**
 * Copies a filled prompt and opens a new thread of Codex to paste it into: no documented command of its extension takes a
 * prompt from others.
 */
export async function deliverToCodex({ text }: Delivery): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  for (const command of commands) await answerInTime(vscode.commands.executeCommand(command));
  void showInformation(vscode.l10n.t('Codex takes no prompts from other extensions. The filled prompt is on the clipboard: paste it into the new thread.'));
}
