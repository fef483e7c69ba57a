interface DestinationRow {
  /** What happens there, in one sentence. */
  readonly help: string;
}

/** Where a filled prompt can go in an editor. */
export const destinations = {
  chat: { help: 'Put the prompt into the chat panel, to look at and send' },
  editor: { help: 'Open the prompt in a new Markdown editor beside this one' },
  cursor: { help: 'Insert the prompt at the cursor of the last active editor' },
  clipboard: { help: 'Copy the prompt to the clipboard' },
} as const satisfies Record<string, DestinationRow>;

export type DestinationId = keyof typeof destinations;
