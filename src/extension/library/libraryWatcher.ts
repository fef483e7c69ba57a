import * as vscode from 'vscode';
import type { ExtensionHost } from '../extensionHost.js';
import { isLeftOut } from '../findFiles.js';
import { isPromptUri } from '../promptNames.js';
import { findNewPrompts } from './findNewPrompts.js';
import { patternIn, promptPattern } from './editorFiles.js';
import { configuredSources, userSource } from './promptSources.js';

/** How long files must be quiet before their changes are told, and how long a storm of changes can put that off. */
const pause = 300;
const longestPause = 2000;

/** Watches prompt files on disk and in open editors, and tells in one piece what a burst of changes did: a checkout of a branch is one change. */
export class LibraryWatcher implements vscode.Disposable {
  private readonly changed = new Set<string>();
  private readonly gone = new Set<string>();
  private readonly made = new Set<string>();
  private readonly listeners: vscode.Disposable;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since = 0;

  constructor(
    context: vscode.ExtensionContext,
    host: ExtensionHost,
    private readonly isKnown: (uri: string) => boolean,
    private readonly tell: (changed: readonly string[], gone: readonly string[]) => Promise<void>,
  ) {
    const outside = [userSource(context), ...configuredSources(host)].map(({ folder }) => folder);
    const inEach = (pattern: string | undefined): readonly vscode.GlobPattern[] => [pattern ?? promptPattern, ...outside.map((folder) => new vscode.RelativePattern(folder, pattern ?? patternIn(folder)))];
    const files = inEach(undefined).map((pattern) => vscode.workspace.createFileSystemWatcher(pattern));
    // Of a folder that comes or goes with its files, only its own coming or going is told.
    const folders = inEach('**').map((pattern) => vscode.workspace.createFileSystemWatcher(pattern, false, true, false));
    // A folder of the settings that is not there is not watched, but the one that it will be in.
    const parents = outside.map((folder) => ({ folder, watcher: vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(vscode.Uri.joinPath(folder, '..'), '*'), false, true, false) }));
    this.listeners = vscode.Disposable.from(
      ...files.flatMap((watcher) => [watcher, watcher.onDidCreate((uri) => this.note(uri)), watcher.onDidChange((uri) => this.note(uri)), watcher.onDidDelete((uri) => this.noteGone(uri))]),
      ...folders.flatMap((watcher) => [watcher, watcher.onDidCreate((uri) => this.noteMade(uri)), watcher.onDidDelete((uri) => this.noteGone(uri))]),
      ...parents.flatMap(({ folder, watcher }) => [watcher, watcher.onDidCreate((uri) => isSame(uri, folder) && this.noteMade(uri)), watcher.onDidDelete((uri) => isSame(uri, folder) && this.noteGone(uri))]),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => contentChanges.length > 0 && this.noteDocument(document)),
      vscode.workspace.onDidSaveTextDocument((document) => this.noteDocument(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.noteDocument(document)),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.listeners.dispose();
    // What was seen but not told yet must not get lost with the one who saw it.
    if (this.changed.size + this.gone.size + this.made.size > 0) this.flush();
  }

  private noteDocument({ uri }: vscode.TextDocument): void {
    if (isPromptUri(uri) && this.isKnown(uri.toString())) this.note(uri);
  }

  private note(uri: vscode.Uri): void {
    if (!isPromptUri(uri)) return;
    this.gone.delete(uri.toString());
    this.changed.add(uri.toString());
    this.wait();
  }

  /** What comes into being may be a folder that brings prompts along. */
  private noteMade(uri: vscode.Uri): void {
    if (isPromptUri(uri) || isLeftOut(uri)) return;
    this.made.add(uri.toString());
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
    const [changed, gone, made] = [[...this.changed], [...this.gone], [...this.made]];
    for (const each of [this.changed, this.gone, this.made]) each.clear();
    void findNewPrompts(made).then((found) => this.tell([...new Set([...changed, ...found])], gone));
  }
}

function isSame(one: vscode.Uri, other: vscode.Uri): boolean {
  return one.toString() === other.toString().replace(/\/$/, '');
}
