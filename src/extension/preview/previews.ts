import * as vscode from 'vscode';
import { readVariables } from '../editorVariables.js';
import type { ExtensionHost } from '../extensionHost.js';
import type { Forms } from '../form/forms.js';
import { FormSession } from '../form/formSession.js';
import { pageResources } from '../form/pageHtml.js';
import { openDocument } from '../filling/openDocument.js';
import type { AnswerMemory } from '../memory/answerMemory.js';
import type { LastEditor } from '../lastEditor.js';
import type { Snapshots } from '../snapshots.js';
import { PreviewPanel } from './previewPanel.js';

/** The kind of panel that a preview is, by which VS Code brings it back after a reload of the window. */
const previewView = 'fillPrompt.preview';

/** How long typing in a prompt must pause before its preview follows. */
const pause = 150;

/**
 * Shows what prompts would send now: with the answers of an open form, otherwise with the last answers and the defaults,
 * and with what the editor knows. A preview follows its form and its file.
 */
export class Previews implements vscode.Disposable, vscode.WebviewPanelSerializer {
  private readonly open = new Map<string, PreviewPanel>();
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly listeners: vscode.Disposable;

  constructor(
    private readonly extension: vscode.Uri,
    private readonly snapshots: Snapshots,
    private readonly forms: Forms,
    private readonly answerMemory: AnswerMemory,
    private readonly lastEditor: LastEditor,
    private readonly host: ExtensionHost,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.window.registerWebviewPanelSerializer(previewView, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.followSoon(document.uri)),
      // One that was closed comes back as another document.
      vscode.workspace.onDidOpenTextDocument(({ uri }) => this.followSoon(uri)),
      answerMemory.onDidChange((prompt) => this.followSoon(prompt)),
      forms.onDidChange((prompt) => void this.follow(prompt)),
    );
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.listeners.dispose();
  }

  /** Opens the preview of a prompt beside it, without taking the cursor away. */
  async show(document: vscode.TextDocument): Promise<void> {
    const known = this.open.get(document.uri.toString());
    if (known !== undefined) return known.reveal();
    const session = await this.read(document);
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    this.place(document, session, vscode.window.createWebviewPanel(previewView, '', column, this.options()));
  }

  async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    const address = typeof state === 'object' && state !== null && 'prompt' in state ? state.prompt : undefined;
    const document = typeof address === 'string' ? await openDocument(vscode.Uri.parse(address)) : undefined;
    if (document === undefined) return void panel.dispose();
    panel.webview.options = this.options();
    this.place(document, await this.read(document), panel);
  }

  private place(document: vscode.TextDocument, session: FormSession, panel: vscode.WebviewPanel): void {
    const address = document.uri.toString();
    const preview = new PreviewPanel(document, session, panel, this.extension, this.forms);
    this.open.set(address, preview);
    panel.onDidDispose(() => {
      preview.dispose();
      this.open.delete(address);
    });
  }

  private async read(document: vscode.TextDocument): Promise<FormSession> {
    const form = this.forms.of(document.uri);
    if (form !== undefined) return form.session;
    const promptFile = this.snapshots.of(document);
    const variables = await readVariables(promptFile.variables, this.lastEditor.get(document.uri), document.uri, this.host);
    return new FormSession(promptFile, { remembered: this.answerMemory.recall(document.uri, promptFile.inputs), variables });
  }

  private followSoon(prompt: vscode.Uri): void {
    const address = prompt.toString();
    if (!this.open.has(address)) return;
    clearTimeout(this.waiting.get(address));
    this.waiting.set(address, setTimeout(() => void this.follow(prompt), pause));
  }

  private async follow(prompt: vscode.Uri): Promise<void> {
    const address = prompt.toString();
    clearTimeout(this.waiting.get(address));
    this.waiting.delete(address);
    const preview = this.open.get(address);
    if (preview === undefined) return;
    // A form knows its prompt whether or not that is open in an editor.
    const form = this.forms.of(prompt);
    if (form !== undefined) return preview.show(form.session, form.filling.document);
    const document = await findDocument(prompt);
    if (document === undefined) return;
    const session = await this.read(document);
    this.open.get(address)?.show(session, document);
  }

  private options(): vscode.WebviewPanelOptions & vscode.WebviewOptions {
    return { enableScripts: true, enableFindWidget: true, localResourceRoots: pageResources(this.extension) };
  }
}

/** Gives the document of a prompt, also one that is open in no editor; nothing when it is gone, which a preview need not say. */
async function findDocument(prompt: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === prompt.toString());
  if (open !== undefined || prompt.scheme === 'untitled') return open;
  return vscode.workspace.openTextDocument(prompt).then(undefined, () => undefined);
}
