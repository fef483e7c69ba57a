import * as vscode from 'vscode';

/** Long enough for a chat that is still starting. */
const seconds = 15;

/** Waits for what a chat was asked to do, but not for ever: the text of the person must not hang on another extension. Throws when there is no answer. */
export async function answerInTime<Result>(asked: Thenable<Result>): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error(vscode.l10n.t('The chat has not answered for {0} seconds.', seconds))), seconds * 1000);
  });
  try {
    return await Promise.race([asked, late]);
  } finally {
    clearTimeout(timer);
  }
}
