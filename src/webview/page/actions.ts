import type { DestinationView, PageWords } from '../protocol.js';
import { element } from './element.js';
import { report } from './extensionHost.js';
import { menuButton } from './menuButton.js';

/** The buttons that end a form. */
interface FormActions {
  readonly element: HTMLElement;
  say(text: string): void;
  /** Goes to the button that fills. */
  focus(): void;
}

/** Makes the buttons that end a form, and the line above them that says why it cannot end yet. */
export function createActions(words: PageWords, [first, ...others]: readonly DestinationView[]): FormActions {
  const fill = element('button', { class: 'button primary', text: first?.label ?? '', attributes: { type: 'button', title: words.fillKeys } });
  fill.addEventListener('click', () => report({ type: 'fill', destination: first?.id ?? 'ask' }));
  // A key that is held since the last question has not pressed the button.
  fill.addEventListener('keydown', (event) => event.repeat && event.preventDefault());
  const menu = menuButton(words.otherDestinations, others, (destination) => report({ type: 'fill', destination }));
  const cancel = element('button', { class: 'button secondary', text: words.cancel, attributes: { type: 'button', title: words.cancelKeys } });
  cancel.addEventListener('click', () => report({ type: 'cancel' }));
  const said = element('p', { class: 'said', attributes: { role: 'alert' } });
  const row = element('div', { class: 'action-row', children: [element('div', { class: 'split-button', children: [fill, menu] }), cancel] });
  return {
    element: element('div', { class: 'actions', children: [said, row] }),
    say(text) {
      said.textContent = text;
    },
    focus: () => fill.focus(),
  };
}
