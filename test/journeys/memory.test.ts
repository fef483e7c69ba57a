import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readBrowserStorage } from '../vscode/browserStorage.js';
import { eventually } from '../vscode/eventually.js';
import type { QuickInputState } from '../vscode/quickInput.js';
import { startJourney, waitForCommands, type Journey } from './journey.js';
import { cartCode } from './prompts.js';

const releasePrompt = `---
title: Release Notes
input:
  - name: product
    description: What is released
    default: the shop
  - name: tone
    description: How does it sound?
    options: [plain, proud]
    default: plain
  - name: parts
    description: What it contains
    type: choices
    options: [fixes, features, thanks]
    default: [fixes]
  - name: source
    description: Where the changes are listed
    type: file
  - name: api_key
    description: The key of the tracker
    required: false
---
Notes for \${product}, \${tone}: \${parts} from \${source} with \${api_key}.
`;

const secret = 'sk-journey-4711';
const filled = (key: string): string => `Notes for the tea shop, proud: fixes, thanks from src/cart.ts with ${key}.\n`;

describe('what is remembered', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney(
      { 'release.prompt.md': releasePrompt, 'hello.prompt.md': 'Hello ${input:who:World}.', 'src/cart.ts': cartCode },
      {
        openFile: 'release.prompt.md',
        colorTheme: 'Default Dark Modern',
        // Both sides of a comparison are there even though the window is narrow.
        settings: { 'fillPrompt.destination': 'clipboard', 'diffEditor.useInlineViewWhenSpaceIsLimited': false },
      },
    );
  });
  after(() => journey.end());

  const asks = (description: string): Promise<QuickInputState> =>
    journey.workbench.quickInput.waitFor(description, (state) => [state.message, state.placeholder].some((text) => text.startsWith(description)));
  const picture = (name: string): Promise<void> => journey.workbench.screenshot(resolve(__dirname, '../../out/pictures', `memory-${name}.png`));
  const clipboardHolds = (text: string): Promise<unknown> => eventually('the clipboard', journey.workbench.clipboardText, (held) => held === text);
  const emptyClipboard = (): Promise<unknown> => journey.workbench.page.evaluate("navigator.clipboard.writeText('')");
  const enter = (): Promise<void> => journey.workbench.quickInput.input.press('Enter');
  const focused = ({ items }: QuickInputState): string | undefined => items.find((item) => item.focused)?.label;
  const storage = (): Promise<string> => readBrowserStorage(journey.workbench.page);
  const openHello = async (): Promise<void> => {
    const { page, quickInput } = journey.workbench;
    await page.keyboard.press('Control+P');
    await quickInput.input.fill('hello.prompt.md');
    await quickInput.waitFor('the file', ({ items }) => items[0]?.label === 'hello.prompt.md');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'hello.prompt.md' }).first().waitFor();
    await quickInput.waitUntilClosed();
  };
  const openHistory = async (): Promise<QuickInputState> => {
    await journey.workbench.runCommand('Fill Prompt: Show Filled Prompts');
    return journey.workbench.quickInput.waitForTitle('Filled Prompts');
  };
  const choose = async (title: string, action: string): Promise<void> => {
    const { quickInput } = journey.workbench;
    await openHistory();
    await quickInput.choose(title);
    await quickInput.waitForTitle(title);
    await quickInput.choose(action);
  };

  it('the answers of a fill, when the window is loaded again', async () => {
    const { workbench } = journey;
    const { quickInput } = workbench;
    await workbench.runCommand('Fill Prompt');
    const first = await asks('What is released');
    assert.equal(first.message.includes('last answer'), false);
    assert.equal(first.buttons.includes('Use the Default'), false);
    await quickInput.enter('the tea shop');
    await asks('How does it sound?');
    await quickInput.choose('proud');
    await asks('What it contains');
    await quickInput.choose('thanks');
    await enter();
    await asks('Where the changes are listed');
    await quickInput.choose('src/cart.ts');
    await asks('The key of the tracker');
    await quickInput.enter(secret);
    await clipboardHolds(filled(secret));
    await eventually('the history is stored', storage, (stored) => stored.includes('product: the tea shop'));

    await workbench.reload();
    await waitForCommands(workbench);
    // The window opens the file again, unless it was closed before it had written down what is open.
    await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'release.prompt.md' }).dblclick();
    await workbench.page.locator('.editor-instance .view-line', { hasText: 'Notes' }).first().waitFor();
  });

  it('as such: each question begins with the last answer, says so, and gives the default back', async () => {
    const { workbench } = journey;
    const { quickInput } = workbench;
    await workbench.runCommand('Fill Prompt');
    const product = await asks('What is released');
    assert.equal(product.value, 'the tea shop');
    assert.match(product.message, /^What is released \(optional\) · your last answer/);
    await picture('line');
    await quickInput.press('Use the Default');
    await quickInput.waitFor('the default', ({ value, message, buttons }) => value === 'the shop' && !message.includes('last answer') && !buttons.includes('Use the Default'));
    await quickInput.enter('the tea shop');

    const tone = await asks('How does it sound?');
    assert.deepEqual(tone.items.map(({ label, description }) => [label, description]), [['plain', 'default'], ['proud', 'last answer'], ['No answer', '']]);
    assert.equal(focused(tone), 'proud');
    await picture('choice');
    await quickInput.press('Use the Default');
    await quickInput.waitFor('the default row', (state) => focused(state) === 'plain');
    await quickInput.choose('proud');

    const parts = await asks('What it contains');
    assert.deepEqual(parts.items.map(({ checked }) => checked), [true, false, true]);
    assert.match(parts.message || parts.placeholder, /your last answer/);
    await picture('choices');
    await enter();

    await asks('Where the changes are listed');
    const files = await quickInput.waitFor('the files', ({ items }) => items.length > 1);
    assert.deepEqual([files.items[0]?.label, files.items[0]?.description, focused(files)], ['src/cart.ts', 'last answer', 'src/cart.ts']);
    await picture('file');
    await enter();

    const key = await asks('The key of the tracker');
    assert.deepEqual([key.value, key.password], ['', true], 'a secret is asked anew');
    await quickInput.input.press('Escape');
    await quickInput.waitUntilClosed();
  });

  it('Fill Prompt Again asks for nothing but the secret', async () => {
    const { workbench } = journey;
    await emptyClipboard();
    await workbench.runCommand('Fill Prompt Again');
    const key = await asks('The key of the tracker');
    assert.equal(key.step, '1/1');
    await picture('again');
    await workbench.quickInput.enter('sk-other');
    await clipboardHolds(filled('sk-other'));
    await eventually('the message', workbench.notifications, (all) => all.some(({ message }) => message.includes('is on the clipboard')));
    await workbench.clearNotifications();
  });

  it('the history shows what was filled, with a mask for the secret', async () => {
    const { workbench } = journey;
    const { quickInput, page } = workbench;
    await openHistory();
    const list = await quickInput.waitFor('both fills', ({ items }) => items.length === 2);
    assert.deepEqual(list.items.map(({ label }) => label), ['Release Notes', 'Release Notes']);
    const [item] = list.items;
    assert.equal(item?.separator, 'Today');
    assert.match(item?.description ?? '', /^Clipboard, \d+:\d\d/);
    assert.equal(item?.detail, 'product: the tea shop · tone: proud · parts: fixes, thanks · source: src/cart.ts');
    assert.deepEqual(item?.buttons, ['Look at It', 'Send Again…', 'Compare with the Prompt as It Is Now', 'Remove from the History']);
    await picture('history');
    await enter();
    await quickInput.waitForTitle('Release Notes');
    await picture('actions');
    await quickInput.press('Back');
    await quickInput.waitForTitle('Filled Prompts');
    await enter();
    await quickInput.waitForTitle('Release Notes');
    await enter();
    await page.locator('.tab.active', { hasText: 'Release Notes (Today,' }).waitFor();
    await quickInput.waitUntilClosed();
    await page.locator('.editor-instance .view-line', { hasText: /with.••••••\./ }).waitFor();
    await picture('look');
    await workbench.runCommand('View: Close Editor');
  });

  it('compares with the prompt as it is now', async () => {
    const { page } = journey.workbench;
    await writeFile(journey.path('release.prompt.md'), releasePrompt.replace('Notes for', 'Kind notes for'));
    await page.locator('.editor-instance .view-line', { hasText: 'Kind' }).waitFor();
    await choose('Release Notes', 'Compare with the Prompt as It Is Now');
    await page.locator('.monaco-diff-editor .editor.modified .view-line', { hasText: /^Kind.notes/ }).waitFor();
    await page.locator('.monaco-diff-editor .editor.original .view-line', { hasText: /^Notes.for/ }).waitFor();
    await picture('compare');
    await journey.workbench.runCommand('View: Close Editor');
  });

  it('sends again: the text as it was, or anew where there was a secret', async () => {
    const { workbench } = journey;
    const { quickInput } = workbench;
    await openHello();
    await workbench.runCommand('Fill Prompt');
    await quickInput.waitFor('the question', ({ value }) => value === 'World');
    await quickInput.enter('Tea');
    await clipboardHolds('Hello Tea.');
    await writeFile(journey.path('hello.prompt.md'), 'Changed ${input:who:World}.');
    await emptyClipboard();
    await choose('hello', 'Send Again…');
    const destinations = await quickInput.waitForTitle('Send Again To');
    assert.equal(focused(destinations), 'Clipboard');
    await enter();
    await clipboardHolds('Hello Tea.');

    await choose('Release Notes', 'Send Again…');
    await asks('The key of the tracker');
    await quickInput.enter('sk-third');
    await quickInput.waitForTitle('Send Again To');
    await enter();
    await clipboardHolds(`Kind n${filled('sk-third').slice(1)}`);
    await workbench.clearNotifications();
  });

  it('no secret, on the disk of the server or in the storage of the window', async () => {
    const texts = await textsIn(journey.server.dataDirectory);
    assert.ok(texts.some(([name, text]) => /[\\/]history[\\/]/.test(name) && text.includes('the tea shop')), 'the texts of the history are found');
    assert.deepEqual(texts.filter(([, text]) => /sk-(?:journey|other|third)/.test(text)).map(([name]) => name), []);
    const stored = await storage();
    assert.ok(stored.includes('the tea shop'), 'the remembered answers are found');
    assert.doesNotMatch(stored, /sk-(?:journey|other|third)/);
  });

  it('can be removed and forgotten', async () => {
    const { workbench } = journey;
    const { quickInput, page } = workbench;
    const list = await openHistory();
    await quickInput.widget.locator('.monaco-list-row').first().hover();
    await quickInput.widget.locator('.monaco-list-row').first().locator('[aria-label^="Remove from the History"]').click();
    await quickInput.waitFor('one less', ({ title, items }) => title === 'Filled Prompts' && items.length === list.items.length - 1);
    await quickInput.press('Clear the History');
    await page.locator('.monaco-dialog-box').waitFor();
    await picture('clear');
    await page.locator('.monaco-dialog-box .monaco-button', { hasText: 'Clear the History' }).click();
    await eventually('the texts are deleted', () => textsIn(journey.server.dataDirectory), (texts) => !texts.some(([name]) => /[\\/]history[\\/]/.test(name)));
    await workbench.runCommand('Fill Prompt: Show Filled Prompts');
    await eventually('the message', workbench.notifications, (all) => all.some(({ message }) => message.includes('No prompt was filled')));
    await workbench.clearNotifications();

    await workbench.runCommand('Fill Prompt: Forget Answers of This Prompt');
    await eventually('the message', workbench.notifications, (all) => all.some(({ message }) => message === 'The answers of hello.prompt.md are forgotten.'));
    await workbench.clearNotifications();
    await workbench.runCommand('Fill Prompt');
    await quickInput.waitFor('the default again', ({ value }) => value === 'World');
    await quickInput.input.press('Escape');
    await workbench.runCommand('Fill Prompt: Forget All Answers');
    await page.locator('.monaco-dialog-box').waitFor();
    await page.keyboard.press('Enter');
    await eventually('the storage is empty', storage, (stored) => !stored.includes('the tea shop'));
  });

  it('nothing, when the settings say so', async () => {
    const { workbench } = journey;
    const { quickInput } = workbench;
    await journey.server.changeSettings({ 'fillPrompt.rememberAnswers': false, 'fillPrompt.history.limit': 0, 'workbench.colorTheme': 'Default Light Modern' });
    await workbench.reload();
    await waitForCommands(workbench);
    await openHello();
    for (const round of [1, 2]) {
      await emptyClipboard();
      await workbench.runCommand('Fill Prompt');
      await quickInput.waitFor('the default', ({ value }) => value === 'World');
      if (round === 2) await picture('off-light');
      await quickInput.enter(`the plum cake ${round}`);
      await clipboardHolds(`Changed the plum cake ${round}.`);
    }
    await workbench.runCommand('Fill Prompt: Show Filled Prompts');
    await eventually('the message', workbench.notifications, (all) => all.some(({ message, buttons }) => message.includes('switched off') && buttons.includes('Open Settings')));
    const texts = await textsIn(journey.server.dataDirectory);
    assert.deepEqual(texts.filter(([, text]) => text.includes('the plum cake')).map(([name]) => name), []);
    assert.deepEqual([...(await storage()).matchAll(/.{0,200}plum cake.{0,60}/g)].map(String), []);
  });
});

/** Every file below a folder with its text, but not those of the extension itself. */
async function textsIn(folder: string): Promise<readonly (readonly [string, string])[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).filter((name) => !name.startsWith(join(folder, 'extensions')));
  return Promise.all(files.map(async (name) => [name, await readFile(name, 'utf8').catch(() => '')] as const));
}
