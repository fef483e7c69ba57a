import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import type { Header } from './header.js';
import { readLayout } from './layout.js';
import { readHeader } from './readHeader.js';

/** A file split into header and body. */
export interface PromptDocument {
  /** What becomes the filled prompt. */
  readonly body: Span;
  /** Read when first asked for: its YAML costs many times more than everything else. */
  readonly header: Header | undefined;
  readonly problems: readonly Problem[];
}

/** Splits any text into header and body; the header's YAML is read only when somebody asks for it. */
export function openDocument(text: string): PromptDocument {
  const layout = readLayout(text);
  let header: Header | undefined;
  return {
    body: layout.body,
    get header() {
      if (layout.header !== undefined) header ??= readHeader(text, layout.header);
      return header;
    },
    get problems() {
      return [...layout.problems, ...(this.header?.problems ?? [])];
    },
  };
}
