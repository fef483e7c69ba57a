import * as vscode from 'vscode';

/** Gives the severities of the settings by problem code. What is none of a person's is left out: settings are files, and may hold anything. */
export function readProblemSettings(scope: vscode.ConfigurationScope): ReadonlyMap<string, string> {
  const value = vscode.workspace.getConfiguration('fillPrompt', scope).get<unknown>('problems');
  const entries: readonly (readonly [string, unknown])[] = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return new Map(entries.filter((entry): entry is readonly [string, string] => typeof entry[1] === 'string'));
}
