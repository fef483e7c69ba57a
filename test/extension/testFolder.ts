import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** A folder of the workspace in which the tests of a block write their files. */
export interface TestFolder {
  /** Gives an address in it; of the folder itself without a name. */
  readonly at: (name?: string) => vscode.Uri;
  readonly write: (name: string, text: string) => Promise<vscode.Uri>;
}

/** Makes a folder for the tests of the block in which it is called; when they have ended, all editors are closed and it is deleted. */
export function useTestFolder(name: string): TestFolder {
  let folder: vscode.Uri;
  before(() => {
    const [first] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(first !== undefined, 'the tests run in a folder');
    folder = vscode.Uri.joinPath(first.uri, name);
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });
  const at = (path?: string): vscode.Uri => (path === undefined ? folder : vscode.Uri.joinPath(folder, path));
  return {
    at,
    async write(path, text) {
      await vscode.workspace.fs.writeFile(at(path), new TextEncoder().encode(text));
      return at(path);
    },
  };
}
