import { limits, type PromptFile } from '../core/index.js';
import { compareNames } from './compareNames.js';
import type { Cancellation, Files, FileVersion, FoundFile } from './files.js';
import { entryOfName, libraryEntryOf, sameEntry, type LibraryEntry } from './libraryEntry.js';
import { openPromptAt } from './openPromptAt.js';

/** How far a search has come. */
export interface IndexProgress {
  readonly read: number;
  readonly total: number;
}

/** One file of the index, and the version its entry describes. */
interface Row {
  readonly entry: LibraryEntry;
  readonly version?: FileVersion;
}

/** Enough to keep a disk busy, and few enough that other work gets its turn between two batches. */
const readAtOnce = 16;

/** Knows the entries of all prompt files, and reads only what it does not know yet or what has changed. */
export class PromptIndex {
  private rows = new Map<string, Row>();
  private sorted: readonly LibraryEntry[] | undefined;

  /** Takes how to reach files, and how to describe one that was read. */
  constructor(
    private readonly files: Files,
    private readonly describe: (file: FoundFile, promptFile: PromptFile) => LibraryEntry = libraryEntryOf,
  ) {}

  /** Every entry, in the order of titles. */
  get entries(): readonly LibraryEntry[] {
    return (this.sorted ??= [...this.rows.values()].map(({ entry }) => entry).sort(byTitle));
  }

  /** Gives the entry of an address, or nothing. */
  entryOf(uri: string): LibraryEntry | undefined {
    return this.rows.get(uri)?.entry;
  }

  /**
   * Finds all files and reads those that are new or have another version than before. Takes what is told of each batch, the
   * first time before anything is read. Gives whether it came to its end; what was read by then stays known.
   */
  async refresh(cancellation: Cancellation, onProgress: (progress: IndexProgress) => void = () => undefined): Promise<boolean> {
    const found = await this.files.list(cancellation);
    if (cancellation.isCancellationRequested) return false;
    const before = this.rows;
    // Thousands of files share a few folders, so one string stands for each.
    const shared = new Map<string, string>();
    const share = (text: string): string => shared.get(text) ?? (shared.set(text, text), text);
    this.rows = new Map(found.map((file) => [file.uri, keepRow(before.get(file.uri), { ...file, folder: share(file.folder), place: share(file.place) })]));
    this.sorted = undefined;
    return this.readBatches([...this.rows.keys()], 'when its version is new', cancellation, onProgress);
  }

  /** Reads files again of which a host says that they have changed, whatever their version. Takes new ones as they were found. Gives whether anything is different now. */
  async update(changed: readonly FoundFile[], gone: readonly string[] = []): Promise<boolean> {
    const before = new Map([...changed.map(({ uri }) => uri), ...gone].map((uri) => [uri, this.rows.get(uri)?.entry]));
    for (const uri of gone) this.rows.delete(uri);
    for (const file of changed) this.rows.set(file.uri, keepRow(this.rows.get(file.uri), file));
    await this.readBatches(changed.map(({ uri }) => uri), 'always', { isCancellationRequested: false }, () => undefined);
    this.sorted = undefined;
    return [...before].some(([uri, entry]) => {
      const now = this.rows.get(uri)?.entry;
      return entry === undefined || now === undefined ? entry !== now : !sameEntry(entry, now);
    });
  }

  private async readBatches(uris: readonly string[], when: 'always' | 'when its version is new', cancellation: Cancellation, onProgress: (progress: IndexProgress) => void): Promise<boolean> {
    const rows = this.rows;
    for (let read = 0; read < uris.length; read += readAtOnce) {
      onProgress({ read, total: uris.length });
      await Promise.all(uris.slice(read, read + readAtOnce).map((uri) => this.readRow(uri, when)));
      this.sorted = undefined;
      // Another search has taken the place of this one.
      if (cancellation.isCancellationRequested || this.rows !== rows) return false;
    }
    onProgress({ read: uris.length, total: uris.length });
    return true;
  }

  private async readRow(uri: string, when: 'always' | 'when its version is new'): Promise<void> {
    const { rows } = this;
    const version = await this.files.stat(uri);
    const row = rows.get(uri);
    if (row === undefined) return;
    if (version === undefined) {
      rows.delete(uri);
      return;
    }
    if (when !== 'always' && row.version?.modified === version.modified && row.version.size === version.size) return;
    const text = version.size > limits.file ? undefined : await this.files.read(uri);
    if (!rows.has(uri)) return;
    rows.set(uri, { entry: text === undefined ? entryOfName(row.entry, 'unreadable') : this.describe(foundFileOf(row.entry), openPromptAt(uri, text)), version });
  }
}

function keepRow(row: Row | undefined, file: FoundFile): Row {
  if (row === undefined) return { entry: entryOfName(file, 'name') };
  const { folder, place } = file;
  return row.entry.folder === folder && row.entry.place === place ? row : { ...row, entry: { ...row.entry, folder, place } };
}

function foundFileOf({ uri, fileName, folder, place }: FoundFile): FoundFile {
  return { uri, fileName, folder, place };
}

function byTitle(a: LibraryEntry, b: LibraryEntry): number {
  return compareNames(a.title, b.title) || compareNames(a.folder, b.folder) || compareNames(a.uri, b.uri);
}
