import * as vscode from 'vscode';

/** How long typing must pause before the tree follows it. */
const pause = 100;

/**
 * Asks what to search the library for. Takes the words of before, what shows the prompts with these words (and gives how many they are), and what says
 * that there are others to be found. Enter keeps the search, Escape goes back to the one of before.
 */
export function searchLibrary(before: string, show: (query: string) => { readonly shown: number; readonly total: number }, changes: vscode.Event<void>): Promise<void> {
  const input = vscode.window.createInputBox();
  input.title = vscode.l10n.t('Search Prompts');
  input.placeholder = vscode.l10n.t('Words in title, file name, folder, description or tags');
  input.value = before;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = (): void => {
    const { shown, total } = show(input.value);
    input.prompt = input.value.trim() === '' ? vscode.l10n.t('{0} prompts. Enter keeps the search, Escape gives it up.', total) : vscode.l10n.t('{0} of {1} prompts. Enter keeps the search, Escape gives it up.', shown, total);
  };
  follow();
  return new Promise((resolve) => {
    let isKept = false;
    const listeners = vscode.Disposable.from(
      input,
      changes(follow),
      input.onDidChangeValue(() => {
        clearTimeout(timer);
        timer = setTimeout(follow, pause);
      }),
      input.onDidAccept(() => {
        isKept = true;
        input.hide();
      }),
      input.onDidHide(() => {
        clearTimeout(timer);
        show(isKept ? input.value : before);
        listeners.dispose();
        resolve();
      }),
    );
    input.show();
  });
}
