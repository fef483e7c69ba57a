import type { VscodeTextarea } from '@vscode-elements/elements/dist/vscode-textarea/vscode-textarea.js';
import type { VscodeTextfield } from '@vscode-elements/elements/dist/vscode-textfield/vscode-textfield.js';
import '@vscode-elements/elements/dist/vscode-textarea/index.js';
import '@vscode-elements/elements/dist/vscode-textfield/index.js';
import { setAttribute } from '../element.js';
import { icon } from '../icons.js';
import { iconButton } from '../iconButton.js';
import { confirmOnEnter } from './confirmOnEnter.js';
import type { ControlStart, FieldControl } from './fieldControl.js';
import { selectWhenReached } from './selectWhenReached.js';

const mostRows = 16;

/** As high as the other fields of one line, and in browsers that can, as high as the text is, also where its lines are broken because they are long. */
const areaStyle = new CSSStyleSheet();
areaStyle.replaceSync(`textarea {
  padding: 3px 4px;
  line-height: 18px;
  field-sizing: content;
  min-height: calc(18px * var(--least-rows) + 8px);
  max-height: calc(18px * ${mostRows} + 8px);
}`);

/** Makes a field of one line: text, a number, or a secret behind dots that a button reveals. */
export function lineControl({ view, words, type, confirm }: ControlStart): FieldControl {
  const field = document.createElement('vscode-textfield');
  field.label = view.label;
  field.placeholder = view.placeholder;
  // A field of type "number" would hide what was typed wrong.
  if (view.control.kind === 'number') field.updateComplete.then(() => field.wrappedElement.setAttribute('inputmode', 'decimal'), () => undefined);
  if (view.control.kind === 'secret') addReveal(field, words.reveal);
  field.addEventListener('input', () => type(field.value));
  field.updateComplete.then(() => selectWhenReached(field.wrappedElement), () => undefined);
  confirmOnEnter(field, confirm);
  return textControl(field);
}

/** Makes a text area that grows with its text. One that begins as one line is a field of one line to the keyboard; Shift+Enter makes another. */
export function linesControl({ view, type, confirm }: ControlStart): FieldControl {
  const area = document.createElement('vscode-textarea');
  const least = view.control.kind === 'lines' ? view.control.rows : 1;
  area.label = view.label;
  area.placeholder = view.placeholder;
  area.style.setProperty('--least-rows', String(least));
  area.updateComplete.then(() => area.shadowRoot?.adoptedStyleSheets.push(areaStyle), () => undefined);
  const grow = (): void => {
    area.rows = Math.min(mostRows, Math.max(least, area.value.split('\n').length));
  };
  area.addEventListener('input', () => {
    grow();
    type(area.value);
  });
  if (least === 1) {
    area.updateComplete.then(() => selectWhenReached(area.wrappedElement), () => undefined);
    confirmOnEnter(area, confirm);
  }
  const control = textControl(area);
  return {
    ...control,
    show(value) {
      control.show(value);
      grow();
    },
  };
}

function textControl(field: VscodeTextfield | VscodeTextarea): FieldControl {
  return {
    element: field,
    show(value) {
      const text = String(value);
      // Setting the same text again would move the cursor.
      if (field.value !== text) field.value = text;
    },
    describe(description, isInvalid) {
      field.invalid = isInvalid;
      void field.updateComplete.then(() => {
        // What stands outside the component cannot be named by an id inside it.
        setAttribute(field.wrappedElement, 'aria-description', description);
        field.wrappedElement.setAttribute('aria-invalid', String(isInvalid));
      });
    },
    focus: () => void field.updateComplete.then(() => field.focus()),
  };
}

function addReveal(field: VscodeTextfield, reveal: string): void {
  field.type = 'password';
  field.autocomplete = 'off';
  const button = iconButton('eye', reveal, () => {
    const isHidden = field.type === 'password';
    field.type = isHidden ? 'text' : 'password';
    // That it is pressed says that it shows what is typed; another name would say the contrary.
    button.setAttribute('aria-pressed', String(isHidden));
    button.replaceChildren(icon(isHidden ? 'eyeClosed' : 'eye'));
  });
  button.slot = 'content-after';
  button.setAttribute('aria-pressed', 'false');
  field.append(button);
}
