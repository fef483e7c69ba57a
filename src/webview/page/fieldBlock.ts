import type { FieldView, PageWords } from '../protocol.js';
import { createControl } from './controls/createControl.js';
import type { FieldControl } from './controls/fieldControl.js';
import { element, newId } from './element.js';
import { report } from './extensionHost.js';
import { createFieldTools } from './fieldTools.js';
import { icon } from './icons.js';
import { iconButton } from './iconButton.js';

/** A question on the page, with everything around its control. */
export interface FieldBlock {
  readonly element: HTMLElement;
  /** Draws the field as it is now; the value is left alone when something was typed after `edit`. */
  show(view: FieldView, edit: number): void;
  focus(): void;
  offer(paths: readonly string[]): void;
}

/** What a block needs of the page. */
export interface BlockStart {
  readonly words: PageWords;
  /** Gives the number of the next report of typing. */
  readonly nextEdit: () => number;
  /** Shows in the preview what depends on the field; or goes on to the next such place. */
  readonly showPlaces: (key: string) => void;
  readonly markPlaces: (key: string) => void;
  /** Goes on to the question after this one. */
  readonly goOn: (key: string) => void;
}

/** Makes the block of a field. */
export function createFieldBlock(first: FieldView, { words, nextEdit, showPlaces, markPlaces, goOn }: BlockStart): FieldBlock {
  const { key } = first;
  let lastEdit = 0;
  let warned = '';
  let told = '';
  const labelId = newId();
  const label = element('label', { class: 'label', text: first.label, attributes: { id: labelId } });
  const mark = element('span', { class: 'required', text: '*', attributes: { title: words.required, 'aria-hidden': 'true' } });
  const optional = element('span', { class: 'quiet', text: words.optional });
  const origin = element('span', { class: 'origin' });
  const reset = iconButton('discard', `${words.reset}: ${first.label}`, () => {
    report({ type: 'reset', key });
    control.focus();
  });
  const places = iconButton('target', `${words.showPlaces}: ${first.label}`, () => showPlaces(key));
  const description = element('p', { class: 'description' });
  const error = element('p', { class: 'error', attributes: { role: 'alert' } });
  const warnings = element('div', { class: 'warnings', attributes: { role: 'status' } });
  const control: FieldControl = createControl({
    view: first,
    labelId,
    words,
    type: (value) => {
      lastEdit = nextEdit();
      report({ type: 'type', key, value, edit: lastEdit });
    },
    confirm: () => goOn(key),
    browse: () => report({ type: 'browse', key }),
    listPaths: () => report({ type: 'listPaths', key }),
  });
  label.addEventListener('click', () => control.focus());
  const tools = createFieldTools(words, first.label, [reset, places], () => control.focus());
  const head = element('div', { class: 'head', children: [label, mark, optional, origin] });
  // The buttons stand in the line of the label, but behind the control: what comes before it is in the way of whoever moves to it.
  const block = element('div', { class: 'field', attributes: { 'data-key': key }, children: [head, description, control.element, error, warnings, tools.element] });
  block.addEventListener('keydown', (event) => tools.takeKey(event));
  block.addEventListener('focusin', () => markPlaces(key));
  block.addEventListener('focusout', ({ relatedTarget }) => {
    // Moving within the block is not leaving it, and neither is going to another window.
    if (relatedTarget instanceof Node && block.contains(relatedTarget)) return;
    if (document.hasFocus()) report({ type: 'leave', key });
  });

  const bringIntoView = (): void => {
    block.scrollIntoView({ block: 'nearest' });
    // Where there is no room for both, the answer itself.
    control.element.scrollIntoView({ block: 'nearest' });
  };
  const show = (view: FieldView, edit: number): void => {
    block.hidden = !view.isShown;
    mark.hidden = !view.isRequired;
    optional.hidden = view.isRequired || view.origin !== '' || /\boptional\b/i.test(view.description);
    origin.textContent = view.origin;
    origin.hidden = view.origin === '';
    reset.hidden = !view.canReset;
    description.textContent = view.description;
    description.hidden = view.description === '' || first.control.kind === 'switch';
    if (error.textContent !== view.error) error.replaceChildren(...(view.error === '' ? [] : [icon('error'), view.error]));
    // What is said already must not be said again with every letter.
    if (warned !== view.warnings.join('\n')) warnings.replaceChildren(...view.warnings.map((text) => element('p', { class: 'warning', children: [icon('warning'), document.createTextNode(text)] })));
    warned = view.warnings.join('\n');
    if (edit >= lastEdit) control.show(view.value);
    const said = [view.error, ...view.warnings].join('\n');
    // What is said about the answer that is being written must not come out behind the buttons that end the form.
    if (said !== told && said !== '' && block.contains(document.activeElement)) bringIntoView();
    told = said;
    const spoken = [view.description, view.isRequired ? words.required : '', view.origin, view.error, ...view.warnings].filter((text) => text !== '');
    control.describe(spoken.join('. '), view.error !== '');
  };
  show(first, Number.MAX_SAFE_INTEGER);
  return {
    element: block,
    show,
    focus: () => {
      block.scrollIntoView({ block: 'nearest' });
      control.focus();
    },
    offer: (paths) => control.offer?.(paths),
  };
}
