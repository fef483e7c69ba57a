import * as vscode from 'vscode';

/** The commands of other tools, each in the folder of its tool. */
export const commandPattern = '**/{.claude/commands,.cursor/commands,.codex/prompts}/**/*.md';

/** The documents that editor features work in: prompt files and commands, whichever of the two languages a VS Code opens them as. */
export const promptSelector: vscode.DocumentSelector = [{ language: 'prompt' }, { language: 'markdown', pattern: '**/*.prompt.md' }, { language: 'markdown', pattern: commandPattern }];

/** Tells whether a document is one of them that a person can change: the old side of a comparison has nothing to repair. */
export function isPromptDocument(document: vscode.TextDocument): boolean {
  return vscode.languages.match(promptSelector, document) > 0 && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false;
}
