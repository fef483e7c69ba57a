import type { PageView } from '../protocol.js';
import type { DrawnPage } from './drawnPage.js';
import { keepState, onHostMessage, report } from './extensionHost.js';
import { createFormPage } from './formPage.js';
import { keepCursor } from './keepCursor.js';
import { createPreviewPage } from './previewPage.js';

let page: DrawnPage | undefined;

onHostMessage((message) => {
  if (message.type === 'show') show(message.view);
  else if (message.type === 'keep') keepState(message.state);
  else page?.receive(message);
});

// Before the controls see the keys, which keep some for themselves.
document.addEventListener('keydown', (event) => page?.takeKey?.(event), { capture: true });

keepCursor((key) => page?.receive({ type: 'focus', key }));

function show(view: PageView): void {
  const place = page?.place();
  const field = document.activeElement?.closest<HTMLElement>('[data-key]')?.dataset['key'];
  document.documentElement.lang = view.language;
  document.title = view.title;
  page = view.kind === 'form' ? createFormPage(view) : createPreviewPage(view);
  document.body.className = view.kind;
  document.body.replaceChildren(page.element);
  // Drawn anew because the prompt is being written, a form must not take the cursor out of it.
  if (place === undefined) page.receive({ type: 'focus', key: '' });
  else page.goTo(place);
  if (place !== undefined && field !== undefined && document.hasFocus()) page.receive({ type: 'focus', key: field });
}

report({ type: 'ready' });
