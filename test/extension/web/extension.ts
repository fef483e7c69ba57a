import * as vscode from 'vscode';
import { MemoryFiles } from './memoryFiles.js';
import { virtualFolders } from './virtualFolders.js';

/** The extension that the tests in a web worker are part of: it brings the file systems of the virtual workspace. */
export function activate(context: vscode.ExtensionContext): void {
  context.subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memory', new MemoryFiles({ '/work/readme.md': 'A folder in memory.\n' }), { isCaseSensitive: true }),
    vscode.workspace.registerFileSystemProvider('memory-readonly', new MemoryFiles(virtualFolders.readOnly.files), { isCaseSensitive: true, isReadonly: true }),
  );
}
