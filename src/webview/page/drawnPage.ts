import type { HostMessage } from '../protocol.js';

/** A page that is drawn, and what it does with the messages of the extension. */
export interface DrawnPage {
  readonly element: HTMLElement;
  receive(message: HostMessage): void;
  /** Takes keys that are the page's own, wherever the cursor is; all others go their way. */
  takeKey?(event: KeyboardEvent): void;
}
