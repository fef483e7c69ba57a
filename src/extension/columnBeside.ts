import * as vscode from 'vscode';

/**
 * Gives the column in which the file of a page is shown beside the page: the one where it is open already, otherwise the first that is
 * not the page's.
 */
export function columnBeside(page: vscode.WebviewPanel, { uri }: vscode.TextDocument): vscode.ViewColumn {
  const isOfFile = ({ input }: vscode.Tab): boolean => input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  const others = vscode.window.tabGroups.all.filter(({ viewColumn, tabs }) => viewColumn !== page.viewColumn && tabs.some(isOfFile));
  const inSight = others.find(({ activeTab }) => activeTab !== undefined && isOfFile(activeTab));
  return (inSight ?? others[0])?.viewColumn ?? (page.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One);
}
