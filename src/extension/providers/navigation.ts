import * as vscode from 'vscode';
import { definitionAt, highlightsAt, referencesAt } from '../../features/references.js';
import { rangeOf } from '../conversions.js';
import type { Provide } from './provide.js';

/** Goes to the declaration of an input, lists its uses, and marks them while the cursor is on one. */
export const provideNavigation: Provide = (selector, { snapshots }) =>
  vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(selector, {
      provideDefinition(document, position) {
        const span = definitionAt(snapshots.of(document), document.offsetAt(position));
        return span && new vscode.Location(document.uri, rangeOf(document, span));
      },
    }),
    vscode.languages.registerReferenceProvider(selector, {
      provideReferences(document, position, { includeDeclaration }) {
        const found = referencesAt(snapshots.of(document), document.offsetAt(position));
        const spans = [...(includeDeclaration ? (found?.declarations ?? []) : []), ...(found?.uses ?? [])];
        return spans.map((span) => new vscode.Location(document.uri, rangeOf(document, span)));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(selector, {
      provideDocumentHighlights: (document, position) =>
        highlightsAt(snapshots.of(document), document.offsetAt(position)).map(
          ({ span, kind }) =>
            new vscode.DocumentHighlight(rangeOf(document, span), kind === 'write' ? vscode.DocumentHighlightKind.Write : vscode.DocumentHighlightKind.Read),
        ),
    }),
  );
