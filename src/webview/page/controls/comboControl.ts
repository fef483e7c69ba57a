import { element, newId, setAttribute } from '../element.js';
import { iconButton } from '../iconButton.js';
import type { OptionView } from '../../protocol.js';
import { confirmOnEnter } from './confirmOnEnter.js';
import type { ControlStart, FieldControl } from './fieldControl.js';
import { selectWhenReached } from './selectWhenReached.js';

/** More rows than this help nobody. */
const mostRows = 50;

/**
 * Makes a field with a list of suggestions below, which takes any other text too: the pattern "combobox with list
 * autocomplete" of the ARIA Authoring Practices. The component library has none that takes free text with spaces.
 */
export function comboControl({ view, labelId, words, type, confirm, browse, listPaths }: ControlStart): FieldControl {
  const isPath = view.control.kind === 'path';
  let options: readonly OptionView[] = 'options' in view.control ? view.control.options : [];
  let active = -1;
  const listId = newId();
  const input = element('input', {
    class: 'combo-input',
    attributes: { type: 'text', role: 'combobox', autocomplete: 'off', spellcheck: 'false', placeholder: view.placeholder, 'aria-labelledby': labelId, 'aria-controls': listId, 'aria-autocomplete': 'list', 'aria-expanded': 'false' },
  });
  const list = element('ul', { class: 'combo-list', attributes: { id: listId, role: 'listbox', 'aria-label': words.suggestions } });
  list.hidden = true;
  const toggle = iconButton('chevronDown', words.suggestions, () => {
    if (list.hidden) open('all');
    else close();
    input.focus();
  });
  // The list can be reached with the arrow keys, so its button is for the mouse only.
  toggle.tabIndex = -1;
  const buttons = isPath ? [iconButton('folderOpened', words.browse, browse)] : [toggle];
  const box = element('div', { class: 'combo', children: [element('div', { class: 'combo-field', children: [input, ...buttons] }), list] });

  const open = (which: 'all' | 'matching'): void => {
    const typed = input.value.trim().toLowerCase();
    const rows = options.filter(({ label, value }) => which === 'all' || typed === '' || label.toLowerCase().includes(typed) || value.toLowerCase().includes(typed)).slice(0, mostRows);
    active = -1;
    list.replaceChildren(...rows.map(row));
    list.hidden = rows.length === 0;
    input.setAttribute('aria-expanded', String(!list.hidden));
    mark();
  };
  const close = (): void => {
    list.hidden = true;
    active = -1;
    input.setAttribute('aria-expanded', 'false');
    mark();
  };
  const choose = (value: string): void => {
    input.value = value;
    close();
    type(value);
  };
  const row = ({ value, label, description }: OptionView): HTMLLIElement => {
    const texts = [element('span', { text: label }), ...(description === '' ? [] : [element('span', { class: 'option-description', text: description })])];
    const made = element('li', { class: 'combo-row', attributes: { role: 'option', id: newId(), 'aria-selected': 'false' }, children: texts });
    made.dataset['value'] = value;
    made.addEventListener('mousedown', (event) => {
      event.preventDefault();
      choose(value);
    });
    return made;
  };
  const mark = (): void => {
    [...list.children].forEach((each, index) => {
      each.setAttribute('aria-selected', String(index === active));
      if (index === active) each.scrollIntoView({ block: 'nearest' });
    });
    setAttribute(input, 'aria-activedescendant', list.children[active]?.id ?? '');
  };
  const move = (step: 1 | -1): void => {
    if (list.hidden) open('all');
    const count = list.children.length;
    if (count > 0) active = (active + step + count + (active === -1 && step === -1 ? 1 : 0)) % count;
    mark();
  };

  input.addEventListener('focus', () => isPath && options.length === 0 && listPaths());
  input.addEventListener('blur', close);
  input.addEventListener('click', () => list.hidden && open('all'));
  input.addEventListener('input', () => {
    open('matching');
    type(input.value);
  });
  input.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') move(event.key === 'ArrowDown' ? 1 : -1);
    else if (event.key === 'Enter' && active !== -1 && !event.ctrlKey && !event.metaKey) choose((list.children[active] as HTMLElement).dataset['value'] ?? '');
    else if (event.key === 'Escape' && !list.hidden) close();
    else return;
    // The page must not take these keys for itself, and neither does what follows here.
    event.preventDefault();
    event.stopImmediatePropagation();
  });
  confirmOnEnter(input, confirm);
  selectWhenReached(input);
  return {
    element: box,
    show(value) {
      if (input.value !== String(value)) input.value = String(value);
    },
    describe(description, isInvalid) {
      setAttribute(input, 'aria-description', description);
      input.setAttribute('aria-invalid', String(isInvalid));
    },
    focus: () => input.focus(),
    offer(paths) {
      options = paths.map((path) => ({ value: path, label: path, description: '' }));
      if (document.activeElement === input) open('matching');
    },
  };
}
