import * as vscode from 'vscode';
import { PromptLibrary } from '../../src/extension/library/promptLibrary.js';
import { isOnDisk } from '../../src/extension/pathOf.js';

/** An input of a prompt that the library knows, and where it is. */
export interface FoundInput {
  readonly name: string;
  /** The path of its file. */
  readonly path: string;
  readonly start: vscode.Position;
}

/**
 * Gives the inputs of exactly this name in all prompts, as the search for symbols does, which asks the library. In a virtual workspace
 * that search never ends, though our part of it answers; a library of the tests is asked then.
 */
export async function findInputs(name: string): Promise<readonly FoundInput[]> {
  const [first] = vscode.workspace.workspaceFolders ?? [];
  if (first !== undefined && !isOnDisk(first.uri)) return findInLibrary(name, first.uri);
  const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', name);
  return symbols.filter((each) => each.name === name).map(({ location }) => ({ name, path: location.uri.path, start: location.range.start }));
}

let library: PromptLibrary | undefined;

async function findInLibrary(name: string, folder: vscode.Uri): Promise<readonly FoundInput[]> {
  // The library asks the context for nothing but the place of the person's own prompts.
  const context = { globalStorageUri: vscode.Uri.joinPath(folder, '../storage/extensions/own') } as vscode.ExtensionContext;
  library ??= new PromptLibrary(context, { disk: undefined, processes: undefined });
  await library.whenSettled();
  return library.entries.flatMap(({ uri, inputs }) => inputs.filter((input) => input.name === name).map(({ line, character }) => ({ name, path: vscode.Uri.parse(uri).path, start: new vscode.Position(line, character) })));
}
