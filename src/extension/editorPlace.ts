import * as vscode from 'vscode';

/** An editor as it was left: its document and what was selected. A `vscode.TextEditor` is one, too. */
export interface EditorPlace {
  readonly document: vscode.TextDocument;
  readonly viewColumn: vscode.ViewColumn | undefined;
  readonly selection: vscode.Selection;
  readonly selections: readonly vscode.Selection[];
  /** Whether what was selected, or the text around the cursor, has been written over since. */
  readonly isTouched?: boolean;
}

/** Gives a place after changes of its document: what stands behind them has moved. VS Code does that only for editors that are shown. */
export function movePlace({ document, viewColumn, selections, isTouched = false }: EditorPlace, changes: readonly vscode.TextDocumentContentChangeEvent[]): EditorPlace {
  let moved = selections;
  let touched = isTouched;
  for (const change of changes) {
    touched ||= moved.some((selection) => touches(selection, change.range));
    moved = moved.map(({ anchor, active }) => new vscode.Selection(movePosition(anchor, change), movePosition(active, change)));
  }
  return { document, viewColumn, selections: moved, selection: moved[0] ?? new vscode.Selection(0, 0, 0, 0), isTouched: touched };
}

function touches(selection: vscode.Selection, changed: vscode.Range): boolean {
  return selection.start.isBefore(changed.end) && selection.end.isAfter(changed.start);
}

function movePosition(position: vscode.Position, { range: { start, end }, text }: vscode.TextDocumentContentChangeEvent): vscode.Position {
  if (position.isBefore(end)) return position.isAfter(start) ? start : position;
  const lines = text.split(/\r\n|\r|\n/);
  const lastLength = lines.at(-1)?.length ?? 0;
  const character = position.line === end.line ? position.character - end.character + (lines.length === 1 ? start.character : 0) + lastLength : position.character;
  return new vscode.Position(position.line + start.line - end.line + lines.length - 1, character);
}
