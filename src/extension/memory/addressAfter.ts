import type * as vscode from 'vscode';

/** Gives the address that a file has after files or folders were renamed: a new one when it was among them or lies in one, otherwise the same. */
export function addressAfter(renamed: readonly { readonly oldUri: vscode.Uri; readonly newUri: vscode.Uri }[], address: string): string {
  const found = renamed.find(({ oldUri }) => address === oldUri.toString() || address.startsWith(`${oldUri.toString()}/`));
  return found === undefined ? address : found.newUri.toString() + address.slice(found.oldUri.toString().length);
}
