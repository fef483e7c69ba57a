import * as vscode from 'vscode';
import { readFilledRecord, readFillRecords, type FilledRecord, type FillRecord } from '../../library/memory/fillRecords.js';
import { summarizeFill } from '../../library/memory/recordFill.js';
import { addressAfter } from './addressAfter.js';

const key = 'history';

/** A text that is longer than this many characters is not kept: it would cost more than filling the prompt again. */
const longestText = 4_000_000;

/**
 * Keeps the last fills of a workspace, as many as `fillPrompt.history.limit` says. A line of each stands in the storage of
 * the workspace, the text in a file beside it, which goes when its line does. Everything that writes waits for what
 * was begun before, so that two fills in a row lose nothing.
 */
export class FillHistory implements vscode.Disposable {
  private readonly changes = new vscode.EventEmitter<void>();
  private readonly listeners: vscode.Disposable;
  private writing: Promise<void> = Promise.resolve();
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly storage: vscode.Memento,
    private readonly folder: vscode.Uri,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('fillPrompt.history.limit') && void this.trim()),
      vscode.workspace.onDidRenameFiles(({ files }) => void this.follow(files)),
    );
    // The limit may have been lowered while no window was open.
    if (this.list().length > limit()) void this.trim();
  }

  dispose(): void {
    this.listeners.dispose();
    this.changes.dispose();
  }

  /** Gives the fills, the last one first. */
  list(): readonly FillRecord[] {
    return readFillRecords(this.storage.get(key));
  }

  /** Gives what was filled, or nothing when its file is gone or broken. */
  async read({ id }: FillRecord): Promise<FilledRecord | undefined> {
    try {
      return readFilledRecord(new TextDecoder().decode(await vscode.workspace.fs.readFile(this.fileOf(id))));
    } catch {
      return undefined;
    }
  }

  /** Adds a fill. Takes the address of the prompt and where the text went. */
  add(prompt: vscode.Uri, destination: string, filled: FilledRecord): Promise<void> {
    return this.write(async () => {
      if (limit() === 0 || filled.delivery.text.length > longestText) return;
      const time = Date.now();
      const id = `${time.toString(36)}-${Math.random().toString(36).slice(2, 10)}`;
      await vscode.workspace.fs.writeFile(this.fileOf(id), new TextEncoder().encode(JSON.stringify(filled)));
      const record: FillRecord = { id, time, prompt: prompt.toString(), title: filled.delivery.title, destination, summary: summarizeFill(filled.fill) };
      await this.replace([record, ...this.list()].slice(0, limit()));
    });
  }

  /** Removes one fill with its text. */
  remove({ id }: FillRecord): Promise<void> {
    return this.write(() => this.replace(this.list().filter((each) => each.id !== id)));
  }

  /** Removes all fills with their texts. */
  clear(): Promise<void> {
    return this.write(async () => {
      await this.replace([]);
      // Also takes files that lost their lines, as after a crash.
      await this.delete(this.folder);
    });
  }

  private trim(): Promise<void> {
    return limit() === 0 ? this.clear() : this.write(() => this.replace(this.list().slice(0, limit())));
  }

  /** A prompt that is renamed, or moved with its folder, can still be filled again and compared. */
  private follow(renamed: vscode.FileRenameEvent['files']): Promise<void> {
    return this.write(async () => {
      const records = this.list();
      const moved = records.map((record) => ({ ...record, prompt: addressAfter(renamed, record.prompt) }));
      if (moved.some(({ prompt }, index) => prompt !== records[index]?.prompt)) await this.replace(moved);
    });
  }

  private async replace(records: readonly FillRecord[]): Promise<void> {
    const kept = new Set(records.map(({ id }) => id));
    const fallen = this.list().filter(({ id }) => !kept.has(id));
    await this.storage.update(key, records.length === 0 ? undefined : records);
    for (const { id } of fallen) await this.delete(this.fileOf(id));
    this.changes.fire();
  }

  private async delete(uri: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(uri, { recursive: true });
    } catch {
      // It is gone already.
    }
  }

  private write(step: () => Promise<void>): Promise<void> {
    this.writing = this.writing.then(step).catch((error: unknown) => {
      // A prompt that was filled has arrived; that it is missing in the history is no reason to stop the person.
      console.error('Fill Prompt could not write its history.', error);
    });
    return this.writing;
  }

  private fileOf(id: string): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, `${id}.json`);
  }
}

function limit(): number {
  const configured = vscode.workspace.getConfiguration('fillPrompt').get<number>('history.limit', 50);
  return Number.isFinite(configured) ? Math.max(0, Math.floor(configured)) : 50;
}
