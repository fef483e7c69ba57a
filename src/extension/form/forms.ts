import * as vscode from 'vscode';
import { isDestination, type WantedDestination } from '../destinations/chooseDestination.js';
import type { Filling } from '../filling/filling.js';
import { showInformation } from '../messages.js';
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

  /**
   * Shows the form of a prompt beside the active editor. One that is open already comes to the front with what is typed there, and
   * takes over a preset that was chosen, and the destination.
   */
  show(filling: Filling, wanted: WantedDestination): void {
    const known = this.of(filling.document.uri);
    if (known !== undefined) {
      if (filling.preset !== undefined) known.takeAnswers(filling.preset);
      known.want(wanted);
      return known.reveal();
    }
    this.create(filling, new FormSession(filling.promptFile, filling.known), wanted);
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const kept = readKept(state);
    const filling = kept && (await this.host.open(kept.prompt));
    if (filling === undefined) return void panel.dispose();
    panel.webview.options = this.options();
    this.place(filling, new FormSession(filling.promptFile, filling.known, kept?.typed, kept?.reset), kept?.wanted ?? 'ask', panel);
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
      if (this.of(uri) === form) this.open.delete(uri.toString());
      this.changes.fire(uri);
      if (form.end === undefined && session.isTyped) void this.offerAgain(form);
    });
    this.changes.fire(uri);
  }

  /** A tab is closed in a moment; what was typed can still be had back. */
  private async offerAgain({ prompt, filling: before, session, wanted }: FormPanel): Promise<void> {
    const reopen = vscode.l10n.t('Reopen');
    const choice = await showInformation(vscode.l10n.t('The form of "{0}" was closed with answers that were not filled.', before.title), reopen);
    if (choice !== reopen) return;
    // Of a prompt that is gone, which is said, the version is filled that the form showed.
    const opened = (await this.host.open(prompt)) ?? before;
    const open = this.of(prompt);
    if (open !== undefined) {
      // What was typed there since must not be lost for what was typed before.
      if (!open.session.isTyped) open.takeAnswers(session.typed);
      return open.reveal();
    }
    const { given } = before.known;
    const filling = given === undefined ? opened : { ...opened, known: { ...opened.known, given } };
    session.changePrompt(filling.promptFile, filling.known);
    this.create(filling, session, wanted);
  }

  private options(): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    return { enableScripts: true, enableFindWidget: true, localResourceRoots: pageResources(this.host.extension()) };
  }
}

interface Kept {
  readonly prompt: vscode.Uri;
  readonly wanted: WantedDestination;
  readonly typed: TypedAnswers;
  /** The keys of the fields that were returned to their defaults. */
  readonly reset: readonly string[];
}

/** Checks what a page kept; it may come from another version of the extension. */
function readKept(state: unknown): Kept | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { prompt, wanted, typed, reset } = state as Readonly<Record<string, unknown>>;
  if (typeof prompt !== 'string') return undefined;
  const answers = typeof typed === 'object' && typed !== null ? Object.entries(typed).filter(([, value]) => isAnswer(value)) : [];
  return {
    prompt: vscode.Uri.parse(prompt),
    wanted: typeof wanted === 'string' && isDestination(wanted) ? wanted : 'ask',
    typed: Object.fromEntries(answers),
    reset: Array.isArray(reset) ? reset.filter((key) => typeof key === 'string') : [],
  };
}

function isAnswer(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((each) => typeof each !== 'object'));
}
