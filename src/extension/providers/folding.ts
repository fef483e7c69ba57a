import * as vscode from 'vscode';
import { foldingOf } from '../../features/folding.js';
import { rangeOf } from '../conversions.js';
import type { Provide } from './provide.js';

/** Folds the header's list of inputs, and each input in it. */
export const provideFolding: Provide = (selector, { snapshots }) =>
  vscode.languages.registerFoldingRangeProvider(selector, {
    provideFoldingRanges: (document) =>
      foldingOf(snapshots.of(document)).map(({ span }) => {
        const { start, end } = rangeOf(document, span);
        return new vscode.FoldingRange(start.line, end.character === 0 && end.line > start.line ? end.line - 1 : end.line, vscode.FoldingRangeKind.Region);
      }),
  });
