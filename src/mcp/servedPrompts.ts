import type { PromptArgument } from '@modelcontextprotocol/server';
import { realpath } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { limits, type PromptFile } from '../core/index.js';
import { didYouMean } from '../library/didYouMean.js';
import { plainEntryOf, type LibraryEntry } from '../library/libraryEntry.js';
import { nodeFiles, rootOf } from '../library/nodeFiles.js';
import { findNodePresets, UnreadablePresets } from '../library/nodePresets.js';
import { openPromptAt } from '../library/openPromptAt.js';
import type { FiledPreset } from '../library/presets/preset.js';
import { PromptIndex } from '../library/promptIndex.js';
import { findNamed, namePrompts } from '../library/promptNames.js';
import { promptArgumentsOf } from './promptArguments.js';
import { watchFolders, type FolderWatch } from './watchFolders.js';

/** One prompt as it stands now. */
export interface ServedPrompt {
  /** The name by which clients call it. */
  readonly name: string;
  readonly entry: LibraryEntry;
  readonly promptFile: PromptFile;
}

/** What stands in the way of a prompt; a sentence for the person or the model. */
export interface PromptRefusal {
  readonly refusal: string;
}

/** The prompt files of some folders, by name. They are read once, watched, and read again when they change. */
export class ServedPrompts {
  private readonly files;
  private readonly index: PromptIndex;
  private readonly arguments = new WeakMap<LibraryEntry, readonly PromptArgument[]>();
  private readonly listeners = new Set<() => void>();
  private watching: FolderWatch | undefined;
  private reading: Promise<unknown> | undefined;
  private isStale = false;
  private named: { readonly entries: readonly LibraryEntry[]; readonly byName: ReadonlyMap<string, LibraryEntry> } | undefined;

  /** Takes the folders, and the working directory whose presets count for prompts in it, as full paths. Nothing is read before somebody asks. Says on the way out what it cannot do. */
  constructor(
    private readonly folders: readonly string[],
    private readonly cwd: string,
    private readonly say: (sentence: string) => void,
  ) {
    this.files = nodeFiles(folders);
    this.index = new PromptIndex(this.files, (file, promptFile) => {
      const entry = plainEntryOf(file, promptFile);
      this.arguments.set(entry, promptArgumentsOf(promptFile));
      return entry;
    });
  }

  /** Calls back after the list of prompts, or what it says of one, may have changed. Gives how to end that. */
  onDidChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Gives every prompt by its name, after all were read. */
  async list(): Promise<ReadonlyMap<string, LibraryEntry>> {
    this.watch();
    if (this.reading === undefined || this.isStale) void this.read();
    await this.reading;
    const { entries } = this.index;
    if (this.named?.entries !== entries) this.named = { entries, byName: namePrompts(entries) };
    return this.named.byName;
  }

  /** Gives the arguments of a prompt that was listed; nothing for a file that could not be read. */
  argumentsOf(entry: LibraryEntry): readonly PromptArgument[] | undefined {
    return this.arguments.get(entry);
  }

  /** Opens a prompt by its name, its title or its path from its folder on, or says why it cannot be opened. */
  async open(wanted: string): Promise<ServedPrompt | PromptRefusal> {
    const byName = await this.list();
    const found = findPrompt(byName, wanted);
    if ('refusal' in found) return found;
    const [name, entry] = found.prompt;
    const version = await this.files.stat(entry.uri);
    if (version !== undefined && version.size > limits.file) return { refusal: `The prompt "${name}" is larger than ${limits.file / 1024 / 1024} MB, which is more than a prompt may have.` };
    const text = version && (await this.files.read(entry.uri));
    return text === undefined ? { refusal: `The prompt "${name}" cannot be read any more.` } : { name, entry, promptFile: openPromptAt(entry.uri, text) };
  }

  /**
   * Gives the presets of a prompt: those in its folder, and above it up to the working directory where the folder lies in that. None when
   * their file cannot be read, which is said aside.
   */
  async presetsOf({ entry }: ServedPrompt): Promise<readonly FiledPreset[]> {
    try {
      const { prompt, roots } = await this.presetPlace(entry);
      return (await findNodePresets(prompt, roots))?.file.presets ?? [];
    } catch (error) {
      if (!(error instanceof UnreadablePresets)) throw error;
      this.say(error.message);
      return [];
    }
  }

  /** Gives the folder, of those that are served, in which a prompt lies. */
  folderOf({ uri }: LibraryEntry): string {
    return rootOf(uri, this.folders) ?? uri;
  }

  /** Ends the watching. */
  async close(): Promise<void> {
    this.listeners.clear();
    await this.watching?.close();
  }

  /** The path of a prompt and the folders in which its presets may stand. Where only the real paths show that one lies in the other, these: a part of either may be a link. */
  private async presetPlace(entry: LibraryEntry): Promise<{ readonly prompt: string; readonly roots: readonly string[] }> {
    const { cwd } = this;
    const folder = this.folderOf(entry);
    if (rootOf(entry.uri, [cwd]) !== undefined) return { prompt: entry.uri, roots: [folder, cwd] };
    const [realFolder, realCwd] = await Promise.all([folder, cwd].map((path) => realpath(path).catch(() => path))) as [string, string];
    const realPrompt = join(realFolder, relative(folder, entry.uri));
    return rootOf(realPrompt, [realCwd]) === undefined ? { prompt: entry.uri, roots: [folder] } : { prompt: realPrompt, roots: [realFolder, realCwd] };
  }

  private watch(): void {
    if (this.watching !== undefined) return;
    this.watching = watchFolders(this.folders, () => void this.refresh(), (reason) => {
      this.isStale = true;
      this.say(`changes of prompt files are not seen (${reason}); they are looked for at each request instead.`);
    });
    // What changed while the folders were still being gone through was not seen.
    void this.watching.ready.then(() => this.refresh());
  }

  private async refresh(): Promise<void> {
    await this.reading;
    const before = this.index.entries;
    await this.read();
    const now = this.index.entries;
    const isSame = now.length === before.length && now.every((entry, at) => entry === before[at]);
    if (!isSame) for (const listener of this.listeners) listener();
  }

  /** Reads what is new or changed; one reading after the other, since one that overtakes another would make that give up. */
  private read(): Promise<unknown> {
    this.reading = (this.reading ?? Promise.resolve()).then(() => this.index.refresh({ isCancellationRequested: false }));
    return this.reading;
  }
}

function findPrompt(byName: ReadonlyMap<string, LibraryEntry>, wanted: string): { readonly prompt: readonly [string, LibraryEntry] } | PromptRefusal {
  const found = findNamed(byName, wanted);
  const [first, second] = found;
  if (first === undefined) return { refusal: `There is no prompt "${wanted}" here.${didYouMean(wanted, [...byName.keys()])} list_prompts gives the names.` };
  return second === undefined ? { prompt: first } : { refusal: `Several prompts are called "${wanted}". Say which one by its name: ${found.slice(0, 10).map(([name]) => name).join(', ')}.` };
}
