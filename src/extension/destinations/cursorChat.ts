import * as vscode from 'vscode';
import { destinations, promptLink, type Delivery } from '../../core/index.js';
import { openLink } from './openLink.js';

/** Opens a new chat of Cursor with a filled prompt in its input, where it waits to be sent. One that is too long for a link goes no further than the clipboard. */
export async function deliverToCursorChat({ text }: Delivery): Promise<void> {
  const { link } = destinations.cursorChat;
  const made = promptLink(vscode.env.uriScheme, link, text);
  if (made.isTooLong) {
    const [length, limit] = [made.length, link.limit].map((count) => count.toLocaleString(vscode.env.language));
    throw new Error(vscode.l10n.t('Cursor takes prompts in links of at most {0} characters, and this one would need {1}.', limit ?? '', length ?? ''));
  }
  await openLink(made);
}
