import * as vscode from 'vscode';
import { groupEntries, type EntryGroup, type Grouping } from '../../library/groupEntries.js';
import type { LibraryEntry } from '../../library/libraryEntry.js';
import { searchEntries } from '../../library/searchEntries.js';
import { libraryItemOf, promptTooltip } from './libraryItem.js';
import type { GroupNode, LibraryNode, PromptNode } from './libraryNode.js';
import type { Presets } from '../presets/presets.js';
import type { PromptLibrary } from './promptLibrary.js';
import { ShownProblems } from './shownProblems.js';

/** A list grows by so many lines: thousands in one list take VS Code seconds to draw. */
const linesAtOnce = 500;

/** Few prompts are shown at once, many behind their groups. */
const mostOpen = 60;

/** The name of the list of what a search found. */
const foundList = 'found';

/** The lines of the library view: groups of prompts, or what a search found; below a prompt its inputs, presets and problems. */
export class LibraryTree implements vscode.TreeDataProvider<LibraryNode>, vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<undefined>();
  private problems = new ShownProblems();
  private readonly lengths = new Map<string, number>();
  private searched: { readonly entries: readonly LibraryEntry[]; readonly query: string; readonly found: readonly LibraryEntry[] } | undefined;
  private words = '';
  private by: Grouping = 'folder';
  readonly onDidChangeTreeData = this.changes.event;

  constructor(
    private readonly library: PromptLibrary,
    private readonly presets: Presets,
  ) {}

  dispose(): void {
    this.changes.dispose();
  }

  /** What is searched for; everything is shown while it is empty. */
  get query(): string {
    return this.words;
  }

  set query(query: string) {
    if (query === this.words) return;
    this.words = query;
    this.lengths.delete(foundList);
    this.redraw();
  }

  set grouping(by: Grouping) {
    this.by = by;
    this.redraw();
  }

  /** The prompts that are searched for, the best first; all when nothing is. */
  get found(): readonly LibraryEntry[] {
    const { entries } = this.library;
    if (this.searched?.entries !== entries || this.searched.query !== this.words) this.searched = { entries, query: this.words, found: searchEntries(entries, this.words) };
    return this.searched.found;
  }

  /** Makes a list longer. Takes its name. */
  showMore(list: string): void {
    this.lengths.set(list, (this.lengths.get(list) ?? linesAtOnce) + linesAtOnce);
    this.changes.fire(undefined);
  }

  /** Draws everything anew, with what the settings say now. */
  redraw(): void {
    this.problems = new ShownProblems();
    this.changes.fire(undefined);
  }

  getTreeItem(node: LibraryNode): vscode.TreeItem {
    return libraryItemOf(node, this.problems);
  }

  /** A tooltip is made only for the line under the pointer. */
  resolveTreeItem(item: vscode.TreeItem, node: LibraryNode): vscode.TreeItem {
    if (node.kind === 'prompt') item.tooltip = promptTooltip(node.entry);
    return item;
  }

  getParent(node: LibraryNode): LibraryNode | undefined {
    return node.kind === 'prompt' ? node.parent : undefined;
  }

  async getChildren(node?: LibraryNode): Promise<LibraryNode[]> {
    if (node === undefined) {
      this.library.wake();
      return this.words === '' ? this.groups() : this.linesOf(foundList, this.found, undefined);
    }
    if (node.kind === 'group') return this.linesOf(node.id, node.entries, node);
    return node.kind === 'prompt' ? this.detailsOf(node) : [];
  }

  /** Gives the line of a prompt where it is seen first, so that it can be shown and chosen; nothing while it is not listed. */
  nodeOf(uri: vscode.Uri): PromptNode | undefined {
    const entry = this.library.entryOf(uri);
    if (entry === undefined) return undefined;
    if (this.words !== '') return this.found.slice(0, this.lengthOf(foundList)).includes(entry) ? this.promptNode(entry, undefined) : undefined;
    const group = this.groups().find(({ id, entries }) => entries.slice(0, this.lengthOf(id)).includes(entry));
    return group && this.promptNode(entry, group);
  }

  private groups(): GroupNode[] {
    const { entries } = this.library;
    const groups = groupEntries(entries, this.by);
    return groups.map((group) => ({ kind: 'group', id: `${this.by}:${group.key}`, label: this.labelOf(group), entries: group.entries, isOpen: entries.length <= mostOpen || groups.length === 1 }));
  }

  private labelOf({ label }: EntryGroup): string {
    return label !== '' ? label : this.by === 'tag' ? vscode.l10n.t('Without Tags') : vscode.l10n.t('Elsewhere');
  }

  private lengthOf(list: string): number {
    return this.lengths.get(list) ?? linesAtOnce;
  }

  private linesOf(list: string, entries: readonly LibraryEntry[], parent: GroupNode | undefined): LibraryNode[] {
    const length = this.lengthOf(list);
    const lines: LibraryNode[] = entries.slice(0, length).map((entry) => this.promptNode(entry, parent));
    if (entries.length > length) lines.push({ kind: 'more', id: `${list}#more`, list, hidden: entries.length - length });
    return lines;
  }

  private promptNode(entry: LibraryEntry, parent: GroupNode | undefined): PromptNode {
    // In a group of a folder the folder need not be said again.
    const hint = parent !== undefined && this.by === 'folder' ? (entry.description ?? (entry.title === entry.fileName ? '' : entry.fileName)) : entry.folder;
    return { kind: 'prompt', id: `${parent?.id ?? foundList}#${entry.uri}`, uri: vscode.Uri.parse(entry.uri, true), entry, hint, parent };
  }

  /** What stands below a prompt, in this order; each kind of line is made in its own place. */
  private async detailsOf({ id, uri, entry }: PromptNode): Promise<LibraryNode[]> {
    const problems = await this.problems.nodesOf(entry, uri, (address) => this.library.read(address));
    const inputs: LibraryNode[] = entry.inputs.map((input, index) => ({ kind: 'input', id: `${id}#input-${index}`, uri, input }));
    // A preset file that cannot be read is reported where it is opened.
    const presets = await this.presets.list(uri).catch(() => []);
    const kept = presets.map((preset, index): LibraryNode => ({ kind: 'preset', id: `${id}#preset-${index}`, uri, preset }));
    return [...inputs, ...kept, ...problems.map((problem) => ({ ...problem, id: `${id}#${problem.id}` }))];
  }
}
