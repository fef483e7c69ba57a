import * as vscode from 'vscode';
import { textOf } from '../../core/index.js';
import { showInformation } from '../messages.js';
import type { AnswerMemory } from '../memory/answerMemory.js';

const scheme = 'fill-prompt-answer';

/** What an editor for an answer is about. */
export interface AnswerSubject {
  readonly prompt: vscode.Uri;
  /** The name of the input or the variable. */
  readonly name: string;
  readonly isVariable: boolean;
}

/** What is known of it after a reload of the window, by its address: the prompt and the input whose answer may be kept. */
interface LeftOver {
  readonly prompt: vscode.Uri;
  readonly name: string;
  readonly time: number;
}

interface AnswerFile {
  readonly bytes: Uint8Array;
  readonly time: number;
}

/**
 * Lets a person write an answer of several lines in a real editor, as Git does for a commit message: saving or the
 * button in the title takes the text, closing without saving leaves the answer as it was. The documents live in memory
 * and never reach a disk. When the window is loaded again, VS Code brings back the editor but nobody the question: the next
 * fill of the prompt then begins with the answer.
 */
export class AnswerEditors implements vscode.Disposable, vscode.FileSystemProvider {
  private readonly files = new Map<string, AnswerFile>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** What ends the question of each open editor, by address. */
  private readonly open = new Map<string, (text: string) => void>();
  private readonly registration: vscode.Disposable;
  readonly onDidChangeFile = this.changes.event;

  /** Takes the memory of answers that were not filled. */
  constructor(private readonly unfinished: Pick<AnswerMemory, 'of' | 'keepUnfinished'>) {
    let isManual = false;
    this.registration = vscode.Disposable.from(
      this.changes,
      vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true }),
      vscode.languages.registerCodeLensProvider({ scheme }, { provideCodeLenses: () => [takeAnswerLens()] }),
      vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
        if (this.isLeftOver(document)) isManual = reason === vscode.TextDocumentSaveReason.Manual;
      }),
      vscode.workspace.onDidSaveTextDocument((document) => {
        if (this.isLeftOver(document)) void this.keep(document, isManual);
      }),
    );
  }

  dispose(): void {
    this.registration.dispose();
  }

  /**
   * Opens an editor for an answer. Takes the text so far, and what is told the text whenever VS Code saves it by itself. Gives the new
   * text, or nothing.
   */
  async edit({ prompt, name, isVariable }: AnswerSubject, text: string, onAutoSave: (text: string) => unknown): Promise<string | undefined> {
    const time = Date.now();
    // No fill begins with the value that a variable had in another one.
    const query = new URLSearchParams({ prompt: prompt.toString(), time: `${time}`, ...(isVariable ? {} : { name }) }).toString();
    // What makes the address one of its own stands behind the path, so that the tab shows the bare name of the input.
    const uri = vscode.Uri.from({ scheme, path: `/${name.replace(/[\\/]/g, '-')}.md`, query });
    this.files.set(uri.toString(), { bytes: new TextEncoder().encode(text), time });
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(end, end) });
    const written = await this.waitFor(uri, onAutoSave);
    this.files.delete(uri.toString());
    return written;
  }

  /** Takes the text of the answer that is open in front and closes its editor. */
  async finish(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.scheme !== scheme) return;
    const take = this.open.get(document.uri.toString());
    const isSaved = document.isDirty && (await document.save());
    if (take !== undefined) take(document.getText());
    // Saving keeps the answer already.
    else if (!isSaved) await this.keep(document, true);
  }

  private waitFor(uri: vscode.Uri, onAutoSave: (text: string) => unknown): Promise<string | undefined> {
    return new Promise((resolve) => {
      let saved: string | undefined;
      let isManual = false;
      const take = (text: string): void => {
        saved = text;
        void closeTabs(uri);
      };
      const isOurs = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
      this.open.set(uri.toString(), take);
      const listeners = [
        vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
          if (isOurs(document)) isManual = reason === vscode.TextDocumentSaveReason.Manual;
        }),
        vscode.workspace.onDidSaveTextDocument((document) => {
          if (!isOurs(document)) return;
          // An automatic save keeps the text, but only the person's own ends the question.
          if (isManual) return take(document.getText());
          saved = document.getText();
          onAutoSave(saved);
        }),
        vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
          if (!closed.some((tab) => isTabOf(tab, uri))) return;
          for (const listener of listeners) listener.dispose();
          this.open.delete(uri.toString());
          resolve(saved);
        }),
      ];
    });
  }

  /** Tells whether a document holds an answer whose question is gone. */
  private isLeftOver({ uri }: vscode.TextDocument): boolean {
    return uri.scheme === scheme && !this.open.has(uri.toString());
  }

  /** Keeps an answer whose question is gone. When the person has ended it, the editor goes, and a message says how to go on. */
  private async keep(document: vscode.TextDocument, isEnded: boolean): Promise<void> {
    const leftOver = leftOverAt(document.uri);
    if (leftOver === undefined) return;
    const { prompt, name } = leftOver;
    const isKept = await this.unfinished.keepUnfinished(prompt, { [name]: document.getText() });
    // Where no answers are remembered, the editor is all that holds this one.
    if (!isEnded || !isKept) return;
    await closeTabs(document.uri);
    const fill = vscode.l10n.t('Fill Prompt');
    const choice = await showInformation(vscode.l10n.t('The question of this answer is gone. The answer to "{0}" is kept: fill the prompt again to go on with it.', name), fill);
    if (choice === fill) await vscode.commands.executeCommand('fillPrompt.fill', prompt);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.fileAt(uri);
    return { type: vscode.FileType.File, ctime: file.time, mtime: file.time, size: file.bytes.length };
  }

  readFile(uri: vscode.Uri): Uint8Array {
    return this.fileAt(uri).bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array): void {
    this.fileAt(uri);
    this.files.set(uri.toString(), { bytes, time: Date.now() });
    this.changes.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }

  /** Gives what a document holds. One of an earlier window is unknown here; it holds what was kept of its answer. */
  private fileAt(uri: vscode.Uri): AnswerFile {
    const file = this.files.get(uri.toString());
    if (file !== undefined) return file;
    const leftOver = leftOverAt(uri);
    if (leftOver === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    const { prompt, name, time } = leftOver;
    return { bytes: new TextEncoder().encode(textOf(this.unfinished.of(prompt)?.[name])), time };
  }
}

function leftOverAt({ query }: vscode.Uri): LeftOver | undefined {
  const words = new URLSearchParams(query);
  const [prompt, name] = [words.get('prompt'), words.get('name')];
  return prompt === null || name === null ? undefined : { prompt: vscode.Uri.parse(prompt), name, time: Number(words.get('time')) };
}

/** Says above the text how it is taken; Git's commit message does it in a comment, which an answer cannot hold. */
function takeAnswerLens(): vscode.CodeLens {
  const title = vscode.l10n.t('$(check) Take this answer (saving does it too; closing keeps the answer as it was)');
  return new vscode.CodeLens(new vscode.Range(0, 0, 0, 0), { title, command: 'fillPrompt.finishAnswer' });
}

function isTabOf(tab: vscode.Tab, uri: vscode.Uri): boolean {
  return tab.input instanceof vscode.TabInputText && tab.input.uri.toString() === uri.toString();
}

async function closeTabs(uri: vscode.Uri): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter((tab) => isTabOf(tab, uri)));
  await vscode.window.tabGroups.close(tabs);
}
