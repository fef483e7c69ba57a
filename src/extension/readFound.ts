import * as vscode from 'vscode';
import { limits } from '../core/index.js';

/** The most bytes that are read of one file: as many as the longest text of a prompt may take. */
const mostBytes = 4 * limits.file;

/**
 * Reads a text that nobody has named, but that was found in a folder: a link in a folder of a stranger may lead to a device that never ends,
 * or to a pipe that nobody writes to. Throws what VS Code says, and for what is no file or too large.
 */
export async function readFound(uri: vscode.Uri): Promise<string> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.File) === 0) throw new Error(vscode.l10n.t('it is no ordinary file'));
  if (size > mostBytes) throw new Error(vscode.l10n.t('it is larger than {0} MB', mostBytes / 1024 / 1024));
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
