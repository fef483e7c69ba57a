import * as vscode from 'vscode';
import { phrases } from '../core/index.js';

/** The values of problems that the core words itself; the others are the author's. */
const fromCore: ReadonlySet<string> = new Set(['expected', 'found', 'held', 'reason', 'what']);

/** Gives the values of a problem for its sentence, with those that are phrases of ours in the person's language. */
export function localizeValues<Value extends string | number>(values: Readonly<Record<string, Value>>): Record<string, Value | string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, localizeValue(name, value)]));
}

function localizeValue<Value extends string | number>(name: string, value: Value): Value | string {
  if (typeof value !== 'string') return value;
  if (name === 'suggestion') return localizeSuggestion(value);
  return phrases.has(value) && fromCore.has(name) ? vscode.l10n.t(value) : value;
}

/** What ends a message of the core: a word that was probably meant, or what to write. */
function localizeSuggestion(suggestion: string): string {
  const [, word] = /^ Did you mean "(.*)"\?$/s.exec(suggestion) ?? [];
  if (word !== undefined) return vscode.l10n.t(' Did you mean "{0}"?', word);
  const [, right] = /^ Write (.*)\.$/s.exec(suggestion) ?? [];
  return right === undefined ? suggestion : vscode.l10n.t(' Write {0}.', right);
}
