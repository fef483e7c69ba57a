import ts from 'typescript';
import { messageTables } from './messageTables';
import { literalsOf, placeOf, sourcesIn, visitAll } from './sources';

/** The strings that the program asks translations for. */
export interface CollectedKeys {
  readonly keys: ReadonlySet<string>;
  /** The calls whose message is neither a literal nor from a known table, each with its place. */
  readonly unknown: readonly string[];
}

/** Collects every string that the extension shows in the person's language: literals in calls, and tables of messages. */
export function collectKeys(sources: readonly ts.SourceFile[] = sourcesIn('extension', 'features', 'webview')): CollectedKeys {
  const keys = new Set<string>();
  const unknown: string[] = [];
  for (const source of sources) {
    visitAll(source, (node) => {
      const message = messageOf(node);
      if (message === undefined) return;
      const { texts, other } = literalsOf(message);
      // An empty alternative stands for nothing to say.
      for (const text of texts) if (text !== '') keys.add(text);
      for (const each of other) {
        const table = messageTables[each.getText()];
        if (table === undefined) unknown.push(`${placeOf(each)} ${each.getText()}`);
        else for (const text of table()) keys.add(text);
      }
    });
  }
  return { keys, unknown };
}

/** Gives what a call translates: the first argument of `vscode.l10n.t`, or of a function that is called `t` or `translate`. */
function messageOf(node: ts.Node): ts.Expression | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  return /^(?:(?:vscode\.)?l10n\.t|(?:this\.)?(?:t|translate))$/.test(node.expression.getText()) ? node.arguments[0] : undefined;
}
