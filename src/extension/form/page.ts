import type * as vscode from 'vscode';
import { readPageMessage, type FieldView, type HostMessage, type PageMessage, type PageView, type PieceView } from '../../webview/protocol.js';
import { pageHtml } from './pageHtml.js';
import { changedPieces } from './pieceViews.js';

/** How long the length and the state to keep may wait while a person types. */
const pause = 250;

/** What changes while a person types. */
export interface PageState {
  readonly fields: readonly FieldView[];
  readonly pieces: readonly PieceView[];
}

/** What is worked out when typing pauses: the sentence about the size, and what to keep for a reload of the window. */
export interface Leisure {
  readonly size: string;
  readonly keep: unknown;
}

/**
 * The extension's end of a page: sends what has changed since the last time, waits until the page is there, and shows
 * all of it again when the page was hidden and comes back.
 */
export class Page implements vscode.Disposable {
  private view: PageView | undefined;
  private isReady = false;
  /** The last report of typing that was taken in. */
  private edit = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly listener: vscode.Disposable;

  constructor(
    private readonly webview: vscode.Webview,
    extension: vscode.Uri,
    private readonly handle: (message: PageMessage) => void,
    private readonly atLeisure: () => Leisure,
  ) {
    this.listener = webview.onDidReceiveMessage((value: unknown) => this.receive(value));
    webview.html = pageHtml(webview, extension);
  }

  dispose(): void {
    this.isReady = false;
    clearTimeout(this.timer);
    this.isReady = false;
    this.listener.dispose();
  }

  /** Draws everything anew. */
  show(view: PageView): void {
    this.view = view;
    this.post({ type: 'show', view });
    this.postLater();
  }

  /** Draws what has changed. */
  update({ fields, pieces }: PageState): void {
    if (this.view === undefined) return;
    if (pieces.length !== this.view.pieces.length) return this.show({ ...this.view, fields, pieces });
    const before = new Map(this.view.fields.map((field) => [field.key, JSON.stringify(field)]));
    const changed = fields.filter((field) => before.get(field.key) !== JSON.stringify(field));
    const runs = changedPieces(this.view.pieces, pieces);
    this.view = { ...this.view, fields, pieces };
    if (changed.length > 0) this.post({ type: 'fields', fields: changed, edit: this.edit });
    if (runs.length > 0) this.post({ type: 'pieces', pieces: runs });
    this.postLater();
  }

  /** Sends a message to a page that is there; one that is not will see the whole when it comes. */
  post(message: HostMessage): void {
    if (this.isReady) void this.webview.postMessage(message);
  }

  private receive(value: unknown): void {
    const message = readPageMessage(value);
    if (message === undefined) return;
    if (message.type === 'ready') {
      this.isReady = true;
      this.edit = 0;
      if (this.view !== undefined) this.show(this.view);
    }
    if (message.type === 'type') this.edit = message.edit;
    this.handle(message);
  }

  private postLater(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      const { size, keep } = this.atLeisure();
      this.post({ type: 'size', text: size });
      this.post({ type: 'keep', state: keep });
    }, pause);
  }
}
