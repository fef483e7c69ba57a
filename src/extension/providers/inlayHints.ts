import * as vscode from 'vscode';
import { inlayHintsOf } from '../../features/inlayHints.js';
import type { Provide } from './provide.js';

/** Shows the last answers behind the placeholders, when the settings say so. */
export const provideInlayHints: Provide = (selector, { snapshots, answerMemory }) => {
  const changed = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    changed,
    answerMemory.onDidChange(() => changed.fire()),
    vscode.workspace.onDidChangeConfiguration((change) => change.affectsConfiguration('fillPrompt.inlayHints') && changed.fire()),
    vscode.languages.registerInlayHintsProvider(selector, {
      onDidChangeInlayHints: changed.event,
      provideInlayHints(document, range) {
        const answers = answerMemory.of(document.uri);
        const isOn = vscode.workspace.getConfiguration('fillPrompt', document).get<boolean>('inlayHints', false);
        if (!isOn || answers === undefined) return [];
        const span = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        return inlayHintsOf(snapshots.of(document), answers, span).map(({ offset, text }) => {
          const hint = new vscode.InlayHint(document.positionAt(offset), text);
          hint.paddingLeft = true;
          return hint;
        });
      },
    }),
  );
};
