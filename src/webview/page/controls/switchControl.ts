import '@vscode-elements/elements/dist/vscode-checkbox/index.js';
import type { ControlStart, FieldControl } from './fieldControl.js';

/** Makes a switch for yes or no; as in VS Code's settings, the sentence of the question stands behind it. */
export function switchControl({ view, type }: ControlStart): FieldControl {
  const box = document.createElement('vscode-checkbox');
  box.toggle = true;
  box.label = view.description === '' ? view.label : view.description;
  box.addEventListener('change', () => type(String(box.checked)));
  return {
    element: box,
    show(value) {
      box.checked = value === 'true';
    },
    describe(description) {
      box.title = description;
    },
    focus: () => void box.updateComplete.then(() => box.focus()),
  };
}
