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
            ({ name, kind, required, span, nameSpan }) => new vscode.DocumentSymbol(name, required ? vscode.l10n.t('{0}, required', kind) : kind, kinds[kind], rangeOf(document, span), rangeOf(document, nameSpan)),
          ),
      },
      { label: vscode.l10n.t('Inputs') },
    ),
    new WorkspaceSymbols(),
  );

/** Searches the inputs of all prompt files. A file is read once, and again only when it has changed: the search runs at every letter. */
class WorkspaceSymbols implements vscode.Disposable, vscode.WorkspaceSymbolProvider {
  private readonly known = new Map<string, Promise<readonly vscode.SymbolInformation[]>>();
  private readonly registration = vscode.languages.registerWorkspaceSymbolProvider(this);
  /** Watches the files from the first search on. */
  private watcher: vscode.Disposable | undefined;

  dispose(): void {
    this.registration.dispose();
    this.watcher?.dispose();
  }

  async provideWorkspaceSymbols(query: string, token: vscode.CancellationToken): Promise<vscode.SymbolInformation[]> {
    this.watcher ??= this.watch();
    const files = await vscode.workspace.findFiles('**/*.prompt.md', undefined, mostFiles, token);
    const found: vscode.SymbolInformation[] = [];
    for (const uri of files) {
      if (token.isCancellationRequested) break;
      found.push(...(await this.symbolsIn(uri)).filter(({ name }) => matches(name, query)));
    }
    return found;
  }

  private symbolsIn(uri: vscode.Uri): Promise<readonly vscode.SymbolInformation[]> {
    const address = uri.toString();
    const symbols = this.known.get(address) ?? readSymbols(uri);
    this.known.set(address, symbols);
    return symbols;
  }

  private watch(): vscode.Disposable {
    const watcher = vscode.workspace.createFileSystemWatcher('**/*.prompt.md');
    const forget = (uri: vscode.Uri): void => void this.known.delete(uri.toString());
    return vscode.Disposable.from(watcher, watcher.onDidChange(forget), watcher.onDidCreate(forget), watcher.onDidDelete(forget));
  }
}

/** Reads a file without opening it as a document, which would wake every other extension. */
async function readSymbols(uri: vscode.Uri): Promise<readonly vscode.SymbolInformation[]> {
  try {
    const promptFile = openPromptFile(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await vscode.workspace.fs.readFile(uri)));
    return symbolsOf(promptFile).map(({ name, kind, nameSpan }) => {
      const [start, end] = [promptFile.lines.positionAt(nameSpan.start), promptFile.lines.positionAt(nameSpan.end)];
      const range = new vscode.Range(start.line, start.character, end.line, end.character);
      return new vscode.SymbolInformation(name, kinds[kind], fileNameOf(uri), new vscode.Location(uri, range));
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
