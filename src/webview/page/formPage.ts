import type { FieldView, PageView } from '../protocol.js';
import { createActions } from './actions.js';
import type { DrawnPage } from './drawnPage.js';
import { element, newId } from './element.js';
import { report } from './extensionHost.js';
import { createFieldBlock, type FieldBlock } from './fieldBlock.js';
import { iconButton } from './iconButton.js';
import { createPreview } from './preview.js';

/** Counts the reports of typing of the whole page, also over a form that is drawn anew, so that an echo of before is known as one. */
let edit = 0;

/** Draws a form: the questions, the buttons that end it, and the preview beside them. */
export function createFormPage(view: PageView): DrawnPage {
  const { words } = view;
  let fields: readonly FieldView[] = view.fields;
  const preview = createPreview(words, (_, key) => key !== undefined && blocks.get(key)?.focus());
  const blocks = new Map<string, FieldBlock>(
    fields.map((field) => [
      field.key,
      createFieldBlock(field, {
        words,
        nextEdit: () => ++edit,
        showPlaces: (key) => {
          togglePreview('show');
          preview.highlight([key], 'next');
        },
        markPlaces: (key) => preview.highlight([key], 'stay'),
        goOn: (key) => {
          const next = fields.slice(fields.findIndex((each) => each.key === key) + 1).find(({ isShown }) => isShown);
          if (next === undefined) actions.focus();
          else blocks.get(next.key)?.focus();
        },
      }),
    ]),
  );
  const actions = createActions(words, view.destinations);
  const toggle = iconButton('openPreview', words.showPreview, () => togglePreview(page.classList.contains('without-preview') ? 'show' : 'hide'));
  const titleId = newId();
  const toolbar = element('div', {
    class: 'toolbar',
    attributes: { role: 'toolbar', 'aria-label': view.title },
    children: [
      iconButton('bookmark', words.presets, () => report({ type: 'usePreset' })),
      iconButton('save', words.savePreset, () => report({ type: 'savePreset' })),
      iconButton('discard', words.resetAll, () => report({ type: 'reset' })),
      iconButton('goToFile', words.openPrompt, () => report({ type: 'openPrompt' })),
      toggle,
    ],
  });
  const head = element('header', { class: 'top', children: [element('div', { class: 'title-row', children: [element('h1', { text: view.title, attributes: { id: titleId } }), toolbar] })] });
  if (view.description !== '') head.append(element('p', { class: 'description', text: view.description }));
  const questions = element('div', { class: 'questions', children: [...blocks.values()].map((block) => block.element) });
  if (blocks.size === 0) questions.append(element('p', { class: 'quiet', text: words.noQuestions }));
  const form = element('section', { class: 'form', attributes: { 'aria-labelledby': titleId }, children: [head, questions, actions.element] });
  // The buttons lie over the questions, in as many lines as they need.
  new ResizeObserver(() => (form.style.scrollPaddingBottom = `${actions.element.offsetHeight + 8}px`)).observe(actions.element);
  const page = element('main', { class: 'page', children: [form, preview.element] });
  preview.show(view.pieces);

  const togglePreview = (which: 'show' | 'hide'): void => {
    page.classList.toggle('without-preview', which === 'hide');
    toggle.setAttribute('aria-pressed', String(which === 'show'));
  };
  togglePreview('show');
  const focusFirst = (): void => {
    const shown = fields.filter(({ isShown }) => isShown);
    const open = shown.find(({ value }) => value.length === 0) ?? shown[0];
    if (open !== undefined) blocks.get(open.key)?.focus();
  };

  return {
    element: page,
    place: () => ({ ...preview.place(), isPreviewHidden: page.classList.contains('without-preview'), formTop: form.scrollTop }),
    goTo(place) {
      togglePreview(place.isPreviewHidden ? 'hide' : 'show');
      preview.goTo(place);
      form.scrollTop = place.formTop;
    },
    takeKey: (event) => takeKey(event, view.destinations[0]?.id ?? 'ask'),
    receive(message) {
      switch (message.type) {
        case 'fields': {
          const changed = new Map(message.fields.map((field) => [field.key, field]));
          for (const field of message.fields) blocks.get(field.key)?.show(field, message.edit);
          fields = fields.map((field) => changed.get(field.key) ?? field);
          actions.say('');
          break;
        }
        case 'pieces':
          preview.change(message.pieces);
          break;
        case 'size':
          preview.sayHowLong(message.text);
          break;
        case 'paths':
          blocks.get(message.key)?.offer(message.paths);
          break;
        case 'focus':
          if (message.key === '') focusFirst();
          else blocks.get(message.key)?.focus();
          break;
        case 'highlight':
          preview.highlight(message.keys, 'stay');
          break;
        case 'say':
          actions.say(message.text);
          break;
        case 'show':
        case 'keep':
          break;
      }
    },
  };
}

function takeKey(event: KeyboardEvent, destination: string): void {
  // These keys belong to whoever composes a character.
  if (event.isComposing) return;
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    event.stopPropagation();
    report({ type: 'fill', destination });
  }
  if (event.key === 'Escape' && !hasOpenList(event)) {
    event.preventDefault();
    report({ type: 'cancel' });
  }
}

/** An open list takes Escape for itself. */
function hasOpenList(event: KeyboardEvent): boolean {
  return event.composedPath().some((each) => each instanceof HTMLElement && (('open' in each && each.open === true) || each.getAttribute('aria-expanded') === 'true' || each.getAttribute('role') === 'menu'));
}
