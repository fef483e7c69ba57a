import * as vscode from 'vscode';
import type { Files } from '../../library/files.js';
import type { LibraryEntry } from '../../library/libraryEntry.js';
import { PromptIndex, type IndexProgress } from '../../library/promptIndex.js';
import type { ExtensionHost } from '../extensionHost.js';
import { editorFiles } from './editorFiles.js';
import { LibraryWatcher } from './libraryWatcher.js';
import { affectsSources, unreachableFolders } from './promptSources.js';

/** `asleep` until somebody asks; `stopped` when a person ended the search early. */
export type LibraryState = 'asleep' | 'searching' | 'stopped' | 'ready';

/** How long after the first news of a search the next may follow; each pause is twice the one before, since each makes a list draw itself anew. */
const firstPause = 1000;

/**
 * Knows all prompt files. Nothing is searched before somebody asks; then the files are found and read in the background, watched,
 * and only what has changed is read again. The view, the pickers and the search for symbols share it.
 */
export class PromptLibrary implements vscode.Disposable {
  private readonly files: Files;
  private readonly index: PromptIndex;
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly steps = new vscode.EventEmitter<IndexProgress>();
  private readonly listeners: vscode.Disposable[] = [];
  private watcher: LibraryWatcher | undefined;
  private search: { readonly source: vscode.CancellationTokenSource; readonly done: Promise<void> } | undefined;
  private current: LibraryState = 'asleep';

  /** The entries or the state have changed; while a search runs this is said ever less often. */
  readonly onDidChange = this.changes.event;
  /** How far a search has come, after each batch. */
  readonly onDidProgress = this.steps.event;

  constructor(
    private readonly context: vscode.ExtensionContext,
    private readonly host: ExtensionHost,
  ) {
    this.files = editorFiles(context, host);
    this.index = new PromptIndex(this.files);
  }

  dispose(): void {
    this.search?.source.cancel();
    this.watcher?.dispose();
    for (const each of [...this.listeners, this.changes, this.steps]) each.dispose();
  }

  get state(): LibraryState {
    return this.current;
  }

  /** Every prompt that is known so far, by title. */
  get entries(): readonly LibraryEntry[] {
    return this.index.entries;
  }

  /** The folders of the settings that cannot be reached from here, as they stand there. */
  get unreachable(): readonly string[] {
    return unreachableFolders(this.host);
  }

  /** Gives what is known of one file, or nothing. */
  entryOf(uri: vscode.Uri): LibraryEntry | undefined {
    return this.index.entryOf(uri.toString());
  }

  /** Gives the text of a file as it stands now, or nothing when it cannot be read. */
  read(uri: string): Promise<string | undefined> {
    return this.files.read(uri);
  }

  /** Begins the first search, once; whoever shows entries calls it. */
  wake(): void {
    if (this.current !== 'asleep') return;
    this.listeners.push(
      vscode.workspace.onDidChangeConfiguration((change) => affectsSources(change) && this.refresh()),
      vscode.workspace.onDidChangeWorkspaceFolders(() => this.refresh()),
      vscode.workspace.onDidGrantWorkspaceTrust(() => this.refresh()),
    );
    this.refresh();
  }

  /** Waits until all files are read, or until the search was stopped. */
  async whenSettled(): Promise<void> {
    this.wake();
    while (this.search !== undefined) await this.search.done;
  }

  /** Looks for files again, and reads those that are new or changed. A search that runs is given up. */
  refresh(): void {
    this.search?.source.cancel();
    const source = new vscode.CancellationTokenSource();
    // Watching begins before the search, so that no change falls between them.
    this.watcher?.dispose();
    this.watcher = new LibraryWatcher(this.context, this.host, (uri) => this.index.entryOf(uri) !== undefined, (changed, gone) => this.follow(changed, gone));
    this.search = { source, done: this.run(source) };
    this.become('searching');
  }

  /** Ends the search; what was read stays known, and the next search goes on with the rest. */
  stop(): void {
    if (this.search === undefined) return;
    this.search.source.cancel();
    this.search = undefined;
    this.become('stopped');
  }

  private async run(source: vscode.CancellationTokenSource): Promise<void> {
    let pause = firstPause;
    let next = 0;
    const isWhole = await this.index.refresh(source.token, (progress) => {
      if (source.token.isCancellationRequested) return;
      this.steps.fire(progress);
      if (Date.now() < next) return;
      // The first news is the list of all names; what follows only fills it in.
      if (next > 0) pause *= 2;
      next = Date.now() + pause;
      this.changes.fire();
    });
    if (this.search?.source !== source) return;
    this.search = undefined;
    this.become(isWhole ? 'ready' : 'stopped');
  }

  /** Takes what a watcher saw, once it has been quiet for a moment. */
  private async follow(changed: readonly string[], gone: readonly string[]): Promise<void> {
    while (this.search !== undefined) await this.search.done;
    const known = changed.flatMap((uri) => this.index.entryOf(uri) ?? []);
    const removed = gone.length === 0 ? [] : this.entries.filter(({ uri }) => isAtOrBelow(uri, new Set(gone))).map(({ uri }) => uri);
    if (await this.index.update(known, removed)) this.changes.fire();
    // Whether a new file belongs to the library, the settings say; only a search knows them.
    if (known.length < changed.length) this.refresh();
  }

  private become(state: LibraryState): void {
    this.current = state;
    void vscode.commands.executeCommand('setContext', 'fillPrompt.library.state', state);
    this.changes.fire();
  }
}

/** When a folder goes, VS Code speaks of the folder alone. */
function isAtOrBelow(uri: string, gone: ReadonlySet<string>): boolean {
  for (let end = uri.length; end > 0; end = uri.lastIndexOf('/', end - 1)) if (gone.has(uri.slice(0, end))) return true;
  return false;
}
