import { element, newId, setAttribute } from '../element.js';
import type { ControlStart, FieldControl } from './fieldControl.js';

/** Makes radio buttons. They are the browser's own, whose keys and names are right everywhere; the style is VS Code's. */
export function radioControl({ view, labelId, type }: ControlStart): FieldControl {
  const options = 'options' in view.control ? view.control.options : [];
  const name = newId();
  const buttons = options.map(({ value }) => element('input', { attributes: { type: 'radio', name, value } }));
  const rows = options.map(({ label, description }, index) => {
    const texts = [element('span', { text: label }), ...(description === '' ? [] : [element('span', { class: 'option-description', text: description })])];
    return element('label', { class: 'radio', children: [buttons[index] as HTMLInputElement, ...texts] });
  });
  const group = element('div', { class: 'radios', attributes: { role: 'radiogroup', 'aria-labelledby': labelId }, children: rows });
  group.addEventListener('change', () => type(buttons.find(({ checked }) => checked)?.value ?? ''));
  return {
    element: group,
    show(value) {
      for (const button of buttons) button.checked = button.value === value;
    },
    describe(description, isInvalid) {
      setAttribute(group, 'aria-description', description);
      setAttribute(group, 'aria-invalid', isInvalid ? 'true' : '');
    },
    focus: () => (buttons.find(({ checked }) => checked) ?? buttons[0])?.focus(),
  };
}
