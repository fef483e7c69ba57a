import * as vscode from 'vscode';

/** What was measured, in milliseconds; a row has no number where it makes no sense. */
export interface EditorTimes {
  readonly version: string;
  readonly activation: { readonly ours: number; readonly markdown: number };
  /** How often each was measured, for the small text and for the large one. */
  readonly rounds: readonly [number, number];
  readonly rows: readonly { readonly what: string; readonly small?: number; readonly large?: number }[];
}

type Work = (prompt: vscode.TextDocument, plain: vscode.TextDocument, round: number) => Promise<number>;

const pause = 200;

/** Each work begins with a change, so that nothing is known of the version that it is about. */
const works: Readonly<Record<string, Work>> = {
  'from a key to its problems': async (prompt, _, round) => {
    const name = `unknown${round}`;
    const published = problemAt(prompt, name);
    const start = performance.now();
    await append(prompt, `\${input:goal.${name}()}`);
    await published;
    return performance.now() - start - pause;
  },
  'completion: Fill Prompt and Markdown, prompt': async (prompt) => {
    await append(prompt, '\n${input:');
    return timed(() => vscode.commands.executeCommand('vscode.executeCompletionItemProvider', prompt.uri, endOf(prompt), ':'));
  },
  'completion: Markdown, plain': async (_, plain) => {
    await append(plain, '\n${input:');
    return timed(() => vscode.commands.executeCommand('vscode.executeCompletionItemProvider', plain.uri, endOf(plain), ':'));
  },
  'semantic tokens of the whole file': async (prompt) => {
    await append(prompt, '.');
    return timed(() => vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', prompt.uri));
  },
  'hover: Fill Prompt and Markdown, prompt': async (prompt) => {
    await append(prompt, '.');
    return timed(() => vscode.commands.executeCommand('vscode.executeHoverProvider', prompt.uri, prompt.positionAt(prompt.getText().lastIndexOf('${input:') + 9)));
  },
  'hover: Markdown, plain': async (_, plain) => {
    await append(plain, '.');
    return timed(() => vscode.commands.executeCommand('vscode.executeHoverProvider', plain.uri, plain.positionAt(plain.getText().lastIndexOf('${input:') + 9)));
  },
  'symbols: Fill Prompt and Markdown, prompt': async (prompt) => {
    await append(prompt, '.');
    return timed(() => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', prompt.uri));
  },
  'symbols: Markdown, plain': async (_, plain) => {
    await append(plain, '.');
    return timed(() => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', plain.uri));
  },
  'folding: Fill Prompt and Markdown, prompt': async (prompt) => {
    await append(prompt, '.');
    return timed(() => vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', prompt.uri));
  },
  'folding: Markdown, plain': async (_, plain) => {
    await append(plain, '.');
    return timed(() => vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', plain.uri));
  },
  'links: Markdown, plain': async (_, plain) => {
    await append(plain, '.');
    return timed(() => vscode.commands.executeCommand('vscode.executeLinkProvider', plain.uri));
  },
};

const rounds = { small: 15, large: 3 } as const;

/** Runs in the extension host: measures and writes what it has found into the workspace. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('There is no workspace.');
  const activation = { ours: await activate('fill-prompt.fill-prompt'), markdown: await activate('vscode.markdown-language-features') };
  const found = new Map(Object.keys(works).map((what) => [what, { what }]));
  for (const size of ['small', 'large'] as const) {
    const [prompt, plain] = await Promise.all(['prompt.md', 'md'].map((ending) => vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, `${size}.${ending}`))));
    if (prompt === undefined || plain === undefined) throw new Error('A text is missing.');
    await vscode.window.showTextDocument(plain);
    await vscode.window.showTextDocument(prompt);
    const times = new Map<string, number[]>(Object.keys(works).map((what) => [what, []]));
    // The first round warms up and is not counted.
    for (let round = 0; round <= rounds[size]; round++) {
      for (const [what, work] of Object.entries(works)) {
        const time = await work(prompt, plain, round);
        if (round > 0) times.get(what)?.push(time);
      }
    }
    for (const [what, all] of times) Object.assign(found.get(what) ?? {}, { [size]: median(all) });
    for (const document of [prompt, plain]) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }
  const result: EditorTimes = { version: vscode.version, activation, rounds: [rounds.small, rounds.large], rows: [...found.values()] };
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'times.json'), new TextEncoder().encode(JSON.stringify(result)));
}

async function activate(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`There is no extension ${id}.`);
  return timed(() => extension.activate());
}

async function timed(work: () => Thenable<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** Waits for our problem in a text that is about to be written. */
function problemAt(document: vscode.TextDocument, text: string): Promise<void> {
  return new Promise((done) => {
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
      if (!vscode.languages.getDiagnostics(document.uri).some(({ source, range }) => source === 'Fill Prompt' && document.getText(range).includes(text))) return;
      listener.dispose();
      done();
    });
  });
}

function endOf(document: vscode.TextDocument): vscode.Position {
  return document.lineAt(document.lineCount - 1).range.end;
}

async function append(document: vscode.TextDocument, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, endOf(document), text);
  if (!(await vscode.workspace.applyEdit(edit))) throw new Error('The document could not be changed.');
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
