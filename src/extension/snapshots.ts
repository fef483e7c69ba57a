import type * as vscode from 'vscode';
import type { PromptFile } from '../core/index.js';
import { openPromptAt } from '../library/openPromptAt.js';

/** One snapshot per version of a document: whoever asks for the same version gets the same one. */
export class Snapshots {
  private readonly latest = new WeakMap<vscode.TextDocument, { version: number; promptFile: PromptFile }>();

  /** Gives the prompt file of a document as it stands now, unsaved changes included. */
  of(document: vscode.TextDocument): PromptFile {
    const known = this.latest.get(document);
    if (known?.version === document.version) return known.promptFile;
    const promptFile = openPromptAt(document.uri.path, document.getText());
    this.latest.set(document, { version: document.version, promptFile });
    return promptFile;
  }
}
