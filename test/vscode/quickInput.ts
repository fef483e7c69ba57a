import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually.js';

/** One visible row of a quick pick; the list is virtual, so rows that need scrolling are not there. */
export interface QuickInputItem {
  readonly label: string;
  readonly description: string;
  readonly detail: string;
  /** The heading at the right edge of the first row below a separator. */
  readonly separator: string;
  readonly focused: boolean;
  /** Only for a pick of several: whether the box is ticked. */
  readonly checked: boolean | undefined;
  readonly buttons: readonly string[];
}

/** What a person sees in the quick input. */
export interface QuickInputState {
  /** The title without the step. */
  readonly title: string;
  /** Such as `2/4`; empty without steps. */
  readonly step: string;
  readonly value: string;
  readonly placeholder: string;
  readonly password: boolean;
  /** The line below the input box: the prompt, or instead of it the validation message. */
  readonly message: string;
  /** How the input box is marked by its validation. */
  readonly severity: 'none' | 'info' | 'warning' | 'error';
  /** Names of the buttons in the title bar and next to the input box. */
  readonly buttons: readonly string[];
  readonly items: readonly QuickInputItem[];
}

/** The quick input of a workbench: the box at the top in which commands, input boxes and quick picks appear. */
export interface QuickInput {
  readonly widget: Locator;
  readonly input: Locator;
  /** Gives what is shown now, or undefined if the quick input is closed. */
  readonly read: () => Promise<QuickInputState | undefined>;
  /** Takes words and a condition, and gives the first state that meets the condition. */
  waitFor(what: string, accept: (state: QuickInputState) => boolean): Promise<QuickInputState>;
  /** Takes the title, without its step, of a quick input and waits until it is shown. */
  waitForTitle(title: string): Promise<QuickInputState>;
  waitUntilClosed(): Promise<void>;
  /** Takes the value of the input box, replaces what is there, and presses Enter. */
  enter(value: string): Promise<void>;
  /** Takes the exact label of a visible row and clicks it, which accepts it, or ticks it in a pick of several. */
  choose(label: string, patience?: number): Promise<void>;
  /** Takes the name of a button, as its tooltip says it, and clicks it. */
  press(buttonName: string): Promise<void>;
}

/** Takes the page of a workbench and gives its quick input. */
export function quickInputOf(page: Page): QuickInput {
  const widget = page.locator('.quick-input-widget');
  const input = widget.locator('.quick-input-box input');
  const read = (): Promise<QuickInputState | undefined> => page.evaluate<QuickInputState | undefined>(readScript);
  const waitFor = async (what: string, accept: (state: QuickInputState) => boolean): Promise<QuickInputState> => {
    const state = await eventually(what, read, (reading) => reading !== undefined && accept(reading));
    return state as QuickInputState;
  };
  return {
    widget,
    input,
    read,
    waitFor,
    waitForTitle: (title) => waitFor(`a quick input with the title "${title}"`, (state) => state.title === title),
    waitUntilClosed: async () => {
      await eventually('the quick input closes', read, (state) => state === undefined);
    },
    enter: async (value) => {
      await input.fill(value);
      await input.press('Enter');
    },
    choose: async (label, patience) => {
      const state = await waitFor(`a row "${label}"`, ({ items }) => items.some((item) => item.label === label));
      const index = state.items.findIndex((item) => item.label === label);
      await widget.locator('.quick-input-list .monaco-list-row:visible').nth(index).locator('.quick-input-list-rows').click({ timeout: patience });
    },
    // VS Code adds the keys to the name of its own Back button: `Back (Ctrl+Alt+-)`.
    press: (name) => widget.locator(`[role="button"]:is([aria-label="${name}"], [aria-label^="${name} ("]):visible`).first().click(),
  };
}

/** Runs in the page, where the state is read in one moment; as text, because the tests are compiled without the types of the DOM. */
const readScript = `(() => {
  const widget = document.querySelector('.quick-input-widget');
  const isVisible = (element) => element !== null && element.checkVisibility();
  if (!isVisible(widget)) {
    return undefined;
  }
  const textOf = (within, selector) => {
    const element = within.querySelector(selector);
    return isVisible(element) ? element.textContent.trim() : '';
  };
  const buttonsOf = (within, selector) =>
    [...within.querySelectorAll(selector)].filter(isVisible).map((button) => button.getAttribute('aria-label') || button.textContent);
  const input = widget.querySelector('.quick-input-box input');
  const box = widget.querySelector('.quick-input-box .monaco-inputbox');
  const [, title, step] = /^(.*?)(?: ?\\((\\d+(?:\\/\\d+)?)\\))?$/s.exec(textOf(widget, '.quick-input-title'));
  const rows = [...widget.querySelectorAll('.quick-input-list .monaco-list-row')].filter(isVisible);
  rows.sort((a, b) => Number(a.dataset.index) - Number(b.dataset.index));
  return {
    title,
    step: step ?? '',
    value: isVisible(input) ? input.value : '',
    placeholder: isVisible(input) ? input.placeholder : '',
    password: input.type === 'password',
    message: textOf(widget, '.quick-input-message'),
    severity: ['error', 'warning', 'info'].find((name) => box.classList.contains(name)) ?? 'none',
    buttons: buttonsOf(widget, '.quick-input-titlebar a.action-label, .quick-input-header a.action-label, .quick-input-action a'),
    items: rows.map((row) => ({
      label: textOf(row, '.quick-input-list-row .label-name'),
      description: textOf(row, '.quick-input-list-row .label-description'),
      detail: textOf(row, '.quick-input-list-label-meta .label-name'),
      separator: textOf(row, '.quick-input-list-separator'),
      focused: row.classList.contains('focused'),
      checked: isVisible(row.querySelector('.monaco-checkbox')) ? row.getAttribute('aria-checked') === 'true' : undefined,
      buttons: buttonsOf(row, '.quick-input-list-entry-action-bar a.action-label'),
    })),
  };
})()`;
