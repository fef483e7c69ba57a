import type { PageWords, PieceView } from '../protocol.js';
import { element } from './element.js';
import { renderMarkdown } from './renderMarkdown.js';

/** Longer texts would hold up typing, and nobody reads them as a page. */
const longest = 500_000;

/** The finished text as Markdown. */
export interface MarkdownPreview {
  readonly element: HTMLElement;
  show(pieces: readonly PieceView[]): void;
  highlight(keys: readonly string[]): void;
}

/** Makes the preview as Markdown. Takes what is called when a block with an answer is pressed. */
export function createMarkdownPreview(words: PageWords, press: (key: string) => void): MarkdownPreview {
  const page = element('div', { class: 'rendered', attributes: { tabindex: '0', role: 'region', 'aria-label': words.rendered } });
  page.addEventListener('click', ({ target }) => {
    const [key] = target instanceof Element ? keysOf(target.closest('[data-keys]')) : [];
    if (key !== undefined) press(key);
  });
  return {
    element: page,
    show(pieces) {
      const drawn = pieces.map(withMissing);
      const text = drawn.map((piece) => piece.text).join('');
      if (text.length > longest) page.replaceChildren(element('p', { class: 'quiet', text: words.tooLongToRender }));
      else page.replaceChildren(renderMarkdown(text, findKeys(text, drawn)));
    },
    highlight(keys) {
      for (const block of page.querySelectorAll('[data-keys]')) block.classList.toggle('current', keysOf(block).some((key) => keys.includes(key)));
    },
  };
}

/** The names of answers that are missing stand in their places. */
function withMissing(piece: PieceView): PieceView {
  return piece.text === '' && piece.missing !== '' ? { ...piece, text: `‹${piece.missing}›` } : piece;
}

function keysOf(block: Element | null): readonly string[] {
  const kept = block instanceof HTMLElement ? block.dataset['keys'] : undefined;
  return kept === undefined ? [] : (JSON.parse(kept) as string[]);
}

/** Gives how to find the fields whose answers stand between two lines; pieces and blocks both come in order. */
function findKeys(text: string, pieces: readonly PieceView[]): (start: number, end: number) => readonly string[] {
  const lines = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) lines.push(at + 1);
  const answered: { readonly start: number; readonly end: number; readonly keys: readonly string[] }[] = [];
  let at = 0;
  for (const { text: run, keys } of pieces) {
    if (keys.length > 0 && run !== '') answered.push({ start: at, end: at + run.length, keys });
    at += run.length;
  }
  let next = 0;
  return (startLine, endLine) => {
    const start = lines[startLine] ?? text.length;
    const end = lines[endLine] ?? text.length;
    while (next < answered.length && (answered[next]?.end ?? 0) <= start) next++;
    const keys = new Set<string>();
    for (let index = next; index < answered.length && (answered[index]?.start ?? end) < end; index++) for (const key of answered[index]?.keys ?? []) keys.add(key);
    return [...keys];
  };
}
