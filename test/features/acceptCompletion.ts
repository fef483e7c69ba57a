import assert from 'node:assert/strict';
import { applyEdits, checkPromptFile, openPromptFile } from '../../src/core/index';
import { completionsAt, type Completion } from '../../src/features/completions';
import { readMarkedText } from '../kit/markedText';

/** Gives what is offered at the cursor of a marked text. */
export function offered(marked: string, variables: Readonly<Record<string, string | undefined>> = {}): readonly Completion[] {
  const { text, cursors } = readMarkedText(marked);
  return completionsAt(openPromptFile(text), cursors[0] ?? 0, { variables });
}

/** Gives the labels of some kinds of completions at the cursor. */
export function labels(marked: string, ...kinds: readonly Completion['kind'][]): readonly string[] {
  return offered(marked)
    .filter(({ kind }) => kinds.length === 0 || kinds.includes(kind))
    .map(({ label }) => label);
}

/** Gives the text after accepting the completion of a label, snippets with their defaults; fails on a new problem. */
export function accept(marked: string, label: string): string {
  const completion = offered(marked).find((each) => each.label === label);
  assert.ok(completion !== undefined, `"${label}" is among ${labels(marked).join(', ')}`);
  const { text } = readMarkedText(marked);
  const after = applied(text, completion);
  const codes = (of: string): readonly string[] => checkPromptFile(openPromptFile(of)).filter(({ severity }) => severity === 'error').map(({ code }) => code);
  const before = new Set(codes(text));
  assert.deepEqual(codes(after).filter((code) => !before.has(code)), [], after);
  return after;
}

/** Gives a text after a completion, snippets with their defaults. */
export function applied(text: string, { insertText, isSnippet, replace, additionalEdits = [] }: Completion): string {
  return applyEdits(text, [{ span: replace, newText: isSnippet ? expand(insertText) : insertText }, ...additionalEdits]);
}

function expand(snippet: string): string {
  return snippet
    .replace(/\$\{\d+\|([^,|]*)[^|]*\|\}/g, '$1')
    .replace(/\$\{\d+:((?:\\.|[^\\}])*)\}/g, '$1')
    .replace(/\$0/g, '')
    .replace(/\\([\\$}])/g, '$1');
}
