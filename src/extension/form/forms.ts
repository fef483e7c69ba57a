import * as vscode from 'vscode';
import { textOf } from '../../core/index.js';
import { isDestination, type WantedDestination } from '../destinations/chooseDestination.js';
import type { Filling } from '../filling/filling.js';
import { showInformation, showWarning } from '../messages.js';
import type { FormHost } from './formHost.js';
import { FormPanel, type KeptForm } from './formPanel.js';
import { FormSession } from './formSession.js';
import { watchOrphans } from './orphanedForms.js';
import { pageResources } from './pageHtml.js';

/** The kind of panel that a form is, by which VS Code brings it back after a reload of the window. */
const formView = 'fillPrompt.form';

/** The name under which open forms are kept, and how many. */
const keptKey = 'openForms';
const mostKept = 20;

/** Opens forms, at most one for each prompt, and knows those that are open. */
export class Forms implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, FormPanel>();
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly registration: vscode.Disposable;
  /** Fires when the answers in a form change, and when a form opens or ends. */
  readonly onDidChange = this.changes.event;

  constructor(private readonly host: FormHost) {
    this.registration = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(formView, this),
      watchOrphans(formView, () => [...this.open.values()].map(({ shownIn }) => shownIn), (tab) => void this.adopt(tab)),
      vscode.workspace.onDidRenameFiles(({ files }) => files.forEach(({ oldUri, newUri }) => this.followRename(oldUri.toString(), newUri.toString()))),
    );
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
    if (kept === undefined) return void panel.dispose();
    const isTyped = Object.keys(kept.typed).length > 0;
    // Why it cannot be shown is said once, with what was typed there or without.
    const filling = await this.host.open(vscode.Uri.parse(kept.prompt), isTyped ? () => void offerAnswers(kept) : undefined);
    if (filling === undefined) return void panel.dispose();
    panel.webview.options = this.options();
    this.place(filling, new FormSession(filling.promptFile, filling.known, kept.typed, kept.reset), kept.wanted, panel);
  }

  private create(filling: Filling, session: FormSession, wanted: WantedDestination, place?: vscode.ViewColumn): void {
    const column = place ?? (vscode.window.activeTextEditor === undefined ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside);
    this.place(filling, session, wanted, vscode.window.createWebviewPanel(formView, filling.title, column, this.options()));
  }

  private place(filling: Filling, session: FormSession, wanted: WantedDestination, panel: vscode.WebviewPanel): void {
    const form = new FormPanel(this.host, filling, session, wanted, panel);
    this.open.set(form.prompt.toString(), form);
    const listener = vscode.Disposable.from(
      form.onDidChange(() => this.changes.fire(form.prompt)),
      form.onDidKeep((kept) => this.keep(form.prompt, kept)),
    );
    panel.onDidDispose(() => {
      listener.dispose();
      form.dispose();
      for (const [address, each] of this.open) if (each === form) this.open.delete(address);
      this.keep(form.prompt, undefined);
      this.changes.fire(form.prompt);
      if (form.end === undefined && session.isTyped) void this.offerAgain(form);
    });
    this.changes.fire(form.prompt);
  }

  /** Keeps what is typed into an open form where another extension host finds it, or forgets a form that has ended. */
  private keep(prompt: vscode.Uri, form: KeptForm | undefined): void {
    const address = prompt.toString();
    const others = this.keptForms().filter((each) => each.prompt !== address);
    void this.host.storage().update(keptKey, form === undefined ? others : [form, ...others].slice(0, mostKept));
  }

  private keptForms(): readonly KeptForm[] {
    const stored = this.host.storage().get<unknown>(keptKey);
    return Array.isArray(stored) ? (stored as readonly unknown[]).flatMap((each) => readKept(each) ?? []) : [];
  }

  /** Puts a form that answers in the place of one that does not, with what was typed there. */
  private async adopt(tab: vscode.Tab): Promise<void> {
    const [kept, ...others] = this.keptForms().filter(({ title, prompt }) => title === tab.label && this.of(vscode.Uri.parse(prompt)) === undefined);
    const { viewColumn } = tab.group;
    // A tab says no more than its title: of two prompts that are called the same, it might be the other one.
    const filling = kept && others.length === 0 ? await this.host.open(vscode.Uri.parse(kept.prompt)) : undefined;
    if (kept === undefined || filling === undefined || this.of(filling.document.uri) !== undefined) return;
    await vscode.window.tabGroups.close(tab);
    this.create(filling, new FormSession(filling.promptFile, filling.known, kept.typed, kept.reset), kept.wanted, viewColumn);
  }

  /** The form of a prompt that is renamed, or moved with its folder, goes with it. */
  private followRename(before: string, now: string): void {
    for (const [address, form] of [...this.open]) {
      if (address !== before && !address.startsWith(`${before}/`)) continue;
      const moved = now + address.slice(before.length);
      this.open.delete(address);
      this.open.set(moved, form);
      // Where the new file cannot be read, the form goes on with the version that it shows.
      void form.move(vscode.Uri.parse(moved)).catch(() => undefined);
    }
  }

  /** A tab is closed in a moment; what was typed can still be had back. */
  private async offerAgain({ prompt, filling: before, session, wanted }: FormPanel): Promise<void> {
    const reopen = vscode.l10n.t('Reopen');
    // Who takes no notice of the message has them all the same in the next fill.
    const inputs = new Set(before.promptFile.inputs.map(({ name }) => name));
    const answers = Object.fromEntries(Object.entries(session.typed).filter(([key]) => inputs.has(key)));
    const isKept = await this.host.unfinished().keepUnfinished(prompt, answers);
    const closed = vscode.l10n.t('The form of "{0}" was closed with answers that were not filled.', before.title);
    const kept = vscode.l10n.t('The form of "{0}" was closed with answers that were not filled. The next fill begins with them.', before.title);
    if ((await showInformation(isKept ? kept : closed, reopen)) !== reopen) return;
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

/** The prompt of a form is gone; what was typed for it may still be wanted. */
async function offerAnswers({ title, typed }: KeptForm): Promise<void> {
  const open = vscode.l10n.t('Open the Answers');
  const message = vscode.l10n.t('The form "{0}" cannot be shown again, because its prompt is gone. What was typed there is kept.', title);
  if ((await showWarning(message, open)) !== open) return;
  const content = Object.entries(typed).map(([key, value]) => `${key}:\n${textOf(value)}\n`).join('\n');
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ language: 'markdown', content }));
}

/** Checks what a page kept; it may come from another version of the extension. */
function readKept(state: unknown): KeptForm | undefined {
  if (typeof state !== 'object' || state === null) return undefined;
  const { title, prompt, wanted, typed, reset } = state as Readonly<Record<string, unknown>>;
  if (typeof prompt !== 'string') return undefined;
  const answers = typeof typed === 'object' && typed !== null ? Object.entries(typed).filter(([, value]) => isAnswer(value)) : [];
  return {
    title: typeof title === 'string' ? title : '',
    prompt,
    wanted: typeof wanted === 'string' && isDestination(wanted) ? wanted : 'ask',
    typed: Object.fromEntries(answers),
    reset: Array.isArray(reset) ? reset.filter((key) => typeof key === 'string') : [],
  };
}

function isAnswer(value: unknown): boolean {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((each) => typeof each !== 'object'));
}
