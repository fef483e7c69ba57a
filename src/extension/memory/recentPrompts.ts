import type * as vscode from 'vscode';

const key = 'recentPrompts';
const most = 100;

/** Remembers which prompt files were filled last, so that a list can begin with them. Holds no answers and no text. */
export class RecentPrompts {
  constructor(private readonly storage: vscode.Memento) {}

  /** Gives the addresses of the files, the last used first. */
  list(): readonly string[] {
    return this.storage.get<string[]>(key, []);
  }

  /** Puts a file in front. */
  async add(uri: vscode.Uri): Promise<void> {
    const address = uri.toString();
    await this.storage.update(key, [address, ...this.list().filter((each) => each !== address)].slice(0, most));
  }
}
