import type { PageWords, PieceView } from '../protocol.js';
import { element, setAttribute } from './element.js';

/** The finished text, piece by piece, with marks on what came from answers. */
export interface RawPreview {
  readonly element: HTMLElement;
  show(pieces: readonly PieceView[]): void;
  /** Draws single pieces anew. */
  change(pieces: readonly (readonly [number, PieceView])[]): void;
  /** Marks the pieces of some fields, and moves to the next of them when asked to. */
  highlight(keys: readonly string[], scroll: 'stay' | 'next'): void;
}

/** Makes the preview of the text. Takes what is called when a mark is pressed. */
export function createRawPreview(words: PageWords, press: (index: number) => void): RawPreview {
  const text = element('div', { class: 'raw', attributes: { tabindex: '0', role: 'region', 'aria-label': words.raw } });
  let pieces: PieceView[] = [];
  let runs: HTMLElement[] = [];
  let shown = -1;

  const draw = (run: HTMLElement, piece: PieceView): void => {
    const isOpen = piece.missing !== '';
    // The names stand where an answer will; they are no part of the text, and look like it.
    const isEmpty = piece.text === '';
    run.textContent = isEmpty && isOpen ? piece.missing : piece.text;
    run.classList.toggle('missing', isOpen);
    run.classList.toggle('empty', isEmpty && isOpen);
    run.hidden = isEmpty && !isOpen;
    run.title = (isOpen ? words.missingAnswer.replace('{0}', piece.missing) : words.fromAnswer.replace('{0}', piece.keys.join(', ')));
  };
  const create = (piece: PieceView, index: number): HTMLElement => {
    if (piece.keys.length === 0) return element('span', { text: piece.text });
    const run = element('span', { class: 'mark', attributes: { role: 'link', tabindex: '0' } });
    run.addEventListener('click', () => press(index));
    run.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' && event.key !== ' ') return;
      if (event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      press(index);
    });
    draw(run, piece);
    return run;
  };
  return {
    element: text,
    show(all) {
      pieces = [...all];
      runs = pieces.map(create);
      text.replaceChildren(...runs);
    },
    change(changed) {
      for (const [index, piece] of changed) {
        pieces[index] = piece;
        const run = runs[index];
        if (run?.classList.contains('mark')) draw(run, piece);
        else if (run !== undefined) run.textContent = piece.text;
      }
    },
    highlight(keys, scroll) {
      const found = pieces.flatMap((piece, index) => (piece.keys.some((key) => keys.includes(key)) && !runs[index]?.hidden ? [index] : []));
      const marked = new Set(found);
      runs.forEach((run, index) => run.classList.contains('mark') && setAttribute(run, 'data-current', marked.has(index) ? 'true' : ''));
      const [first] = found;
      if (first === undefined) return;
      shown = scroll === 'next' ? (found.find((index) => index > shown) ?? first) : first;
      runs[shown]?.scrollIntoView({ block: scroll === 'next' ? 'center' : 'nearest' });
    },
  };
}
