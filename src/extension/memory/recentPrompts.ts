import * as vscode from 'vscode';
import { addressAfter } from './addressAfter.js';

const key = 'recentPrompts';
const most = 100;

/** Remembers which prompt files were filled last, so that a list can begin with them. Holds no answers and no text. */
export class RecentPrompts implements vscode.Disposable {
  private readonly listener = vscode.workspace.onDidRenameFiles(({ files }) => void this.follow(files));

  constructor(private readonly storage: vscode.Memento) {}

  dispose(): void {
    this.listener.dispose();
  }

  /** Gives the addresses of the files, the last used first. */
  list(): readonly string[] {
    return this.storage.get<string[]>(key, []);
  }

  /** Puts a file in front. */
  async add(uri: vscode.Uri): Promise<void> {
    const address = uri.toString();
    await this.storage.update(key, [address, ...this.list().filter((each) => each !== address)].slice(0, most));
  }

  /** A prompt that is renamed, or moved with its folder, keeps its place. */
  private async follow(renamed: vscode.FileRenameEvent['files']): Promise<void> {
    const before = this.list();
    const moved = before.map((address) => addressAfter(renamed, address));
    if (moved.some((address, index) => address !== before[index])) await this.storage.update(key, [...new Set(moved)]);
  }
}
