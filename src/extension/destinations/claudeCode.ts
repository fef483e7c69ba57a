import * as vscode from 'vscode';
import { destinations, promptLink, type Delivery } from '../../core/index.js';
import { openLink } from './openLink.js';

/** Opens a new tab of Claude Code with a filled prompt in its input, where it waits to be sent. */
export async function deliverToClaudeCode({ text }: Delivery): Promise<void> {
  await openLink(promptLink(vscode.env.uriScheme, destinations.claudeCode.link, text));
}
