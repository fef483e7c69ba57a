import * as vscode from 'vscode';
import { limits } from '../core/index.js';
import { decodeUtf16 } from '../library/decodeUtf16.js';

/**
 * Reads a text that nobody has named, but that was found in a folder: a link in a folder of a stranger may lead to a device that never ends,
 * or to a pipe that nobody writes to. Throws what VS Code says, and for what is no file or too large.
 */
export async function readFound(uri: vscode.Uri): Promise<string> {
  const { type, size } = await vscode.workspace.fs.stat(uri);
  if ((type & vscode.FileType.File) === 0) throw new Error(vscode.l10n.t('it is no ordinary file'));
  if (size > limits.fileBytes) throw new Error(vscode.l10n.t('it is larger than {0} MB', limits.fileBytes / 1024 / 1024));
  const bytes = await vscode.workspace.fs.readFile(uri);
  return decodeUtf16(bytes) ?? new TextDecoder().decode(bytes);
}
