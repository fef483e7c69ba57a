import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { element, setAttribute } from '../element.js';
import { confirmOnEnter } from './confirmOnEnter.js';
import type { ControlStart, FieldControl } from './fieldControl.js';

/** Makes a box to tick for each option, and a field for other texts where they are taken. */
export function ticksControl({ view, labelId, words, type, confirm }: ControlStart): FieldControl {
  const { control } = view;
  const options = 'options' in control ? control.options : [];
  const boxes = options.map(({ value, label }) => {
    const box = document.createElement('vscode-checkbox');
    box.label = label;
    box.value = value;
    return box;
  });
  const rows = boxes.map((box, index) => {
    const description = options[index]?.description ?? '';
    return element('div', { class: 'tick', children: [box, ...(description === '' ? [] : [element('span', { class: 'option-description', text: description })])] });
  });
  const others = control.kind === 'ticks' && control.custom ? otherTexts(words.otherText) : undefined;
  if (others !== undefined) confirmOnEnter(others, confirm);
  const group = element('div', { class: 'ticks', attributes: { role: 'group', 'aria-labelledby': labelId }, children: [...rows, ...(others === undefined ? [] : [others])] });
  const read = (): readonly string[] => [...boxes.filter(({ checked }) => checked).map(({ value }) => value), ...splitTexts(others?.value ?? '')];
  for (const each of [...boxes, ...(others === undefined ? [] : [others])]) each.addEventListener(each === others ? 'input' : 'change', () => type(read()));
  return {
    element: group,
    show(value) {
      const ticked = typeof value === 'string' ? [value] : value;
      // What is being written may read like an option; it must not jump from its field into the box.
      if (ticked.join('\n') === read().join('\n')) return;
      for (const box of boxes) box.checked = ticked.includes(box.value);
      const own = ticked.filter((text) => !options.some((option) => option.value === text));
      if (others !== undefined) others.value = own.join(', ');
    },
    describe(description) {
      setAttribute(group, 'aria-description', description);
    },
    focus: () => {
      const first = boxes[0] ?? others;
      void first?.updateComplete.then(() => first.focus());
    },
  };
}

function otherTexts(label: string): VscodeTextfield {
  const field = document.createElement('vscode-textfield');
  field.label = label;
  field.placeholder = label;
  return field;
}

function splitTexts(text: string): readonly string[] {
  return text.split(',').map((each) => each.trim()).filter((each) => each !== '');
}
