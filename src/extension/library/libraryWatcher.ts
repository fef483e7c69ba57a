import * as vscode from 'vscode';
import type { ExtensionHost } from '../extensionHost.js';
import { isPromptUri } from '../promptNames.js';
import { patternIn, promptPattern } from './editorFiles.js';
import { configuredSources, userSource } from './promptSources.js';

/** How long files must be quiet before their changes are told, and how long a storm of changes can put that off. */
const pause = 300;
const longestPause = 2000;

/** Watches prompt files on disk and in open editors, and tells in one piece what a burst of changes did: a checkout of a branch is one change. */
export class LibraryWatcher implements vscode.Disposable {
  private readonly changed = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly listeners: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  constructor(
    context: vscode.ExtensionContext,
    host: ExtensionHost,
    private readonly isKnown: (uri: string) => boolean,
    private readonly tell: (changed: readonly string[], gone: readonly string[]) => Promise<void>,
  ) {
    const outside = [userSource(context), ...configuredSources(host)];
    const watchers = [promptPattern, ...outside.map(({ folder }) => new vscode.RelativePattern(folder, patternIn(folder)))].map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
    // A folder that goes takes its prompts along, and only its own going is told.
    const folders = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    this.listeners = vscode.Disposable.from(
      ...watchers.flatMap((watcher) => [watcher, watcher.onDidCreate((uri) => this.note(uri)), watcher.onDidChange((uri) => this.note(uri)), watcher.onDidDelete((uri) => this.noteGone(uri))]),
      folders,
      folders.onDidDelete((uri) => this.noteGone(uri)),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.noteDocument(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.noteDocument(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.noteDocument(document)),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    // What was seen but not told yet must not get lost with the one who saw it.
    if (this.changed.size + this.gone.size > 0) this.flush();
  }

  private noteDocument({ uri }: vscode.TextDocument): void {
    if (isPromptUri(uri) && this.isKnown(uri.toString())) this.note(uri);
  }

  private note(uri: vscode.Uri): void {
    this.gone.delete(uri.toString());
    this.changed.add(uri.toString());
    this.wait();
  }

  private noteGone(uri: vscode.Uri): void {
    this.changed.delete(uri.toString());
    this.gone.add(uri.toString());
    this.wait();
  }

  private wait(): void {
    if (this.timer === undefined) this.since = Date.now();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.flush(), Math.max(0, Math.min(pause, this.since + longestPause - Date.now())));
  }

  private flush(): void {
    this.timer = undefined;
    const [changed, gone] = [[...this.changed], [...this.gone]];
    this.changed.clear();
    this.gone.clear();
    void this.tell(changed, gone);
  }
}
