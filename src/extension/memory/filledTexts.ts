import * as vscode from 'vscode';
import { dayName, timeName } from '../../library/memory/dayName.js';
import type { FillRecord } from '../../library/memory/fillRecords.js';
import { fillAsThen } from '../../library/memory/recordFill.js';
import { readVariables } from '../editorVariables.js';
import type { ExtensionHost } from '../extensionHost.js';
import { openDocument } from '../filling/openDocument.js';
import type { LastEditor } from '../lastEditor.js';
import type { Snapshots } from '../snapshots.js';
import type { FillHistory } from './fillHistory.js';
import { readFilled } from './readFilled.js';

const scheme = 'fill-prompt-history';

/** Shows the texts of the history as read-only documents: as they were filled, and as the same answers would fill the prompt now. */
export class FilledTexts implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly registration = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  constructor(
    private readonly history: FillHistory,
    private readonly snapshots: Snapshots,
    private readonly lastEditor: LastEditor,
    private readonly host: ExtensionHost,
  ) {}

  dispose(): void {
    this.registration.dispose();
  }

  /** Opens the text as it was filled. */
  async look(record: FillRecord): Promise<void> {
    if ((await readFilled(this.history, record)) === undefined) return;
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(addressOf(record)));
  }

  /** Opens the text as it was filled beside the one that the prompt gives now, as a comparison. */
  async compare(record: FillRecord): Promise<void> {
    if ((await readFilled(this.history, record)) === undefined) return;
    const prompt = await openDocument(vscode.Uri.parse(record.prompt), record.title);
    if (prompt === undefined) return;
    // Each comparison has a document of its own, since VS Code would keep the text of an older one.
    const now = addressOf(record, `${Date.now()}`);
    await vscode.commands.executeCommand('vscode.diff', addressOf(record), now, vscode.l10n.t('{0}: {1} ↔ Now', record.title, momentOf(record)));
  }

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const { id, now } = queryOf(uri);
    const record = this.history.list().find((each) => each.id === id);
    const filled = record && (await this.history.read(record));
    if (record === undefined || filled === undefined) return '';
    if (now === null) return filled.delivery.text;
    const prompt = await openDocument(vscode.Uri.parse(record.prompt), record.title);
    if (prompt === undefined) return '';
    const promptFile = this.snapshots.of(prompt);
    const unknown = promptFile.variables.filter((name) => filled.variables[name] === undefined && !filled.fill.emptyVariables.includes(name));
    return fillAsThen(promptFile, filled, await readVariables(unknown, this.lastEditor.get(prompt.uri), prompt.uri, this.host));
  }
}

/** Gives the moment of a fill as a person says it. */
export function momentOf({ time }: FillRecord): string {
  const { language } = vscode.env;
  return vscode.l10n.t('{0}, {1}', dayName(time, Date.now(), language), timeName(time, language));
}

/** The path is what the tab shows; the query says which text. */
function addressOf(record: FillRecord, now?: string): vscode.Uri {
  const name = vscode.l10n.t('{0} ({1})', record.title, momentOf(record)).replace(/[\\/]/g, '-');
  return vscode.Uri.from({ scheme, path: `/${name}.md`, query: new URLSearchParams(now === undefined ? { id: record.id } : { id: record.id, now }).toString() });
}

function queryOf(uri: vscode.Uri): { readonly id: string | null; readonly now: string | null } {
  const query = new URLSearchParams(uri.query);
  return { id: query.get('id'), now: query.get('now') };
}
