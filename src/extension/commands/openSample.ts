import * as vscode from 'vscode';
import { samplePrompt } from '../../library/samplePrompt.js';
import type { Command } from '../services.js';

/** Opens a small prompt to try things with, as a document that is not saved anywhere. */
export const openSample: Command = {
  id: 'fillPrompt.openSample',
  async execute() {
    // Older versions of VS Code have no language for prompts.
    const language = (await vscode.languages.getLanguages()).includes('prompt') ? 'prompt' : 'markdown';
    const document = await vscode.workspace.openTextDocument({ language, content: samplePrompt });
    await vscode.window.showTextDocument(document, { preview: false });
  },
};
