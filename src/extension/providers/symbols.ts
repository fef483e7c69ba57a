import * as vscode from 'vscode';
import { openPromptFile, type InputType } from '../../core/index.js';
import { symbolsOf } from '../../features/symbols.js';
import { rangeOf } from '../conversions.js';
import { fileNameOf } from '../promptNames.js';
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

const mostFiles = 500;

/** Lists the inputs of a file in its outline, and those of all prompt files in the search for symbols. */
export const provideSymbols: Provide = (selector, { snapshots }) =>
  vscode.Disposable.from(
    vscode.languages.registerDocumentSymbolProvider(
      selector,
      {
        provideDocumentSymbols: (document) =>
          symbolsOf(snapshots.of(document)).map(
            ({ name, kind, detail, span, nameSpan }) => new vscode.DocumentSymbol(name, detail, kinds[kind], rangeOf(document, span), rangeOf(document, nameSpan)),
          ),
      },
      { label: vscode.l10n.t('Inputs') },
    ),
    vscode.languages.registerWorkspaceSymbolProvider({
      async provideWorkspaceSymbols(query, token) {
        const files = await vscode.workspace.findFiles('**/*.prompt.md', undefined, mostFiles, token);
        const found: vscode.SymbolInformation[] = [];
        for (const uri of files) {
          if (token.isCancellationRequested) break;
          found.push(...(await symbolsIn(uri, query)));
        }
        return found;
      },
    }),
  );

/** Reads a file without opening it as a document, which would wake every other extension. */
async function symbolsIn(uri: vscode.Uri, query: string): Promise<readonly vscode.SymbolInformation[]> {
  try {
    const promptFile = openPromptFile(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri)));
    return symbolsOf(promptFile).flatMap(({ name, kind, nameSpan }) => {
      if (!matches(name, query)) return [];
      const [start, end] = [promptFile.lines.positionAt(nameSpan.start), promptFile.lines.positionAt(nameSpan.end)];
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return [new vscode.SymbolInformation(name, kinds[kind], fileNameOf(uri), new vscode.Location(uri, range))];
    });
  } catch {
    return [];
  }
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
