import type { PageWords, PieceView } from '../protocol.js';
import type { PagePlace } from './drawnPage.js';
import { element } from './element.js';
import { createMarkdownPreview } from './markdownPreview.js';
import { createRawPreview } from './rawPreview.js';

/** How long Markdown may wait for a pause in typing; the text itself never waits. */
const pause = 120;

/** The finished prompt, as text or as Markdown. */
export interface Preview {
  readonly element: HTMLElement;
  show(pieces: readonly PieceView[]): void;
  change(pieces: readonly (readonly [number, PieceView])[]): void;
  sayHowLong(sentence: string): void;
  highlight(keys: readonly string[], scroll: 'stay' | 'next'): void;
  place(): Pick<PagePlace, 'isRendered' | 'previewTop'>;
  goTo(place: Pick<PagePlace, 'isRendered' | 'previewTop'>): void;
}

/** Makes the preview. Takes what is called when something that came from an answer is pressed: its piece, and its field if known. */
export function createPreview(words: PageWords, press: (index: number, key: string | undefined) => unknown): Preview {
  let pieces: PieceView[] = [];
  let current: readonly string[] = [];
  let timer: number | undefined;
  const raw = createRawPreview(words, (index) => press(index, pieces[index]?.keys[0]));
  const rendered = createMarkdownPreview(words, (key) => press(pieces.findIndex(({ keys }) => keys.includes(key)), key));
  const tabs = [tab(words.raw, raw.element), tab(words.rendered, rendered.element)] as const;
  const size = element('span', { class: 'quiet size' });
  const bar = element('div', { class: 'preview-bar', children: [element('div', { class: 'tabs', attributes: { role: 'tablist', 'aria-label': words.preview }, children: tabs.map(({ button }) => button) }), size] });
  const isRendered = (): boolean => tabs[1].button.getAttribute('aria-selected') === 'true';

  const render = (): void => {
    timer = undefined;
    rendered.show(pieces);
    rendered.highlight(current);
  };
  const renderSoon = (): void => {
    if (!isRendered()) return;
    window.clearTimeout(timer);
    timer = window.setTimeout(render, pause);
  };
  const select = (chosen: number, focus: boolean): void => {
    tabs.forEach(({ button, panel }, index) => {
      button.setAttribute('aria-selected', String(index === chosen));
      button.tabIndex = index === chosen ? 0 : -1;
      panel.hidden = index !== chosen;
    });
    if (chosen === 1) render();
    if (focus) tabs[chosen]?.button.focus();
  };
  tabs.forEach(({ button }, index) => {
    button.addEventListener('click', () => select(index, false));
    button.addEventListener('keydown', ({ key }) => {
      if (key === 'ArrowRight' || key === 'ArrowLeft') select(1 - index, true);
    });
  });
  select(0, false);
  return {
    element: element('section', { class: 'preview', attributes: { 'aria-label': words.preview }, children: [bar, ...tabs.map(({ panel }) => panel)] }),
    show(all) {
      pieces = [...all];
      raw.show(all);
      renderSoon();
    },
    change(changed) {
      for (const [index, piece] of changed) pieces[index] = piece;
      raw.change(changed);
      renderSoon();
    },
    sayHowLong(sentence) {
      size.textContent = sentence;
    },
    place: () => ({ isRendered: isRendered(), previewTop: tabs[isRendered() ? 1 : 0].panel.firstElementChild?.scrollTop ?? 0 }),
    goTo(place) {
      select(place.isRendered ? 1 : 0, false);
      const [content] = tabs[place.isRendered ? 1 : 0].panel.children;
      if (content !== undefined) content.scrollTop = place.previewTop;
    },
    highlight(keys, scroll) {
      current = keys;
      raw.highlight(keys, scroll);
      if (isRendered()) rendered.highlight(keys);
    },
  };
}

let tabCount = 0;

function tab(label: string, content: HTMLElement): { readonly button: HTMLButtonElement; readonly panel: HTMLElement } {
  const id = `tab-${++tabCount}`;
  const button = element('button', { class: 'tab', text: label, attributes: { type: 'button', role: 'tab', id, 'aria-controls': `${id}-panel` } });
  const panel = element('div', { class: 'tab-panel', attributes: { role: 'tabpanel', id: `${id}-panel`, 'aria-labelledby': id }, children: [content] });
  return { button, panel };
}
