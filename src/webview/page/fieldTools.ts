import type { PageWords } from '../protocol.js';
import { element } from './element.js';

/** The buttons of a field, and how the keyboard gets there. */
export interface FieldTools {
  readonly element: HTMLElement;
  /** Takes a key that was pressed anywhere in the field, if it leads to the buttons, between them or back. */
  takeKey(event: KeyboardEvent): void;
}

/**
 * Makes the row of a field's buttons. As in VS Code's settings, Tab goes past them to the next field, because whoever types on
 * after it would press one of them with the first space; Shift+F9 goes there and back. Takes how to go back to the control.
 */
export function createFieldTools(words: PageWords, label: string, buttons: readonly HTMLButtonElement[], goBack: () => void): FieldTools {
  for (const button of buttons) {
    button.tabIndex = -1;
    button.title = `${button.title} (${words.toolsKeys})`;
    button.setAttribute('aria-keyshortcuts', 'Shift+F9');
  }
  return {
    element: element('div', { class: 'tools', attributes: { role: 'toolbar', 'aria-label': label }, children: buttons }),
    takeKey(event) {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const shown = buttons.filter(({ hidden }) => !hidden);
      const at = shown.findIndex((button) => button === document.activeElement);
      if (event.key === 'F9' && event.shiftKey) {
        if (at === -1) shown[0]?.focus();
        else goBack();
      } else if (at !== -1 && (event.key === 'ArrowRight' || event.key === 'ArrowLeft')) shown[(at + (event.key === 'ArrowRight' ? 1 : -1) + shown.length) % shown.length]?.focus();
      else return;
      event.preventDefault();
      event.stopPropagation();
    },
  };
}
