import { element, newId } from './element.js';
import { iconButton } from './iconButton.js';
import type { DestinationView } from '../protocol.js';

/** Makes the small half of a split button, which opens a menu: the pattern "menu button" of the ARIA Authoring Practices. */
export function menuButton(label: string, entries: readonly DestinationView[], choose: (id: string) => void): HTMLElement {
  const id = newId();
  const button = iconButton('chevronDown', label, () => (menu.hidden ? open(0) : close()));
  const items = entries.map((entry) => {
    const item = element('button', { class: 'menu-item', text: entry.label, attributes: { type: 'button', role: 'menuitem', tabindex: '-1' } });
    item.addEventListener('click', () => {
      close();
      choose(entry.id);
    });
    return item;
  });
  const menu = element('div', { class: 'menu', attributes: { id, role: 'menu', 'aria-label': label }, children: items });
  const box = element('div', { class: 'menu-button', children: [button, menu] });
  menu.hidden = true;
  button.classList.add('split');
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  button.setAttribute('aria-controls', id);

  const open = (index: number): void => {
    menu.hidden = false;
    button.setAttribute('aria-expanded', 'true');
    items.at(index)?.focus();
  };
  const close = (): void => {
    menu.hidden = true;
    button.setAttribute('aria-expanded', 'false');
  };
  box.addEventListener('keydown', (event) => {
    const at = items.findIndex((item) => item === document.activeElement);
    if (event.key === 'ArrowDown') open(menu.hidden ? 0 : (at + 1) % items.length);
    else if (event.key === 'ArrowUp') open(menu.hidden ? -1 : (at - 1 + items.length) % items.length);
    else if (event.key === 'Home' && !menu.hidden) open(0);
    else if (event.key === 'End' && !menu.hidden) open(-1);
    else if (event.key === 'Escape' && !menu.hidden) {
      close();
      button.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && box.contains(relatedTarget))) close();
  });
  return box;
}
