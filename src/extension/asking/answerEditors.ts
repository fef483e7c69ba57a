import * as vscode from 'vscode';

const scheme = 'fill-prompt-answer';

/**
 * Lets a person write an answer of several lines in a real editor, as Git does for a commit message: saving or the
 * button in the title takes the text, closing without saving leaves the answer as it was. The documents live in memory
 * and never reach a disk.
 */
export class AnswerEditors implements vscode.Disposable, vscode.FileSystemProvider {
  private readonly files = new Map<string, { bytes: Uint8Array; time: number }>();
  private readonly changes = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  /** What ends the question of each open editor, by path. */
  private readonly open = new Map<string, (text: string) => void>();
  private registration: vscode.Disposable | undefined;
  private count = 0;
  readonly onDidChangeFile = this.changes.event;

  dispose(): void {
    this.registration?.dispose();
    this.changes.dispose();
  }

  /** Opens an editor for an answer. Takes the name of the input and the text so far; gives the new text, or nothing. */
  async edit(name: string, text: string): Promise<string | undefined> {
    this.registration ??= vscode.Disposable.from(
      vscode.workspace.registerFileSystemProvider(scheme, this, { isCaseSensitive: true }),
      vscode.languages.registerCodeLensProvider({ scheme }, { provideCodeLenses: () => [takeAnswerLens()] }),
    );
    // Each editor gets a folder of its own, so that the tab shows the bare name of the input.
    const uri = vscode.Uri.from({ scheme, path: `/${++this.count}/${name.replace(/[\\/]/g, '-')}.md` });
    this.files.set(uri.path, { bytes: new TextEncoder().encode(text), time: Date.now() });
    const document = await vscode.workspace.openTextDocument(uri);
    const end = document.lineAt(document.lineCount - 1).range.end;
    await vscode.window.showTextDocument(document, { preview: false, selection: new vscode.Range(end, end) });
    const written = await this.waitFor(uri);
    this.files.delete(uri.path);
    return written;
  }

  /** Takes the text of the answer that is open in front and closes its editor. */
  async finish(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.uri.scheme !== scheme) return;
    const take = this.open.get(document.uri.path);
    await document.save();
    take?.(document.getText());
  }

  private waitFor(uri: vscode.Uri): Promise<string | undefined> {
    return new Promise((resolve) => {
      let saved: string | undefined;
      let isManual = false;
      const take = (text: string): void => {
        saved = text;
        void closeTabs(uri);
      };
      const isOurs = (document: vscode.TextDocument): boolean => document.uri.toString() === uri.toString();
      this.open.set(uri.path, take);
      const listeners = [
        vscode.workspace.onWillSaveTextDocument(({ document, reason }) => {
          if (isOurs(document)) isManual = reason === vscode.TextDocumentSaveReason.Manual;
        }),
        vscode.workspace.onDidSaveTextDocument((document) => {
          // An automatic save keeps the text, but only the person's own ends the question.
          if (isOurs(document) && isManual) take(document.getText());
          else if (isOurs(document)) saved = document.getText();
        }),
        vscode.window.tabGroups.onDidChangeTabs(({ closed }) => {
          if (!closed.some((tab) => isTabOf(tab, uri))) return;
          for (const listener of listeners) listener.dispose();
          this.open.delete(uri.path);
          resolve(saved);
        }),
      ];
    });
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
    this.files.set(uri.path, { bytes, time: Date.now() });
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

  private fileAt(uri: vscode.Uri): { bytes: Uint8Array; time: number } {
    const file = this.files.get(uri.path);
    if (file === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
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
