import { homedir } from 'node:os';
import { sep } from 'node:path';
import type * as vscode from 'vscode';
import type { FillPromptApi } from './api.js';
import { startExtension } from './extension.js';
import { scriptProgram, startProcess } from './nodeProcess.js';

/** Starts the extension where it runs on Node: on a desktop, and on the machine of a remote window. What needs Node begins here. */
export function activate(context: vscode.ExtensionContext): FillPromptApi {
  return startExtension(context, { disk: { home: homedir(), separator: sep }, processes: { start: startProcess, program: scriptProgram() } });
}
