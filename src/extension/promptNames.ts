import type * as vscode from 'vscode';
import { titleOf, type PromptFile } from '../core/index.js';
import { isPromptPath } from '../library/isPromptPath.js';
import { withoutControls } from './shownText.js';

/** Tells whether a file is a prompt by its path alone. */
export function isPromptUri(uri: vscode.Uri): boolean {
  return isPromptPath(uri.path);
}

/** Gives the last part of a path. */
export function fileNameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** Gives the name a person knows a prompt by, for tabs and titles, too: its title, or its file name without the ending. */
export function promptName(promptFile: PromptFile, uri: vscode.Uri): string {
  return withoutControls(titleOf(promptFile.document.header) ?? fileNameOf(uri).replace(/(?:\.prompt)?\.md$/i, ''));
}
