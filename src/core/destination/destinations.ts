import type { ChatLink } from './promptLink.js';

interface DestinationRow {
  /** What happens there, in one sentence. */
  readonly help: string;
  /** The link by which it takes a prompt, where it has a documented one. */
  readonly link?: ChatLink;
}

/** Where a filled prompt can go in an editor. Not every editor has all of them. */
export const destinations = {
  chat: { help: 'Put the prompt into the chat panel, to look at and send' },
  editor: { help: 'Open the prompt in a new Markdown editor beside this one' },
  cursor: { help: 'Insert the prompt at the cursor of the last active editor' },
  clipboard: { help: 'Copy the prompt to the clipboard' },
  // https://code.claude.com/docs/en/vs-code#launch-a-vs-code-tab-from-other-tools, which names no limit.
  claudeCode: { help: 'Put the prompt into a new tab of Claude Code, to look at and send', link: { authority: 'anthropic.claude-code', path: '/open', parameter: 'prompt' } },
  // https://cursor.com/docs/reference/deeplinks; the limit counts the whole link, after encoding.
  cursorChat: { help: 'Put the prompt into a new chat of Cursor, to look at and send', link: { authority: 'anysphere.cursor-deeplink', path: '/prompt', parameter: 'text', limit: 8000 } },
  codex: { help: 'Open a new thread in Codex, with the prompt on the clipboard to paste' },
  terminal: { help: 'Give the prompt to your own command in a terminal, on its standard input' },
} as const satisfies Record<string, DestinationRow>;

export type DestinationId = keyof typeof destinations;
