import MarkdownIt, { type Token } from 'markdown-it';
import { element } from './element.js';

/** Raw HTML is text here: what a chat model gets is the text, and a page must not run what a prompt holds. */
const markdown = new MarkdownIt({ html: false, linkify: false });

/** The elements that Markdown makes; anything else is not drawn. */
const drawn: ReadonlySet<string> = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'strong', 'em', 's', 'hr', 'br']);

/** Tells what a block of lines is about: the keys of the fields whose answers stand in it. */
export type KeysOfLines = (start: number, end: number) => readonly string[];

/**
 * Draws Markdown. Every text goes in as text, and there are no links to follow and no pictures to load: both show what
 * they say. The outermost blocks that hold an answer carry the class `answered` and the keys in `data-keys`.
 */
export function renderMarkdown(text: string, keysOfLines: KeysOfLines): DocumentFragment {
  const fragment = document.createDocumentFragment();
  draw(markdown.parse(text, {}), fragment, keysOfLines);
  return fragment;
}

function draw(tokens: readonly Token[], into: Node, keysOfLines?: KeysOfLines): void {
  const open: Node[] = [into];
  for (const token of tokens) {
    const parent = open[open.length - 1] ?? into;
    if (token.nesting === -1) {
      if (open.length > 1) open.pop();
      continue;
    }
    const made = nodeOf(token);
    if (made === undefined) continue;
    if (open.length === 1 && token.map !== null && made instanceof HTMLElement) mark(made, keysOfLines?.(...token.map) ?? []);
    parent.appendChild(made);
    if (token.nesting === 1) open.push(made);
  }
}

function mark(block: HTMLElement, keys: readonly string[]): void {
  if (keys.length === 0) return;
  block.classList.add('answered');
  block.dataset['keys'] = JSON.stringify(keys);
}

function nodeOf(token: Token): Node | undefined {
  switch (token.type) {
    case 'inline': {
      const inline = document.createDocumentFragment();
      draw(token.children ?? [], inline);
      return inline;
    }
    case 'text':
    case 'softbreak':
      return document.createTextNode(token.type === 'softbreak' ? '\n' : token.content);
    case 'html_inline':
    case 'html_block':
      return element('code', { text: token.content });
    case 'code_inline':
      return element('code', { text: token.content });
    case 'fence':
    case 'code_block':
      return element('pre', { children: [element('code', { text: token.content })] });
    case 'image':
      return element('span', { class: 'picture', text: token.content, attributes: { title: String(token.attrGet('src') ?? '') } });
    case 'link_open':
      return element('span', { class: 'link', attributes: { title: String(token.attrGet('href') ?? '') } });
    default: {
      if (!drawn.has(token.tag)) return token.nesting === 1 ? element('span') : undefined;
      const made = document.createElement(token.tag);
      const start = token.attrGet('start');
      if (start !== null && made instanceof HTMLOListElement) made.start = Number(start);
      // A tight list has no paragraphs to see.
      if (token.hidden) return element('span');
      return made;
    }
  }
}
