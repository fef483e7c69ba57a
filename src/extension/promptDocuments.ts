import * as vscode from 'vscode';

/** The commands of other tools, each in the folder of its tool. Braces in braces are understood by no search. */
export const commandPatterns = ['**/.claude/commands/**/*.md', '**/.cursor/commands/**/*.md', '**/.codex/prompts/*.md'] as const;

/** The documents that editor features work in: prompt files and commands, whichever of the two languages a VS Code opens them as. */
export const promptSelector: vscode.DocumentSelector = [{ language: 'prompt' }, { language: 'markdown', pattern: '**/*.prompt.md' }, ...commandPatterns.map((pattern) => ({ language: 'markdown', pattern }))];

/** Tells whether a document is one of them that a person can change: the old side of a comparison has nothing to repair. */
export function isPromptDocument(document: vscode.TextDocument): boolean {
  return vscode.languages.match(promptSelector, document) > 0 && vscode.workspace.fs.isWritableFileSystem(document.uri.scheme) !== false;
}
