import * as vscode from 'vscode';
import type { InputType } from '../../core/index.js';
import { symbolsOf } from '../../features/symbols.js';
import { rangeOf } from '../conversions.js';
import type { PromptLibrary } from '../library/promptLibrary.js';
import type { Provide } from './provide.js';

const kinds: Readonly<Record<InputType, vscode.SymbolKind>> = {
  string: vscode.SymbolKind.String,
  text: vscode.SymbolKind.String,
  number: vscode.SymbolKind.Number,
  integer: vscode.SymbolKind.Number,
  boolean: vscode.SymbolKind.Boolean,
  choice: vscode.SymbolKind.Enum,
  choices: vscode.SymbolKind.Array,
  file: vscode.SymbolKind.File,
  folder: vscode.SymbolKind.Package,
  password: vscode.SymbolKind.Key,
};

/** More than a person looks through; VS Code asks again when there is more to type. */
const mostSymbols = 2000;

/** Lists the inputs of a file in its outline, and those of all prompt files in the search for symbols. */
export const provideSymbols: Provide = (selector, { snapshots, library }) =>
  vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      selector,
      {
        provideDocumentSymbols: (document) =>
          symbolsOf(snapshots.of(document)).map(
            ({ name, kind, required, span, nameSpan }) => new vscode.DocumentSymbol(name, required ? vscode.l10n.t('{0}, required', kind) : kind, kinds[kind], rangeOf(document, span), rangeOf(document, nameSpan)),
          ),
      },
      { label: vscode.l10n.t('Inputs') },
    ),
    vscode.languages.registerWorkspaceSymbolProvider({ provideWorkspaceSymbols: (query) => findSymbols(library, query) }),
  );

/** Searches the inputs of all prompt files, which the library knows. */
async function findSymbols(library: PromptLibrary, query: string): Promise<vscode.SymbolInformation[]> {
  await library.whenSettled();
  const found: vscode.SymbolInformation[] = [];
  for (const { uri, fileName, inputs } of library.entries) {
    for (const { name, type, line, character } of inputs) {
      if (found.length === mostSymbols) return found;
      if (!matches(name, query)) continue;
      const range = new vscode.Range(line, character, line, character + name.length);
      found.push(new vscode.SymbolInformation(name, kinds[type], fileName, new vscode.Location(vscode.Uri.parse(uri, true), range)));
    }
  }
  return found;
}

/** The characters of the query in their order, as VS Code itself filters. */
function matches(name: string, query: string): boolean {
  let at = 0;
  for (const character of query.toLowerCase()) {
    at = name.toLowerCase().indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
