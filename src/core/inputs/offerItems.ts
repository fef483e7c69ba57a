import type { Scalar } from '../expressions/values.js';
import { parseTemplate, type Vocabulary } from '../template/parseTemplate.js';
import type { Span } from '../text/span.js';
import type { DeclarationDraft } from './headerKeys.js';
import type { Option } from './input.js';

/** The items of a list, as written. */
export interface ListedItems {
  readonly items: readonly string[];
  /** The one that the author made the default. */
  readonly chosen?: string | undefined;
  readonly span: Span;
}

/**
 * Makes the items of a list the options of an input; `true` and `false` make it a question of yes or no, since as a text "false" would count as true in a condition. What an item with a placeholder comes to is not known before the question is reached: it cannot be
 * offered, and the list without it must not limit the answer, so that all of them become suggestions.
 */
export function offerItems(listed: ListedItems, vocabulary: Vocabulary, draft: DeclarationDraft): void {
  const { items, chosen, span } = listed;
  if (items.length === 2 && items.includes('true') && items.includes('false')) {
    draft.type = 'boolean';
    if (chosen !== undefined) draft.default = { value: chosen === 'true', span };
    return;
  }
  if (items.some((item) => isComputed(item, vocabulary))) return suggestItems(listed, vocabulary, draft);
  draft.options = items.map(optionOf);
  if (chosen !== undefined) draft.default = { value: withoutQuotes(chosen), span };
}

/** Makes the items of a list suggestions. The first that holds a placeholder is the default unless another is: as such it is computed, and shown prefilled. */
export function suggestItems({ items, chosen, span }: ListedItems, vocabulary: Vocabulary, draft: DeclarationDraft): void {
  const computed = new Set(items.filter((item) => isComputed(item, vocabulary)));
  const suggestions = items.filter((item) => !computed.has(item)).map(withoutQuotes);
  if (suggestions.length > 0) draft.suggestions = suggestions;
  const given = chosen ?? [...computed][0];
  if (given !== undefined) draft.default = { value: withoutQuotes(given), span };
}

/** Quotes around a whole value belong to the writing, not to the value. */
export function withoutQuotes(value: string): string {
  return value.replace(/^(["'`])([^]*)\1$/, '$2');
}

/** Whether an item holds a placeholder of ours; `${HOME}` is text. */
function isComputed(item: string, vocabulary: Vocabulary): boolean {
  return item.includes('${') && parseTemplate(item, { start: 0, end: item.length }, vocabulary, 0).template.parts.some(({ kind }) => kind !== 'text');
}

function optionOf(word: string): Option {
  const value: Scalar = withoutQuotes(word);
  return { value, label: value };
}
