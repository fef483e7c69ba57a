import * as vscode from 'vscode';
import type { Delivery } from '../../core/index.js';

/** Opens a filled prompt as an untitled Markdown document beside the active editor. */
export async function deliverToEditor({ text }: Delivery): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: text });
  await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preview: false });
}
