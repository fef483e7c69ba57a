import * as vscode from 'vscode';
import type { PromptFile } from '../../core/index.js';
import { columnBeside } from '../columnBeside.js';
import { rangeOf } from '../conversions.js';
import { describeSize } from '../form/describeSize.js';
import type { Forms } from '../form/forms.js';
import type { FormSession } from '../form/formSession.js';
import { Page } from '../form/page.js';
import { pageWords } from '../form/pageWords.js';
import { pieceViewsOf } from '../form/pieceViews.js';
import { promptName } from '../promptNames.js';
import type { PageMessage, PageView, PieceView } from '../../webview/protocol.js';

/** The preview of one prompt on the screen. */
export class PreviewPanel implements vscode.Disposable {
  private readonly page: Page;
  private readonly listener: vscode.Disposable;
  private session: FormSession;
  /** The version of the prompt file that is shown; the session may go on to another. */
  private shown: PromptFile;
  /** Where the cursor was last seen in the prompt file. */
  private cursor: number | undefined;

  constructor(
    private document: vscode.TextDocument,
    first: FormSession,
    private readonly panel: vscode.WebviewPanel,
    extension: vscode.Uri,
    private readonly forms: Forms,
  ) {
    this.session = first;
    this.shown = first.prompt;
    panel.iconPath = vscode.Uri.joinPath(extension, 'media/preview.svg');
    this.page = new Page(
      panel.webview,
      extension,
      (message) => void this.handle(message),
      () => ({ size: describeSize(this.session.filled.text), keep: { prompt: document.uri.toString() } }),
    );
    this.listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const isOfPrompt = textEditor.document.uri.toString() === document.uri.toString();
      if (isOfPrompt && selections[0] !== undefined) this.followCursor(textEditor.document.offsetAt(selections[0].active));
    });
    this.panel.title = this.title();
    this.page.show(this.view());
  }

  dispose(): void {
    this.page.dispose();
    this.listener.dispose();
  }

  reveal(): void {
    this.panel.reveal(undefined, true);
  }

  /**
   * Shows the prompt as it stands now; of the same version of its file, only what has changed is sent. Takes the document that it
   * has now: one that was closed comes back as another.
   */
  show(session: FormSession, document: vscode.TextDocument): void {
    this.document = document;
    const isSame = session.prompt === this.shown;
    this.session = session;
    this.shown = session.prompt;
    this.panel.title = this.title();
    if (isSame) this.page.update({ fields: [], pieces: this.pieces() });
    else this.page.show(this.view());
    // The cursor moves at once while typing, the preview follows later.
    this.markAtCursor();
  }

  private title(): string {
    return vscode.l10n.t('Preview: {0}', promptName(this.shown, this.document.uri));
  }

  private view(): PageView {
    return {
      kind: 'preview',
      language: vscode.env.language,
      title: promptName(this.shown, this.document.uri),
      description: '',
      words: pageWords(),
      fields: [],
      destinations: [],
      pieces: this.pieces(),
    };
  }

  private pieces(): readonly PieceView[] {
    return pieceViewsOf(this.session.filled, this.session.fields);
  }

  private async handle(message: PageMessage): Promise<void> {
    if (message.type === 'openPrompt') await vscode.window.showTextDocument(this.document);
    if (message.type === 'showPiece') await this.showPiece(message.index);
  }

  /** Goes to where a piece came from: the field of an open form, otherwise the placeholder in the file. */
  private async showPiece(index: number): Promise<void> {
    const { session } = this;
    const form = this.forms.of(this.document.uri);
    const [key] = this.pieces()[index]?.keys ?? [];
    if (form !== undefined && key !== undefined) return form.focus(key);
    const source = session.filled.pieces[index]?.source;
    if (source === undefined) return;
    await vscode.window.showTextDocument(this.document, { selection: rangeOf(this.document, source), viewColumn: columnBeside(this.panel, this.document) });
  }

  /** Marks what depends on the input at the cursor of the prompt file. */
  private followCursor(offset: number): void {
    this.cursor = offset;
    this.markAtCursor();
  }

  private markAtCursor(): void {
    const offset = this.cursor;
    if (offset === undefined) return;
    const piece = this.session.filled.pieces.findIndex(({ kind, source }) => kind === 'placeholder' && source.start <= offset && offset <= source.end);
    this.page.post({ type: 'highlight', keys: this.pieces()[piece]?.keys ?? [] });
  }
}
