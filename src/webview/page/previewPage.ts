import type { PageView } from '../protocol.js';
import type { DrawnPage } from './drawnPage.js';
import { element } from './element.js';
import { report } from './extensionHost.js';
import { createPreview } from './preview.js';

/** Draws a preview that stands alone. */
export function createPreviewPage({ words, title, pieces }: PageView): DrawnPage {
  const preview = createPreview(words, (index) => report({ type: 'showPiece', index }));
  preview.show(pieces);
  return {
    element: element('main', { children: [element('h1', { class: 'hidden-title', text: title }), preview.element] }),
    place: () => ({ ...preview.place(), isPreviewHidden: false, formTop: 0 }),
    goTo: (place) => preview.goTo(place),
    receive(message) {
      if (message.type === 'pieces') preview.change(message.pieces);
      if (message.type === 'size') preview.sayHowLong(message.text);
      if (message.type === 'highlight') preview.highlight(message.keys, 'stay');
    },
  };
}
