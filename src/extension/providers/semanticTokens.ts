import * as vscode from 'vscode';
import { semanticTokenModifiers, semanticTokensOf, semanticTokenTypes } from '../../features/semanticTokens.js';
import { rangeOf } from '../conversions.js';
import type { Provide } from './provide.js';

const legend = new vscode.SemanticTokensLegend([...semanticTokenTypes], [...semanticTokenModifiers]);

/** Colours what a grammar cannot know: which names are declared, and what they are. */
export const provideSemanticTokens: Provide = (selector, { snapshots }) =>
  vscode.languages.registerDocumentSemanticTokensProvider(
    selector,
    {
      provideDocumentSemanticTokens(document) {
        const builder = new vscode.SemanticTokensBuilder(legend);
        for (const { span, type, modifiers } of semanticTokensOf(snapshots.of(document))) builder.push(rangeOf(document, span), type, [...modifiers]);
        return builder.build();
      },
    },
    legend,
  );
