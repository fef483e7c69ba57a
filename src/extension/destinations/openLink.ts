import * as vscode from 'vscode';
import type { PromptLink } from '../../core/index.js';

/**
 * Opens a link to an extension of this editor; fails when nothing takes it. The query goes into the address as it is
 * encoded, and not through `Uri.parse`, which would decode it and lose where a prompt with `&` or `#` ends.
 */
export async function openLink({ scheme, authority, path, query }: PromptLink): Promise<void> {
  const uri = vscode.Uri.from({ scheme, authority, path, query });
  if (vscode.env.uiKind === vscode.UIKind.Web) {
    // In a browser `openExternal` would leave for the editor of the desktop.
    await vscode.commands.executeCommand('vscode.open', uri);
    return;
  }
  if (!(await vscode.env.openExternal(uri))) throw new Error(vscode.l10n.t('The link to {0} could not be opened.', authority));
}
