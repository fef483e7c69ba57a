import '@vscode-elements/elements/dist/vscode-single-select/index.js';
import '@vscode-elements/elements/dist/vscode-option/index.js';
import { element } from '../element.js';
import type { ControlStart, FieldControl } from './fieldControl.js';

/** Makes a drop-down for many options. */
export function dropdownControl({ view, type }: ControlStart): FieldControl {
  const select = document.createElement('vscode-single-select');
  const options = 'options' in view.control ? view.control.options : [];
  select.label = view.label;
  select.append(
    ...options.map(({ value, label, description }) => {
      const option = element('vscode-option', { text: label });
      option.value = value;
      option.description = description;
      return option;
    }),
  );
  select.addEventListener('change', () => type(select.value));
  return {
    element: select,
    show(value) {
      const index = options.findIndex((option) => option.value === value);
      void select.updateComplete.then(() => {
        if (select.selectedIndex !== index) select.selectedIndex = index;
      });
    },
    describe(description, isInvalid) {
      select.invalid = isInvalid;
      select.title = description;
    },
    focus: () => void select.updateComplete.then(() => select.focus()),
  };
}
