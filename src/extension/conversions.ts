import * as vscode from 'vscode';
import type { Edit, Span } from '../core/index.js';

/** Turns a span of a document into a range, the only way a place of the core reaches VS Code. */
export function rangeOf(document: vscode.TextDocument, { start, end }: Span): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Turns edits of a document into those of VS Code. */
export function textEditsOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.TextEdit[] {
  return edits.map(({ span, newText }) => vscode.TextEdit.replace(rangeOf(document, span), newText));
}

/** Makes one change of a document out of edits. */
export function workspaceEditOf(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  edit.set(document.uri, textEditsOf(document, edits));
  return edit;
}
