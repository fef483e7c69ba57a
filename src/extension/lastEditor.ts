import * as vscode from 'vscode';
import { isPromptUri } from './promptNames.js';

/**
 * Knows the editor that a person was working in: the last active text editor that shows no prompt file. Variables
 * describe it, and text is inserted into it.
 */
export class LastEditor implements vscode.Disposable {
  private last: vscode.TextEditor | undefined;
  private readonly listener = vscode.window.onDidChangeActiveTextEditor((editor) => this.note(editor));

  constructor() {
    this.note(vscode.window.activeTextEditor);
  }

  dispose(): void {
    this.listener.dispose();
  }

  /** Gives that editor as far as it can be known without moving anything on the screen. Takes the prompt that is being filled. */
  get(prompt: vscode.Uri | undefined): vscode.TextEditor | undefined {
    const isOther = (editor: vscode.TextEditor): boolean => isWork(editor) && editor.document.uri.toString() !== prompt?.toString();
    const active = vscode.window.activeTextEditor;
    if (active !== undefined && isOther(active)) return active;
    if (this.last !== undefined && isOther(this.last) && hasTab(this.last.document.uri)) return this.last;
    return vscode.window.visibleTextEditors.find(isOther);
  }

  /**
   * Finds the editor behind the prompt when the extension has only just been activated and saw no editor before it: goes
   * back to the previous editor of the group and returns to where the person was.
   */
  async find(prompt: vscode.Uri | undefined): Promise<vscode.TextEditor | undefined> {
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
    if (found !== undefined) this.last = found;
    await vscode.window.showTextDocument(front.document, { viewColumn: front.viewColumn, selection: front.selection });
    return found;
  }

  private note(editor: vscode.TextEditor | undefined): void {
    if (editor !== undefined && isWork(editor)) this.last = editor;
  }
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
