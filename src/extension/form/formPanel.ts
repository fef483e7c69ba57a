import * as vscode from 'vscode';
import { headerText, type AnswerWarning, type Field, type Value } from '../../core/index.js';
import type { DestinationView, PageMessage, PageView } from '../../webview/protocol.js';
import { columnBeside } from '../columnBeside.js';
import { isDestination, settleDestination, type WantedDestination } from '../destinations/chooseDestination.js';
import { findAbsence } from '../destinations/findAbsence.js';
import type { Filling } from '../filling/filling.js';
import { localizeWarning } from '../localizeWarning.js';
import { showError } from '../messages.js';
import { promptName } from '../promptNames.js';
import { translate } from '../translate.js';
import { browsePath, listPaths } from '../workspacePaths.js';
import { describeSize } from './describeSize.js';
import { destinationView, destinationViews } from './destinationViews.js';
import { fieldViewOf } from './fieldViews.js';
import type { FormHost } from './formHost.js';
import type { FormSession, TypedAnswers } from './formSession.js';
import { offerBack } from './offerBack.js';
import { Page, type PageState } from './page.js';
import { pageWords } from './pageWords.js';
import { PathLists } from './pathLists.js';
import { pieceViewsOf } from './pieceViews.js';

/** How long a prompt file must rest before an open form follows what is written in it. */
const pause = 150;

/** What brings a form back; its page keeps it for a reload of the window, and so does the extension. Holds no secret. */
export interface KeptForm {
  readonly title: string;
  readonly prompt: string;
  readonly wanted: WantedDestination;
  readonly typed: TypedAnswers;
  /** The keys of the fields that were returned to their defaults. */
  readonly reset: readonly string[];
}

/** A form on the screen: one prompt, one page, one session. */
export class FormPanel implements vscode.Disposable {
  private readonly page: Page;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly keeping = new vscode.EventEmitter<KeptForm>();
  private readonly listeners: vscode.Disposable[];
  private timer: ReturnType<typeof setTimeout> | undefined;
  private readonly paths = new PathLists(listPaths);
  /** Counts the times that the prompt was followed, so that an older reading does not win over a later one. */
  private follows = 0;
  private destinations: readonly DestinationView[];
  private destinationsFound: Promise<void>;
  private isFilling = false;
  private isDisposed = false;
  private ending: 'filled' | 'given up' | undefined;
  /** Fires whenever an answer changes. */
  readonly onDidChange = this.changes.event;
  /** Fires when typing pauses, with what brings the form back. */
  readonly onDidKeep = this.keeping.event;

  constructor(
    private readonly host: FormHost,
    private current: Filling,
    readonly session: FormSession,
    private destination: WantedDestination,
    private readonly panel: vscode.WebviewPanel,
  ) {
    panel.title = titleOf(current);
    panel.iconPath = vscode.Uri.joinPath(host.extension(), 'media/form.svg');
    this.page = new Page(
      panel.webview,
      host.extension(),
      (message) => void this.handle(message).catch(sayError),
      () => {
        const keep: KeptForm = { title: titleOf(this.current), prompt: this.prompt.toString(), wanted: this.destination, typed: session.typed, reset: session.resetKeys };
        if (!this.isDisposed) this.keeping.fire(keep);
        return { size: describeSize(session.filled.text), keep };
      },
    );
    this.listeners = [
      this.page,
      this.changes,
      this.keeping,
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.followSoon(document)),
      // One that was closed comes back as another document.
      vscode.workspace.onDidOpenTextDocument((document) => this.followSoon(document)),
    ];
    // What is there is known a moment later, as a rule before the page has loaded.
    this.destinations = [destinationView(destination)];
    this.page.show(this.view());
    this.destinationsFound = this.findDestinations();
  }

  get prompt(): vscode.Uri {
    return this.current.document.uri;
  }

  /** The fill that the form stands for: the version of the prompt that it shows, and what was known before the first question. */
  get filling(): Filling {
    return this.current;
  }

  /** Where the first button brings the prompt. */
  get wanted(): WantedDestination {
    return this.destination;
  }

  /** How the form ended, once it has: nothing when its tab was just closed. */
  get end(): 'filled' | 'given up' | undefined {
    return this.ending;
  }

  dispose(): void {
    this.isDisposed = true;
    clearTimeout(this.timer);
    for (const each of this.listeners) each.dispose();
  }

  /** The column in which the form is on the screen; nothing when another tab hides it. */
  get shownIn(): vscode.ViewColumn | undefined {
    return !this.isDisposed && this.panel.visible ? this.panel.viewColumn : undefined;
  }

  /** Brings the form to the front, if it is still there. */
  reveal(): void {
    if (!this.isDisposed) this.panel.reveal(undefined, false);
  }

  /** Goes to the field of an input, if the form has it. */
  focus(key: string): void {
    this.reveal();
    this.page.post({ type: 'focus', key });
  }

  /** Puts several answers at once into their fields. */
  takeAnswers(answers: Readonly<Record<string, Value>>): void {
    void this.replace(this.session.takeAnswers(answers)).catch(sayError);
  }

  /** Takes over where the prompt is to go. */
  want(destination: WantedDestination): void {
    if (destination === this.destination) return;
    this.destination = destination;
    this.destinationsFound = this.findDestinations();
    void this.explainAbsence().catch(sayError);
  }

  /** Goes on with the prompt at another address, when its file was renamed or moved. */
  async move(prompt: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(prompt);
    if (this.isDisposed) return;
    this.current = { ...this.current, document, title: promptName(this.current.promptFile, prompt) };
    this.panel.title = titleOf(this.current);
    this.page.show(this.view());
    await this.follow(document);
  }

  private async handle(message: PageMessage): Promise<void> {
    const { session } = this;
    switch (message.type) {
      case 'ready':
        return this.explainAbsence();
      // Only a preview goes to the file; in a form a mark leads to its field, without the extension.
      case 'showPiece':
        return;
      case 'type':
        session.type(message.key, message.value);
        return this.refresh();
      case 'leave':
        session.visit(message.key);
        return this.refresh();
      case 'reset':
        return this.replace(session.reset(message.key));
      case 'fill':
        return this.fill(message.destination);
      case 'cancel':
        return this.giveUp();
      case 'browse':
        return this.browse(message.key);
      case 'listPaths':
        return this.offerPaths(message.key);
      case 'openPrompt':
        await vscode.window.showTextDocument(this.current.document, { viewColumn: columnBeside(this.panel, this.current.document), preview: false });
        return;
      case 'usePreset':
        return this.usePreset();
      case 'savePreset':
        return this.savePreset();
    }
  }

  private async findDestinations(): Promise<void> {
    this.destinations = await destinationViews(this.wanted, this.host.extensionHost());
    this.page.show(this.view());
  }

  /** Where the wanted destination is absent, the first button asks for another, and the line above it says why. */
  private async explainAbsence(): Promise<void> {
    // The buttons are drawn anew when they are known, without the line.
    await this.destinationsFound;
    const absence = this.wanted === 'ask' ? undefined : await findAbsence(this.wanted, this.host.extensionHost());
    if (absence !== undefined) this.page.post({ type: 'say', text: absence.reason });
  }

  private refresh(): void {
    this.page.update(this.state());
    this.changes.fire();
  }

  private state(): PageState {
    const { session } = this;
    const { fields, warnings } = session;
    const warningsOf = ({ input, variable }: Field): readonly string[] => warnings.filter(({ name, kind }) => name === input.name && (kind === 'variable') === variable).map(localizeWarning);
    return {
      fields: fields.map((field) => fieldViewOf(field, { warnings: warningsOf(field), isVisited: session.isVisited(field.key), typed: session.textIn(field.key) }, translate)),
      pieces: pieceViewsOf(session.filled, fields),
    };
  }

  private view(): PageView {
    return {
      kind: 'form',
      language: vscode.env.language,
      title: this.current.title,
      description: headerText(this.current.promptFile.document.header?.entries ?? [], 'description') ?? '',
      words: pageWords(),
      destinations: this.destinations,
      ...this.state(),
    };
  }

  private async fill(word: string): Promise<void> {
    const wanted = word === 'ask' || isDestination(word) ? word : this.destination;
    const { session } = this;
    const [wrong] = session.wrongFields;
    if (wrong !== undefined) {
      session.visit();
      this.refresh();
      const count = session.wrongFields.length;
      this.page.post({ type: 'say', text: count === 1 ? vscode.l10n.t('One answer is still needed or does not fit.') : vscode.l10n.t('{0} answers are still needed or do not fit.', count) });
      this.page.post({ type: 'focus', key: wrong.key });
      return;
    }
    // A second press of the keys must not bring the prompt twice.
    if (this.isFilling) return;
    this.isFilling = true;
    try {
      const destination = await settleDestination(wanted, this.host.extensionHost());
      if (destination === undefined || !(await this.host.complete(this.current, { ...session.values, seen: this.seenWarnings() }, destination))) return;
      this.ending = 'filled';
      this.panel.dispose();
    } finally {
      this.isFilling = false;
    }
  }

  /** What a field says under it; the value of a variable that was known beforehand has no field. */
  private seenWarnings(): readonly AnswerWarning[] {
    const { fields, warnings } = this.session;
    return warnings.filter(({ name, kind }) => fields.some(({ input, variable, applies }) => applies && name === input.name && (kind === 'variable') === variable));
  }

  /** Shows what took the place of what was typed, which can be had back. */
  private async replace(written: TypedAnswers): Promise<void> {
    this.refresh();
    if (!(await offerBack(this.session.fields, written)) || this.isDisposed) return;
    this.session.bringBack(written);
    this.refresh();
    this.reveal();
  }

  private async savePreset(): Promise<void> {
    await this.host.keepPreset(this.current, this.session.values.answers);
    this.reveal();
  }

  private async usePreset(): Promise<void> {
    const answers = await this.host.choosePreset(this.current, () => this.savePreset());
    if (answers !== undefined) this.takeAnswers(answers);
    // A list leaves the cursor outside the page.
    this.reveal();
  }

  private async giveUp(): Promise<void> {
    if (this.session.isTyped) {
      const discard = vscode.l10n.t('Discard');
      const message = vscode.l10n.t('Discard what you typed?');
      const detail = vscode.l10n.t('The answers to "{0}" were not filled and would be lost.', this.current.title);
      // A question leaves the cursor outside the page, as a list does.
      if ((await vscode.window.showWarningMessage(message, { modal: true, detail }, discard)) !== discard) return this.reveal();
    }
    // What was kept when it was closed before is discarded with it.
    if (this.session.isTyped) await this.host.unfinished().forget(this.prompt);
    this.ending = 'given up';
    this.panel.dispose();
  }

  private async browse(key: string): Promise<void> {
    const field = this.session.fields.find((each) => each.key === key);
    if (field === undefined) return;
    const path = await browsePath(field.input.type === 'folder' ? 'folders' : 'files');
    if (path !== undefined) {
      this.session.type(key, path);
      this.refresh();
    }
    this.focus(key);
  }

  private async offerPaths(key: string): Promise<void> {
    const field = this.session.fields.find((each) => each.key === key);
    if (field === undefined) return;
    const paths = await this.paths.of(field.input.type === 'folder' ? 'folders' : 'files');
    this.page.post({ type: 'paths', key, paths });
  }

  /** The prompt may be written while its form is open. */
  private followSoon(document: vscode.TextDocument): void {
    if (document.uri.toString() !== this.prompt.toString()) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.follow(document).catch(sayError), pause);
  }

  private async follow(document: vscode.TextDocument): Promise<void> {
    const follow = ++this.follows;
    const { promptFile: before, known } = this.current;
    const promptFile = this.host.promptFileOf(document);
    // Saving a file tells of a change, too; the person may be writing in the form meanwhile.
    if (promptFile.text === before.text) {
      this.current = { ...this.current, document };
      return;
    }
    const added = promptFile.variables.filter((name) => known.variables?.[name] === undefined && !before.variables.includes(name));
    const found = added.length === 0 ? {} : await this.host.readVariables(added, this.prompt);
    if (this.isDisposed || follow !== this.follows) return;
    this.current = { ...this.current, document, promptFile, known: { ...known, variables: { ...known.variables, ...found } } };
    this.session.changePrompt(promptFile, this.current.known);
    this.page.show(this.view());
    this.changes.fire();
  }
}

function titleOf({ title }: Filling): string {
  return vscode.l10n.t('Fill: {0}', title);
}

/** What goes wrong must not be silent; the form stays as it is. */
function sayError(error: unknown): void {
  void showError(error instanceof Error ? error.message : String(error));
}
