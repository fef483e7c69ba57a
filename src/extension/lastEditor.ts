import * as vscode from 'vscode';
import { movePlace, type EditorPlace } from './editorPlace.js';
import { isPromptUri } from './promptNames.js';

/**
 * Knows the editor that a person was working in: the last active text editor that shows no prompt file. Variables
 * describe it, and text is inserted into it.
 */
export class LastEditor implements vscode.Disposable {
  private last: vscode.TextEditor | undefined;
  /** Where the last editor is now, if its document was written since it was hidden. */
  private moved: EditorPlace | undefined;
  private readonly listener = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor((editor) => this.note(editor)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => this.follow(document, contentChanges)),
  );

  constructor() {
    this.note(vscode.window.activeTextEditor);
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** Gives that editor as far as it can be known without moving anything on the screen. Takes the prompt that is being filled. */
  get(prompt: vscode.Uri | undefined): EditorPlace | undefined {
    return this.known(prompt) ?? vscode.window.visibleTextEditors.find((editor) => isOther(editor, prompt));
  }

  /**
   * Finds the editor that text is inserted into. Once it was closed there is none: another one that happens to be on the screen
   * is not where the person was writing.
   */
  async findTarget(prompt: vscode.Uri | undefined): Promise<EditorPlace | undefined> {
    const known = this.known(prompt);
    if (known !== undefined || this.last !== undefined) return known;
    // Of several on the screen none is more likely than the others.
    return vscode.window.visibleTextEditors.filter((editor) => isOther(editor, prompt)).length > 1 ? undefined : this.find(prompt);
  }

  /**
   * Finds the editor behind the prompt when the extension has only just been activated and saw no editor before it: goes
   * back to the previous editor of the group and returns to where the person was.
   */
  async find(prompt: vscode.Uri | undefined): Promise<EditorPlace | undefined> {
    const known = this.get(prompt);
    const front = vscode.window.activeTextEditor;
    const hasOtherTabs = vscode.window.tabGroups.activeTabGroup.tabs.some(
      ({ input, isActive }) => !isActive && input instanceof vscode.TabInputText && !isPromptUri(input.uri),
    );
    if (known !== undefined || front === undefined || !hasOtherTabs) return known;
    await vscode.commands.executeCommand('workbench.action.openPreviousRecentlyUsedEditorInGroup');
    const previous = vscode.window.activeTextEditor;
    const found = previous !== undefined && isWork(previous) && previous !== front ? previous : undefined;
    // An editor that is no longer shown loses its selection, so what is needed of it is kept before going back.
    this.note(found);
    await vscode.window.showTextDocument(front.document, { viewColumn: front.viewColumn, selection: front.selection });
    return found;
  }

  private known(prompt: vscode.Uri | undefined): EditorPlace | undefined {
    const active = vscode.window.activeTextEditor;
    if (active !== undefined && isOther(active, prompt)) return active;
    // A document that was closed and opened again is another one, in which the old places mean nothing.
    if (this.last === undefined || !isOther(this.last, prompt) || this.last.document.isClosed || !hasTab(this.last.document.uri)) return undefined;
    return this.moved ?? this.last;
  }

  private note(editor: vscode.TextEditor | undefined): void {
    if (editor === undefined || !isWork(editor)) return;
    this.last = editor;
    this.moved = undefined;
  }

  private follow(document: vscode.TextDocument, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (this.last?.document !== document || vscode.window.visibleTextEditors.includes(this.last)) return;
    this.moved = movePlace(this.moved ?? this.last, changes);
  }
}

function isOther(editor: vscode.TextEditor, prompt: vscode.Uri | undefined): boolean {
  return isWork(editor) && editor.document.uri.toString() !== prompt?.toString();
}

/** A document lives on for a while after its editor was closed; nothing may be inserted into it then. */
function hasTab(uri: vscode.Uri): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      const shown = input instanceof vscode.TabInputText ? input.uri : input instanceof vscode.TabInputTextDiff ? input.modified : undefined;
      return shown?.toString() === uri.toString();
    }),
  );
}

/** Output channels, search results and answers are no files that a person works in. */
function isWork({ document: { uri } }: vscode.TextEditor): boolean {
  return !isPromptUri(uri) && !['output', 'debug', 'search-editor', 'comment', 'fill-prompt-answer', 'fill-prompt-history', 'vscode-chat-code-block', 'chatSessionInput'].includes(uri.scheme);
}
