import * as vscode from 'vscode';
import { completionsAt, type Completion, type CompletionKind } from '../../features/completions.js';
import { rangeOf, textEditsOf } from '../conversions.js';
import { readKnownVariables } from '../editorVariables.js';
import { translate } from '../translate.js';
import type { Provide } from './provide.js';

const kinds: Readonly<Record<CompletionKind, vscode.CompletionItemKind>> = {
  input: vscode.CompletionItemKind.Field,
  variable: vscode.CompletionItemKind.Variable,
  method: vscode.CompletionItemKind.Method,
  property: vscode.CompletionItemKind.Property,
  option: vscode.CompletionItemKind.EnumMember,
  keyword: vscode.CompletionItemKind.Keyword,
  type: vscode.CompletionItemKind.TypeParameter,
  key: vscode.CompletionItemKind.Property,
  form: vscode.CompletionItemKind.Snippet,
  declare: vscode.CompletionItemKind.Constructor,
};

/** Completes inside placeholders and in the header's inputs. */
export const provideCompletion: Provide = (selector, { host, snapshots, lastEditor }) => {
  // The help of an item is written only when a person looks at it.
  const completionOf = new WeakMap<vscode.CompletionItem, Completion>();
  return vscode.languages.registerCompletionItemProvider(
    selector,
    {
      async provideCompletionItems(document, position, token) {
        const variables = await readKnownVariables(lastEditor.get(document.uri), document.uri, host);
        if (token.isCancellationRequested) return undefined;
        const completions = completionsAt(snapshots.of(document), document.offsetAt(position), { variables, translate });
        const items = completions.map((completion) => {
          const item = itemOf(document, completion);
          completionOf.set(item, completion);
          return item;
        });
        // What is offered depends on the whole name ("declare …"), so every letter asks again.
        return new vscode.CompletionList(items, true);
      },
      resolveCompletionItem(item) {
        const documentation = completionOf.get(item)?.documentation;
        if (documentation !== undefined) item.documentation = new vscode.MarkdownString(documentation);
        return item;
      },
    },
    '{', ':', '.', "'", '"',
  );
};

function itemOf(document: vscode.TextDocument, completion: Completion): vscode.CompletionItem {
  const item = new vscode.CompletionItem(completion.label, kinds[completion.kind]);
  const replaced = rangeOf(document, completion.replace);
  item.range = replaced;
  item.filterText = filterTextOf(completion.label, document.getText(replaced));
  item.insertText = completion.isSnippet ? new vscode.SnippetString(completion.insertText) : completion.insertText;
  item.detail = completion.detail;
  item.sortText = completion.sortText;
  // `input:` alone is a beginning: the names are what a person wants next.
  if (completion.kind === 'keyword' && completion.label.endsWith(':')) item.command = { title: '', command: 'editor.action.triggerSuggest' };
  if (completion.additionalEdits !== undefined) item.additionalTextEdits = textEditsOf(document, completion.additionalEdits);
  return item;
}

/** What is typed is compared with: the name of an input by itself, as a person begins it, unless `input:` is what was begun. */
function filterTextOf(label: string, typed: string): string {
  const name = label.startsWith(prefix) ? label.slice(prefix.length) : label;
  if (typed.startsWith(prefix)) return prefix + name;
  return typed !== '' && prefix.startsWith(typed) ? label : name || label;
}

const prefix = 'input:';
