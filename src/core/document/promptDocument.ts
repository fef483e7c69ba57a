import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import type { Header } from './header.js';
import { readLayout, type Layout } from './layout.js';
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
  return new OpenedDocument(text, readLayout(text));
}

class OpenedDocument implements PromptDocument {
  readonly body: Span;
  private headerOnce?: Header;

  constructor(
    private readonly text: string,
    private readonly layout: Layout,
  ) {
    this.body = layout.body;
  }

  get header(): Header | undefined {
    const { header } = this.layout;
    return header && (this.headerOnce ??= readHeader(this.text, header));
  }

  get problems(): readonly Problem[] {
    return [...this.layout.problems, ...(this.header?.problems ?? [])];
  }
}
