import * as vscode from 'vscode';
import { prepareRenameAt, renameAt, renameRefusals, type RenameRefusal } from '../../features/rename.js';
import { rangeOf, workspaceEditOf } from '../conversions.js';
import type { Provide } from './provide.js';

/** Renames an input everywhere in its file, or says why that cannot be done. */
export const provideRename: Provide = (selector, { snapshots }) =>
  vscode.languages.registerRenameProvider(selector, {
    prepareRename(document, position) {
      const prepared = prepareRenameAt(snapshots.of(document), document.offsetAt(position));
      if ('refusal' in prepared) throw new Error(sentenceOf(prepared.refusal));
      return { range: rangeOf(document, prepared.span), placeholder: prepared.name };
    },
    provideRenameEdits(document, position, newName) {
      const renamed = renameAt(snapshots.of(document), document.offsetAt(position), newName);
      if ('refusal' in renamed) throw new Error(sentenceOf(renamed.refusal));
      return workspaceEditOf(document, renamed.edits);
    },
  });

function sentenceOf({ code, values }: RenameRefusal): string {
  return vscode.l10n.t(renameRefusals[code], values);
}
