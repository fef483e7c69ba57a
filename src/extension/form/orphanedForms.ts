import * as vscode from 'vscode';

/** How long VS Code may take to give a tab that it has restored to the extension, in milliseconds. */
const patience = 3000;

/**
 * Looks for forms on the screen that nobody answers: when the extension host has ended and another was started, VS Code leaves their
 * pages where they are and tells nobody. Takes the kind of panel, the columns in which panels of it are shown that do answer, and what
 * is called with a tab that does not.
 */
export function watchOrphans(view: string, answeredColumns: () => readonly (vscode.ViewColumn | undefined)[], found: (tab: vscode.Tab) => void): vscode.Disposable {
  const orphans = (): readonly vscode.Tab[] => {
    const answered = answeredColumns();
    return vscode.window.tabGroups.all.flatMap(({ activeTab, viewColumn }) => (activeTab !== undefined && isOf(activeTab, view) && !answered.includes(viewColumn) ? [activeTab] : []));
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = (): void => {
    if (timer !== undefined || orphans().length === 0) return;
    timer = setTimeout(() => {
      timer = undefined;
      for (const tab of orphans()) found(tab);
    }, patience);
  };
  lookSoon();
  return vscode.Disposable.from(vscode.window.tabGroups.onDidChangeTabs(lookSoon), vscode.window.tabGroups.onDidChangeTabGroups(lookSoon), new vscode.Disposable(() => clearTimeout(timer)));
}

/** VS Code puts a word of its own before the kind of a panel. */
function isOf({ input }: vscode.Tab, view: string): boolean {
  return input instanceof vscode.TabInputWebview && (input.viewType === view || input.viewType.endsWith(`-${view}`));
}
