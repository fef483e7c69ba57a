import type { Edit, Span } from '../core/index.js';
import type { Translate } from './translate.js';

/** One thing that can be inserted at the cursor, in plain data. */
export interface Completion {
  readonly label: string;
  readonly kind: CompletionKind;
  readonly detail?: string;
  /** Markdown in which everything that comes from a file is escaped. */
  readonly documentation?: string;
  readonly insertText: string;
  /** The text to insert is a snippet with tab stops. */
  readonly isSnippet: boolean;
  /** What the text replaces; the cursor is in it or at its end. */
  readonly replace: Span;
  /** Further changes elsewhere in the file. */
  readonly additionalEdits?: readonly Edit[];
  readonly sortText?: string;
}

export type CompletionKind = 'input' | 'variable' | 'method' | 'property' | 'option' | 'keyword' | 'type' | 'key' | 'form' | 'declare';

/** What the editor knows beside the file. */
export interface CompletionWorld {
  /** The present values of the variables. */
  readonly variables: Readonly<Record<string, string | undefined>>;
  /** Speaks the person's language; English without it. */
  readonly translate?: Translate;
}

/** Makes a text stand in a snippet as it is. */
export function escapeSnippet(text: string): string {
  return text.replace(/[\\$}]/g, '\\$&');
}
