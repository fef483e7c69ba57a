import * as vscode from 'vscode';
import { answersOf, recallAnswers, renderPrompt, startInterview, takeDefaults } from '../core/index.js';
import { readVariables } from './editorVariables.js';
import type { LastEditor } from './lastEditor.js';
import type { AnswerMemory } from './memory/answerMemory.js';
import { fileNameOf } from './promptNames.js';
import type { Snapshots } from './snapshots.js';

const scheme = 'fill-prompt-preview';

/** How long typing must pause before a preview follows it. */
const pause = 150;

/**
 * Shows what a prompt would send now: filled with the last answers, with defaults where there are none, and with what the
 * editor knows. A preview is a read-only document that follows its prompt while that is written.
 */
export class Previews implements vscode.Disposable, vscode.TextDocumentContentProvider {
  private readonly changes = new vscode.EventEmitter<vscode.Uri>();
  private readonly listeners: vscode.Disposable;
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly onDidChange = this.changes.event;

  constructor(
    private readonly snapshots: Snapshots,
    private readonly answerMemory: AnswerMemory,
    private readonly lastEditor: LastEditor,
  ) {
    this.listeners = vscode.Disposable.from(
      vscode.workspace.registerTextDocumentContentProvider(scheme, this),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.follow(document.uri)),
      answerMemory.onDidChange((prompt) => this.follow(prompt)),
    );
  }

  dispose(): void {
    for (const timer of this.waiting.values()) clearTimeout(timer);
    this.listeners.dispose();
    this.changes.dispose();
  }

  /** Opens the preview of a prompt beside it, without taking the cursor away. */
  async show(prompt: vscode.Uri): Promise<void> {
    const document = await vscode.workspace.openTextDocument(previewOf(prompt));
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true });
  }

  async provideTextDocumentContent(preview: vscode.Uri): Promise<string> {
    const prompt = vscode.Uri.parse(preview.query, true);
    const promptFile = this.snapshots.of(await vscode.workspace.openTextDocument(prompt));
    const variables = await readVariables(promptFile.variables, this.lastEditor.get(prompt));
    const { interview } = takeDefaults(startInterview(promptFile, { remembered: recallAnswers(promptFile.inputs, this.answerMemory.of(prompt) ?? {}).answers, variables }));
    return renderPrompt(promptFile, answersOf(interview), variables).text;
  }

  private follow(prompt: vscode.Uri): void {
    const preview = previewOf(prompt).toString();
    if (!vscode.workspace.textDocuments.some(({ uri }) => uri.toString() === preview)) return;
    clearTimeout(this.waiting.get(preview));
    this.waiting.set(preview, setTimeout(() => this.changes.fire(previewOf(prompt)), pause));
  }
}

/** The address of a preview carries that of its prompt; its path is what the tab shows, and no longer that of a prompt. */
function previewOf(prompt: vscode.Uri): vscode.Uri {
  const name = fileNameOf(prompt).replace(/(?:\.prompt)?\.md$/i, '');
  return vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Preview of {0}', name)}.md`, query: prompt.toString() });
}
