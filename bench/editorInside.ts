import * as vscode from 'vscode';

/** Who answers: our extension in a window without VS Code's Markdown extension, the two together, or Markdown's alone, in a plain `.md` file. */
export type Who = 'ours' | 'both' | 'markdown';

/** What was measured in one window, in milliseconds. */
export interface EditorTimes {
  readonly version: string;
  /** How often each was measured, on the small text and on the large one. */
  readonly rounds: { readonly small: number; readonly large: number };
  readonly activation: { readonly ours: number; readonly markdown?: number };
  readonly rows: readonly { readonly what: string; readonly who: Who; readonly small?: number; readonly large?: number }[];
}

interface Work {
  readonly what: string;
  /** Who is asked where Markdown's extension is there; without it only ours is. */
  readonly who: readonly Who[];
  /** Takes what makes this round's text different from that of the others; gives milliseconds. */
  measure(document: vscode.TextDocument, round: number): Promise<number>;
}

const rounds = { small: 15, large: 3 } as const;
const pause = 200;
const markdown = 'vscode.markdown-language-features';

/** Each work begins with a change, so that nothing is known of the version that it is about. */
const works: readonly Work[] = [
  { what: 'from a key to its problems', who: ['both'], measure: measureProblems },
  asking('completion', ['both', 'markdown'], '\n${input:', (document) => vscode.commands.executeCommand('vscode.executeCompletionItemProvider', document.uri, endOf(document), ':')),
  asking('semantic tokens of the whole file', ['both'], '.', (document) => vscode.commands.executeCommand('vscode.provideDocumentSemanticTokens', document.uri)),
  asking('hover', ['both', 'markdown'], '.', (document) => vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, document.positionAt(document.getText().lastIndexOf('${input:') + 9))),
  asking('symbols', ['both', 'markdown'], '.', (document) => vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri)),
  asking('folding', ['both', 'markdown'], '.', (document) => vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri)),
  asking('links', ['markdown'], '.', (document) => vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri)),
];

function asking(what: string, who: readonly Who[], change: string, ask: (document: vscode.TextDocument) => Thenable<unknown>): Work {
  const measure = async (document: vscode.TextDocument): Promise<number> => {
    await append(document, change);
    return timed(() => ask(document));
  };
  return { what, who, measure };
}

async function measureProblems(document: vscode.TextDocument, round: number): Promise<number> {
  const name = `unknown${round}`;
  const published = problemAbout(document, name);
  const start = performance.now();
  await append(document, `\${input:goal.${name}()}`);
  await published;
  return performance.now() - start - pause;
}

/** Runs in the extension host: measures and writes what it has found into the workspace. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) throw new Error('There is no workspace.');
  const isThere = vscode.extensions.getExtension(markdown) !== undefined;
  // A window that has just opened is busy with itself.
  await new Promise((done) => setTimeout(done, 5000));
  const activation = { ours: await activate('fill-prompt.fill-prompt'), ...(isThere ? { markdown: await activate(markdown) } : {}) };
  const found = new Map<string, EditorTimes['rows'][number]>();
  for (const size of ['small', 'large'] as const) {
    for (const [key, { what, who, times }] of await measureAll(folder, size, isThere ? ['both', 'markdown'] : ['ours'])) {
      found.set(key, { ...found.get(key), what, who, [size]: median(times) });
    }
  }
  const result: EditorTimes = { version: vscode.version, rounds, activation, rows: [...found.values()] };
  await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'times.json'), new TextEncoder().encode(JSON.stringify(result)));
}

interface Measured {
  readonly what: string;
  readonly who: Who;
  readonly times: number[];
}

async function measureAll(folder: vscode.Uri, size: keyof typeof rounds, present: readonly Who[]): Promise<ReadonlyMap<string, Measured>> {
  const measured = new Map<string, Measured>();
  // The first round warms up and is not counted.
  for (let round = 0; round <= rounds[size]; round++) {
    for (const who of present) {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder, `${size}.${who === 'markdown' ? 'md' : 'prompt.md'}`));
      await showAndSettle(document);
      for (const work of works) {
        if (!work.who.includes(who === 'ours' ? 'both' : who)) continue;
        const time = await work.measure(document, round);
        const row = measured.get(`${work.what} ${who}`) ?? { what: work.what, who, times: [] };
        measured.set(`${work.what} ${who}`, row);
        if (round > 0) row.times.push(time);
      }
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    }
  }
  return measured;
}

/** A shown document is asked about by the editor itself; everyone is measured beside that, and none beside what is asked when it opens. */
async function showAndSettle(document: vscode.TextDocument): Promise<void> {
  await vscode.window.showTextDocument(document);
  await new Promise((done) => setTimeout(done, 500));
  await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
  await vscode.commands.executeCommand('vscode.executeLinkProvider', document.uri);
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

/** Waits for our problem about a name that is about to be written. Looks for it all the time: VS Code tells of new problems only after a delay of its own. */
async function problemAbout(document: vscode.TextDocument, name: string): Promise<void> {
  while (!vscode.languages.getDiagnostics(document.uri).some(({ source, message }) => source === 'Fill Prompt' && message.includes(name))) await new Promise((done) => setTimeout(done, 1));
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
