import { homedir } from 'node:os';
import { sep } from 'node:path';
import type * as vscode from 'vscode';
import { startExtension } from './extension.js';

/** Starts the extension where it runs on Node: on a desktop, and on the machine of a remote window. What needs Node begins here. */
export function activate(context: vscode.ExtensionContext): void {
  startExtension(context, { disk: { home: homedir(), separator: sep } });
}
