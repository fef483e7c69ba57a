import type * as vscode from 'vscode';

/** Finds the editor that a person was working in; only a destination that inserts needs it, so it is not looked for before. */
export type FindEditor = () => Promise<vscode.TextEditor | undefined>;
