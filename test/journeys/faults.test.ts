import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { readBrowserStorage } from '../vscode/browserStorage.js';
import { eventually } from '../vscode/eventually.js';
import { killHost, writeHostKiller } from '../vscode/hostKiller.js';
import { webviewFrame } from '../vscode/webviewFrame.js';
import { startJourney, waitForCommands, type Journey } from './journey.js';

/** The extension keeps what is typed, and so does the page, whose state VS Code stores with the editor. */
const isStoredTwice = (text: string) => (stored: string): boolean => stored.split(text).length > 2;

/** The list of disabled extensions is JSON in a value, of which the text that is read here is JSON again. */
const isStoredAsDisabled = (stored: string): boolean => /\{\\"id\\":\\"fill-prompt\.fill-prompt\\"\}/.test(stored);

const pictures = resolve(__dirname, '../../out/pictures');
const letterPrompt = '---\ntitle: Letter\ninput:\n  - name: who\n    default: World\n  - name: greeting\n    default: Hello\n  - api_key\n---\n${input:greeting} ${input:who} ${input:api_key}\n';

describe('what goes wrong in the middle of a fill', () => {
  mkdirSync(pictures, { recursive: true });
  let journey: Journey;
  let extensions: string;
  let frame: FrameLocator;
  before(async () => {
    extensions = await mkdtemp(join(tmpdir(), 'host-killer-'));
    journey = await startJourney(
      { 'letter.prompt.md': letterPrompt },
      { openFile: 'letter.prompt.md', colorTheme: 'Default Light Modern', extensions: [await writeHostKiller(extensions)], settings: { 'fillPrompt.destination': 'clipboard' } },
    );
    frame = webviewFrame(journey.workbench.page);
  });
  after(async () => {
    await journey.end();
    await rm(extensions, { recursive: true, force: true });
  });

  const field = (key: string): Locator => frame.locator(`[data-key="${key}"]`).locator('textarea, input').first();
  const clipboardHolds = (text: string): Promise<unknown> => eventually('the clipboard', journey.workbench.clipboardText, (held) => held === text);
  const fillGives = async (text: string): Promise<void> => {
    const { page } = journey.workbench;
    await page.keyboard.press('Control+Enter');
    await eventually('the form closes', () => page.locator('.tab', { hasText: 'Fill: Letter' }).count(), (count) => count === 0);
    // A page may read the clipboard only while it has the focus itself, and not a webview in it.
    await page.locator('.tab.active').first().click();
    await clipboardHolds(text);
  };
  const asks = (step: string, value: string): Promise<unknown> => journey.workbench.quickInput.waitFor(`step ${step} with "${value}"`, (state) => state.step === step && state.value === value);

  it('another quick input takes the place of a question: what was answered and typed is there the next time, but no secret', async () => {
    const { page, quickInput, runCommand, notifications, screenshot } = journey.workbench;
    await runCommand('Fill Prompt');
    await asks('1/3', 'World');
    await quickInput.enter('Ada');
    await asks('2/3', 'Hello');
    await quickInput.input.fill('Dear');
    await page.keyboard.press('Control+P');
    await page.locator('.statusbar-item', { hasText: 'The answers to "Letter" are kept' }).waitFor();
    await screenshot(join(pictures, 'fault-interrupted.png'));
    await page.keyboard.press('Escape');
    await quickInput.waitUntilClosed();
    assert.deepEqual(await notifications(), []);
    await runCommand('Fill Prompt');
    await asks('1/3', 'Ada');
    await quickInput.input.press('Enter');
    await asks('2/3', 'Dear');
    await quickInput.input.press('Enter');
    await asks('3/3', '');
    await quickInput.input.fill('sk-4711');
    await page.keyboard.press('Escape');
    await runCommand('Fill Prompt');
    await asks('1/3', 'Ada');
    await quickInput.enter('Bob');
    await asks('2/3', 'Dear');
  });

  it('the window is loaded again in the middle of the questions: the answers are offered again', async () => {
    const { page, quickInput, runCommand, reload } = journey.workbench;
    await eventually('the window has stored them', () => readBrowserStorage(page), (stored) => /unfinished[^]*Bob/.test(stored));
    assert.ok(!(await readBrowserStorage(page)).includes('sk-4711'));
    await reload();
    await waitForCommands(journey.workbench);
    // The window opens the prompt again, unless it was closed before it had written down what is open; without one in front, the command lists all.
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'letter.prompt.md' }).dblclick();
    await page.locator('.editor-instance .view-line', { hasText: 'Letter' }).first().waitFor();
    await runCommand('Fill Prompt');
    await asks('1/3', 'Bob');
    await quickInput.input.press('Enter');
    await asks('2/3', 'Dear');
    await quickInput.input.press('Enter');
    await asks('3/3', '');
    await quickInput.enter('sk-1');
    await clipboardHolds('Dear Bob sk-1\n');
  });

  it('the extension host ends without a word: the form comes back with what was typed, and goes on', async () => {
    const { page, runCommand, screenshot } = journey.workbench;
    await runCommand('Fill Prompt in Form');
    await frame.locator('main').waitFor({ timeout: 60_000 });
    await field('who').fill('Cleo and\nthe others');
    await field('api_key').fill('sk-0815');
    await eventually('it is kept', () => readBrowserStorage(page), (stored) => /openForms[^]*Cleo and/.test(stored));
    assert.ok(!(await readBrowserStorage(page)).includes('sk-0815'));
    await runCommand(killHost);
    await eventually('a form that answers', () => field('api_key').inputValue().catch(() => 'sk-0815'), (text) => text === '', 60_000);
    assert.equal(await field('who').inputValue(), 'Cleo and\nthe others');
    assert.equal(await page.locator('.tab', { hasText: 'Fill: Letter' }).count(), 1);
    await screenshot(join(pictures, 'fault-host-ended.png'));
    await field('greeting').fill('Hi');
    await field('api_key').fill('sk-2');
    await eventually('the preview', () => frame.locator('.raw').innerText(), (text) => text.startsWith('Hi Cleo and\nthe others'));
    await fillGives('Hi Cleo and\nthe others sk-2\n');
  });

  it('the extension is disabled with a form open: once it is enabled again, the form is back with what was typed', async () => {
    const { page, runCommand, reload, screenshot } = journey.workbench;
    await runCommand('Fill Prompt in Form');
    await frame.locator('main').waitFor({ timeout: 60_000 });
    await field('who').fill('Finn\nand Gus');
    await eventually('the window has stored it', () => readBrowserStorage(page), isStoredTwice('and Gus'));
    await runCommand('Extensions: Show Installed Extensions');
    assert.ok(!isStoredAsDisabled(await readBrowserStorage(page)));
    await runCommand('Extensions: Disable All Installed Extensions');
    // VS Code ends a disabled extension with the window only, and until then all goes on.
    await page.locator('.extension-list-item', { hasText: 'Fill Prompt' }).getByText('Restart Required').waitFor();
    assert.equal(await field('who').inputValue(), 'Finn\nand Gus');
    await eventually('the window has stored that it is disabled', () => readBrowserStorage(page), isStoredAsDisabled, 60_000);
    await reload();
    await page.locator('.tab', { hasText: 'Fill: Letter' }).waitFor();
    assert.equal(await frame.locator('main').count(), 0);
    await runCommand('Extensions: Enable All Extensions');
    await frame.locator('main').waitFor({ timeout: 60_000 });
    assert.equal(await field('who').inputValue(), 'Finn\nand Gus');
    await screenshot(join(pictures, 'fault-enabled-again.png'));
    await runCommand('View: Show Explorer');
    await field('greeting').fill('Hi');
    await field('api_key').fill('sk-3');
    await fillGives('Hi Finn\nand Gus sk-3\n');
  });

  it('the prompt of an open form is deleted and the window loaded again: what was typed can still be had', async () => {
    const { page, runCommand, reload, notifications, screenshot } = journey.workbench;
    await runCommand('Fill Prompt in Form');
    await frame.locator('main').waitFor({ timeout: 60_000 });
    await field('who').fill('Dora\nand Eve');
    await eventually('the window has stored it', () => readBrowserStorage(page), isStoredTwice('and Eve'));
    await rm(journey.path('letter.prompt.md'));
    await reload();
    await eventually('the message', notifications, (all) => all.some(({ message }) => message.startsWith('The form "Fill: Letter" cannot be shown again')), 60_000);
    await screenshot(join(pictures, 'fault-prompt-gone.png'));
    assert.deepEqual((await notifications()).map(({ message }) => message), ['The form "Fill: Letter" cannot be shown again, because its prompt is gone. What was typed there is kept.']);
    await page.locator('.notification-toast').getByRole('button', { name: 'Open the Answers' }).click();
    await page.locator('.editor-instance .view-line', { hasText: /and.Eve/ }).waitFor();
  });
});
