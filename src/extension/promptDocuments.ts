import * as vscode from 'vscode';

/** The documents that editor features work in: prompt files, whichever of the two languages a VS Code opens them as. */
export const promptSelector: vscode.DocumentSelector = [{ language: 'prompt' }, { language: 'markdown', pattern: '**/*.prompt.md' }];

/** Tells whether a document is one of them that a person can change: the old side of a comparison has nothing to repair. */
export function isPromptDocument(document: vscode.TextDocument): boolean {
  return vscode.languages.match(promptSelector, document) > 0 && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false;
}
