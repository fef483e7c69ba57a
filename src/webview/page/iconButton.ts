import { element } from './element.js';
import { icon, type IconName } from './icons.js';

/** Makes a button of an icon, as VS Code has them in its toolbars. Takes the name by which it is announced and explained. */
export function iconButton(name: IconName, label: string, press: () => void): HTMLButtonElement {
  const button = element('button', { class: 'icon-button', attributes: { type: 'button', title: label, 'aria-label': label }, children: [icon(name)] });
  button.addEventListener('click', press);
  return button;
}
