import * as vscode from 'vscode';
import { groupings, type Grouping } from '../../library/groupEntries.js';
import type { LibraryNode } from './libraryNode.js';
import { LibraryTree } from './libraryTree.js';
import type { Presets } from '../presets/presets.js';
import type { PromptLibrary } from './promptLibrary.js';
import { searchLibrary } from './searchLibrary.js';

const viewId = 'fillPrompt.library';
const groupingKey = 'library.grouping';

/** A search that takes longer says how far it has come. */
const patience = 1000;

/** VS Code draws what is told of a view at once the first time, and then not before 200 ms have brought nothing new. */
const betweenNews = 500;

/** The library in the side bar: the tree, what stands above it, and what it is filtered and grouped by. */
export class LibraryView implements vscode.Disposable {
  private readonly tree: LibraryTree;
  private readonly view: vscode.TreeView<LibraryNode>;
  private readonly listeners: vscode.Disposable;
  private searchedSince: number | undefined;
  private told = '';
  private toldAt = 0;

  constructor(
    private readonly library: PromptLibrary,
    private readonly memory: vscode.Memento,
    presets: Presets,
  ) {
    this.tree = new LibraryTree(library, presets);
    this.view = vscode.window.createTreeView(viewId, { treeDataProvider: this.tree, showCollapseAll: true });
    this.listeners = vscode.Disposable.from(
      this.tree,
      this.view,
      library.onDidChange(() => this.update()),
      presets.onDidChange(() => this.tree.redraw()),
      library.onDidProgress(({ read, total }) => this.tellProgress(read, total)),
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('fillPrompt.problems') && this.tree.redraw()),
    );
    this.group(groupings.find((each) => each === memory.get<string>(groupingKey)) ?? 'folder');
  }

  dispose(): void {
    this.listeners.dispose();
  }

  /** The line that is chosen in the tree, for keys that are pressed there. */
  get selected(): LibraryNode | undefined {
    return this.view.selection[0];
  }

  /** Groups the prompts, now and in windows to come. */
  group(by: Grouping): void {
    this.tree.grouping = by;
    void this.memory.update(groupingKey, by);
    void vscode.commands.executeCommand('setContext', 'fillPrompt.library.grouping', by);
  }

  /** Asks what to search for, and shows what fits while it is typed. */
  async search(): Promise<void> {
    await vscode.commands.executeCommand(`${viewId}.focus`);
    this.library.wake();
    await searchLibrary(this.tree.query, (query) => this.filter(query), this.library.onDidChange);
  }

  /** Shows everything again. */
  clearSearch(): void {
    this.filter('');
  }

  showMore(list: string): void {
    this.tree.showMore(list);
  }

  /** Shows a prompt in the tree as soon as the library knows it, when the view is open. */
  async reveal(uri: vscode.Uri): Promise<void> {
    if (!this.view.visible) return;
    // A watcher tells of a new file only when all has been quiet for a while.
    if (this.library.entryOf(uri) === undefined) this.library.refresh();
    await this.library.whenSettled();
    const node = this.tree.nodeOf(uri);
    if (node !== undefined) await this.view.reveal(node, { select: true, focus: false });
  }

  /** Gives how many prompts are shown, and of how many. */
  private filter(query: string): { readonly shown: number; readonly total: number } {
    this.tree.query = query.trim();
    void vscode.commands.executeCommand('setContext', 'fillPrompt.library.isFiltered', this.tree.query !== '');
    this.describe();
    return { shown: this.tree.found.length, total: this.library.entries.length };
  }

  private update(): void {
    if (this.library.state === 'searching' && this.searchedSince === undefined) {
      this.searchedSince = Date.now();
      void vscode.window.withProgress({ location: { viewId } }, () => this.library.whenSettled());
    }
    if (this.library.state !== 'searching') {
      this.searchedSince = undefined;
      this.told = '';
    }
    this.tree.redraw();
    this.describe();
  }

  private tellProgress(read: number, total: number): void {
    const now = Date.now();
    if (this.searchedSince === undefined || now - this.searchedSince < patience || now - this.toldAt < betweenNews || read === total) return;
    this.toldAt = now;
    this.told = vscode.l10n.t('Reading: {0} of {1} prompts', read.toLocaleString(vscode.env.language), total.toLocaleString(vscode.env.language));
    this.describe();
  }

  private describe(): void {
    const { query } = this.tree;
    const isWhole = this.library.state === 'ready';
    const found = query === '' ? 0 : this.tree.found.length;
    const description = query === '' ? '' : found === 1 ? vscode.l10n.t('“{0}”: 1 prompt', query) : vscode.l10n.t('“{0}”: {1} prompts', query, found);
    const nothing = query !== '' && found === 0 && isWhole ? vscode.l10n.t('No prompt has all of these words in its title, file name, folder, description or tags: {0}', query) : '';
    const stopped = this.library.state === 'stopped' ? vscode.l10n.t('The search was stopped. Refresh goes on with the rest.') : '';
    const { unreachable } = this.library;
    const absent = unreachable.length === 0 ? '' : vscode.l10n.t('There is no disk here, so these folders of your settings are not read: {0}', unreachable.join(', '));
    const message = [this.told, stopped, nothing, absent].filter((part) => part !== '').join('\n');
    // Setting a message draws it, even the same one again.
    if (this.view.description !== description) this.view.description = description;
    if ((this.view.message ?? '') !== message) this.view.message = message === '' ? undefined : message;
  }
}
