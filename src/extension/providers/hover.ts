import * as vscode from 'vscode';
import { hoverAt } from '../../features/hover.js';
import { rangeOf } from '../conversions.js';
import { readKnownVariables } from '../editorVariables.js';
import { translate } from '../translate.js';
import type { Provide } from './provide.js';

/** Explains inputs, variables, methods and expressions. The text is untrusted Markdown: it can run nothing. */
export const provideHover: Provide = (selector, { host, snapshots, lastEditor, answerMemory }) =>
  vscode.languages.registerHoverProvider(selector, {
    async provideHover(document, position, token) {
      const variables = await readKnownVariables(lastEditor.get(document.uri), document.uri, host);
      if (token.isCancellationRequested) return undefined;
      const hover = hoverAt(snapshots.of(document), document.offsetAt(position), { variables, lastAnswers: answerMemory.of(document.uri), translate });
      return hover && new vscode.Hover(new vscode.MarkdownString(hover.markdown), rangeOf(document, hover.span));
    },
  });
