import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from '../vscode/eventually.js';
import { evaluateInWebview, focusedKey, webviewFrame } from '../vscode/webviewFrame.js';
import { startJourney, type Journey } from './journey.js';

const pictures = resolve(__dirname, '../../out/pictures');

const movePrompt = `---
title: Move Data
input:
  - { name: from, description: Where the data is, default: MySQL }
  - { name: to, description: Where it goes, default: SQLite }
  - { name: rules, type: text, description: House rules, default: Be kind. }
  - { name: owner, description: Who looks after it }
---
From \${input:from} to \${input:to} by \${input:owner}.
\${input:rules}
`;

describe('the form by keyboard', () => {
  mkdirSync(pictures, { recursive: true });
  let journey: Journey;
  let frame: FrameLocator;
  before(async () => {
    journey = await startJourney({ 'move.prompt.md': movePrompt }, { openFile: 'move.prompt.md', colorTheme: 'Default Dark Modern' });
    frame = webviewFrame(journey.workbench.page);
    await journey.workbench.runCommand('Fill Prompt in Form');
    await frame.locator('main').waitFor({ timeout: 60_000 });
  });
  after(() => journey.end());

  const field = (key: string): Locator => frame.locator(`[data-key="${key}"]`);
  const area = (key: string): Locator => field(key).locator('textarea');
  const preview = (): Promise<string> => frame.locator('.raw').innerText();
  const press = (keys: string): Promise<void> => journey.workbench.page.keyboard.press(keys);
  const type = (text: string): Promise<void> => journey.workbench.page.keyboard.type(text);
  const picture = (name: string): Promise<void> => journey.workbench.screenshot(join(pictures, `form-keys-${name}.png`));
  const focusIs = (key: string): Promise<unknown> => eventually(`the cursor is in "${key}"`, () => focusedKey(journey.workbench.page), (found) => found === key);
  /** The name of the button that has the cursor. */
  const focusedButton = (): Promise<string | null | undefined> => evaluateInWebview(journey.workbench.page, "document.activeElement?.closest('button')?.getAttribute('aria-label')");

  it('goes from field to field with Tab, and what is typed there is lost to no button', async () => {
    await focusIs('owner');
    await area('from').fill('Access 97');
    await eventually('the answer can be taken back', () => field('from').getByRole('button', { name: 'Reset to Default' }).isVisible(), Boolean);
    await press('Tab');
    await type('Oracle DB');
    await eventually('both answers', preview, (text) => text.startsWith('From Access 97 to Oracle DB by'));
    await press('Tab');
    await press('End');
    await type(' And brief.');
    await eventually('a text of several lines is not typed over', preview, (text) => text.includes('Be kind. And brief.'));
    await press('Tab');
    await focusIs('owner');
    await press('Shift+Tab');
    await focusIs('rules');
    await press('Shift+Tab');
    await focusIs('to');
    await type('Redis');
    await eventually('the answer was selected', preview, (text) => text.startsWith('From Access 97 to Redis by'));
  });

  it('goes to the buttons of a field with a key of their own, and back', async () => {
    await press('Shift+F9');
    assert.equal(await focusedButton(), 'Reset to Default: To');
    await picture('buttons');
    await press('ArrowRight');
    assert.equal(await focusedButton(), 'Show in Preview: To');
    await press('ArrowRight');
    assert.equal(await focusedButton(), 'Reset to Default: To');
    await press('Shift+F9');
    await focusIs('to');
    assert.equal(await focusedButton(), undefined);
    await press('Shift+F9');
    await press('Enter');
    await eventually('the default again', () => area('to').inputValue(), (text) => text === 'SQLite');
    await focusIs('to');
    await press('Shift+F9');
    assert.equal(await focusedButton(), 'Show in Preview: To');
    await press('Tab');
    await focusIs('rules');
  });

  it('has its cursor again, with its selection, when something else had it', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    const selection = (): Promise<unknown> => evaluateInWebview(page, "(({ selectionStart, selectionEnd }) => [selectionStart, selectionEnd])(document.activeElement.shadowRoot.activeElement)");
    const comesBack = async (after: string): Promise<void> => {
      await eventually(`the page has the keyboard after ${after}`, () => evaluateInWebview(page, 'document.hasFocus()'), Boolean);
      await eventually(`the cursor is in "from" after ${after}`, () => focusedKey(page), (key) => key === 'from');
      assert.deepEqual(await selection(), [2, 4], after);
    };
    await area('from').fill('MySQL 8');
    await press('Home');
    for (const keys of ['ArrowRight', 'ArrowRight', 'Shift+ArrowRight', 'Shift+ArrowRight']) await press(keys);
    await press('Escape');
    await page.locator('.monaco-dialog-box').getByRole('button', { name: 'Cancel' }).click();
    await comesBack('a question');
    await press('F1');
    await quickInput.input.waitFor();
    await press('Escape');
    await quickInput.waitUntilClosed();
    await comesBack('the palette');
    await press('Control+1');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await press('Control+2');
    await comesBack('another editor');
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await comesBack('a command');
    // Drawn anew meanwhile, because the prompt was changed.
    await press('Control+1');
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await press('Control+End');
    await type('Since then.');
    await eventually('the form follows', preview, (text) => text.includes('Since then.'));
    await press('Control+2');
    await focusIs('from');
    await runCommand('View: Toggle Primary Side Bar Visibility');
    await focusIs('from');
  });

  it('shows a warning about what is typed clear of the buttons below', async () => {
    await journey.workbench.page.setViewportSize({ width: 1280, height: 720 });
    await area('rules').focus();
    await press('Tab');
    await focusIs('owner');
    await type(`ghp_${'aB3'.repeat(12)}`);
    const warning = field('owner').locator('.warning');
    await warning.waitFor();
    await picture('warning');
    const edgeOf = async (each: Locator, edge: 'top' | 'bottom'): Promise<number> => each.boundingBox().then((box) => (box === null ? Number.NaN : box.y + (edge === 'top' ? 0 : box.height)));
    const room = async (): Promise<number> => (await edgeOf(frame.locator('.actions'), 'top')) - (await edgeOf(warning, 'bottom'));
    await eventually('the warning stands above the buttons', room, (pixels) => pixels >= 0);
    await focusIs('owner');
  });

  it('goes on with Enter where one line is asked for, and breaks the line with Shift+Enter', async () => {
    const { page } = journey.workbench;
    await area('from').fill('A');
    await press('Enter');
    await focusIs('to');
    await type('B');
    await press('Shift+Enter');
    await type('C');
    await eventually('what was there was typed over, and two lines came of it', () => area('to').inputValue(), (text) => text === 'B\nC');
    await area('to').fill('');
    await page.evaluate("navigator.clipboard.writeText('one\\ntwo\\nthree')");
    await press('Control+V');
    await eventually('several lines can be pasted', () => area('to').inputValue(), (text) => text === 'one\ntwo\nthree');
    assert.equal(await area('to').getAttribute('rows'), '3');
    await press('Enter');
    await focusIs('rules');
    await press('End');
    await press('Enter');
    await type('More.');
    await eventually('a text has its lines', () => area('rules').inputValue(), (text) => text.includes('\nMore.'));
    await area('owner').fill('Ada');
    // A composed character ends with Enter, too.
    await area('owner').dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true, composed: true });
    await focusIs('owner');
    await press('Enter');
    await eventually('after the last question comes the button', () => evaluateInWebview(page, 'document.activeElement.textContent'), (text) => text === 'Fill to Chat');
    await picture('confirmed');
  });

  it('shows all of an answer, also of a long one without line breaks, up to the height that leaves room for others', async () => {
    const { page } = journey.workbench;
    const read = (key: string, what: string): Promise<unknown> => evaluateInWebview(page, `(({ offsetHeight, clientHeight, scrollHeight }) => ${what})(document.querySelector('[data-key="${key}"] vscode-textarea').wrappedElement)`);
    const heightOf = async (key: string): Promise<number> => Number(await read(key, 'offsetHeight'));
    const isCut = (key: string): Promise<unknown> => read(key, 'scrollHeight > clientHeight');
    await area('owner').fill('Ada');
    const line = await heightOf('owner');
    await area('owner').fill('Somebody who writes at length, and without a line break, about who looks after the data. '.repeat(3));
    await eventually('it is higher', () => heightOf('owner'), (height) => height > 3 * line);
    assert.equal(await isCut('owner'), false);
    await picture('long');
    await area('owner').fill('line\n'.repeat(200));
    await eventually('it ends somewhere', () => isCut('owner'), Boolean);
    assert.ok((await heightOf('owner')) <= 16 * line);
    await area('owner').fill('Ada');
    await eventually('it is as before', () => heightOf('owner'), (height) => height === line);
  });
});
