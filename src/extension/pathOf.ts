import type * as vscode from 'vscode';
import type { ExtensionHost } from './extensionHost.js';

/**
 * Gives the path of a file as a person writes it: as the disk writes it, for a file on the disk of this machine, and otherwise with
 * `/` between its parts, as in its address.
 */
export function pathOf(uri: vscode.Uri, { disk }: ExtensionHost): string {
  if (uri.scheme === 'file' && disk !== undefined) return uri.fsPath;
  // Windows on the other side of a remote window: `/c:/folder`.
  return uri.path.replace(/^\/(?=[A-Za-z]:)/, '');
}

/** Tells whether a file lies on a disk: that of this machine, or that of the machine VS Code is connected to. Anything else is virtual. */
export function isOnDisk({ scheme }: vscode.Uri): boolean {
  return scheme === 'file' || scheme === 'vscode-remote';
}
