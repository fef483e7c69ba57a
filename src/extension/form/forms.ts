import * as vscode from 'vscode';
import { isDestination, type WantedDestination } from '../destinations/chooseDestination.js';
import type { Filling } from '../filling/filling.js';
import type { FormHost } from './formHost.js';
import { FormPanel } from './formPanel.js';
import { FormSession, type TypedAnswers } from './formSession.js';
import { pageResources } from './pageHtml.js';

/** The kind of panel that a form is, by which VS Code brings it back after a reload of the window. */
export const formView = 'fillPrompt.form';

/** Opens forms, at most one for each prompt, and knows those that are open. */
export class Forms implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, FormPanel>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  /** Fires when the answers in a form change, and when a form opens or ends. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly host: FormHost) {
    this.registration = vscode.window.registerWebviewPanelSerializer(formView, this);
  }

  dispose(): void {
    this.registration.dispose();
    this.changes.dispose();
  }

  /** Gives the open form of a prompt, or nothing. */
  of(prompt: vscode.Uri): FormPanel | undefined {
    return this.open.get(prompt.toString());
  }

  /** Shows the form of a prompt beside the active editor; one that is open already comes to the front. */
  show(filling: Filling, wanted: WantedDestination): void {
    const known = this.of(filling.document.uri);
    if (known !== undefined) return known.reveal();
    this.create(filling, new FormSession(filling.promptFile, filling.known), wanted);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readKept(state);
    const filling = kept && (await this.host.open(kept.prompt));
    if (filling === undefined) return void panel.dispose();
    panel.webview.options = this.options();
    this.place(filling, new FormSession(filling.promptFile, filling.known, kept?.typed), kept?.wanted ?? 'ask', panel);
  }

  private create(filling: Filling, session: FormSession, wanted: WantedDestination): void {
    const column = vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
    this.place(filling, session, wanted, vscode.window.createWebviewPanel(formView, filling.title, column, this.options()));
  }

  private place(filling: Filling, session: FormSession, wanted: WantedDestination, panel: vscode.WebviewPanel): void {
    const { uri } = filling.document;
    const form = new FormPanel(this.host, filling, session, wanted, panel);
    this.open.set(uri.toString(), form);
    const listener = form.onDidChange(() => this.changes.fire(uri));
    panel.onDidDispose(() => {
      listener.dispose();
      form.dispose();
      this.open.delete(uri.toString());
      this.changes.fire(uri);
      if (form.end === undefined && session.isTyped) void this.offerAgain(filling, session, wanted);
    });
    this.changes.fire(uri);
  }

  /** A tab is closed in a moment; what was typed can still be had back. */
  private async offerAgain(filling: Filling, session: FormSession, wanted: WantedDestination): Promise<void> {
    const reopen = vscode.l10n.t('Reopen');
    const choice = await vscode.window.showInformationMessage(vscode.l10n.t('The form of "{0}" was closed with answers that were not filled.', filling.title), reopen);
    if (choice === reopen) this.create(filling, session, wanted);
  }

  private options(): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    return { enableScripts: true, enableFindWidget: true, localResourceRoots: pageResources(this.host.extension()) };
  }
}

interface Kept {
  readonly prompt: vscode.Uri;
  readonly wanted: WantedDestination;
  readonly typed: TypedAnswers;
}

/** Checks what a page kept; it may come from another version of the extension. */
function readKept(state: unknown): Kept | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { prompt, wanted, typed } = state as Readonly<Record<string, unknown>>;
  if (typeof prompt !== 'string') return undefined;
  const answers = typeof typed === 'object' && typed !== null ? Object.entries(typed).filter(([, value]) => isAnswer(value)) : [];
  return {
    prompt: vscode.Uri.parse(prompt),
    wanted: typeof wanted === 'string' && isDestination(wanted) ? wanted : 'ask',
    typed: Object.fromEntries(answers),
  };
}

function isAnswer(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((each) => typeof each !== 'object'));
}
