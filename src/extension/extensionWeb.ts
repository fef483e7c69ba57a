import type * as vscode from 'vscode';
import type { FillPromptApi } from './api.js';
import { startExtension } from './extension.js';

/** Starts the extension where it runs in a browser, as in vscode.dev and github.dev. Nothing that this file reaches may need Node. */
export function activate(context: vscode.ExtensionContext): FillPromptApi {
  return startExtension(context, { disk: undefined, processes: undefined });
}
