import type { HostMessage } from '../protocol.js';

/** Where a person is on a page, which stays when the page is drawn anew. */
export interface PagePlace {
  readonly isRendered: boolean;
  readonly isPreviewHidden: boolean;
  /** How far the preview and the form are scrolled. */
  readonly previewTop: number;
  readonly formTop: number;
}

/** A page that is drawn, and what it does with the messages of the extension. */
export interface DrawnPage {
  readonly element: HTMLElement;
  receive(message: HostMessage): void;
  place(): PagePlace;
  /** Goes where the person was; asked for once the page is on the screen. */
  goTo(place: PagePlace): void;
  /** Takes keys that are the page's own, wherever the cursor is; all others go their way. */
  takeKey?(event: KeyboardEvent): void;
}
