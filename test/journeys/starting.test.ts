import assert from 'node:assert/strict';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';
import { brokenPrompt, cartCode, designPrompt, plainPrompt } from './prompts.js';

const skill = '---\nname: greet\nmetadata:\n  input:\n    - name: who\n      default: Ada\n---\nGreet ${input:who}.\n';

describe('starting and giving up', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney({
      'prompts/hello.prompt.md': plainPrompt,
      'prompts/design.prompt.md': designPrompt,
      'prompts/broken.prompt.md': brokenPrompt,
      'prompts/SKILL.md': skill,
      'prompts/notes.md': 'Say ${input:word:hello} twice.',
      'prompts/cart.txt': cartCode,
    });
    await journey.workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'prompts' }).click();
  });
  after(() => journey.end());

  const row = (name: string) => journey.workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  const open = async (name: string): Promise<void> => {
    await row(name).dblclick();
    await journey.workbench.page.locator('.tab.active', { hasText: name }).waitFor();
    await journey.workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
  };
  const cancel = async (step = '1/1'): Promise<void> => {
    const { quickInput, page } = journey.workbench;
    await quickInput.waitFor('a question', (state) => state.step === step);
    await page.keyboard.press('Escape');
    await quickInput.waitUntilClosed();
  };

  it('from the context menu of the explorer', async () => {
    const menu = await journey.workbench.openContextMenu(row('hello.prompt.md'));
    assert.ok(menu.labels.includes('Fill Prompt') && menu.labels.includes('Fill Prompt To…'), menu.labels.join(', '));
    await menu.choose('Fill Prompt');
    await cancel();
    const other = await journey.workbench.openContextMenu(row('cart.txt'));
    assert.ok(!other.labels.includes('Fill Prompt'), 'a source file is no prompt');
    await other.close();
  });

  it('from the context menu of a skill', async () => {
    const menu = await journey.workbench.openContextMenu(row('SKILL.md'));
    await menu.choose('Fill Prompt');
    const question = await journey.workbench.quickInput.waitForTitle('greet');
    assert.equal(question.value, 'Ada');
    await cancel();
  });

  it('from the editor, its tab and its title', async () => {
    const { page } = journey.workbench;
    await open('hello.prompt.md');
    const inEditor = await journey.workbench.openContextMenu(page.locator('.editor-instance .view-line').last());
    await inEditor.choose('Fill Prompt');
    await cancel();
    const onTab = await journey.workbench.openContextMenu(page.locator('.tab.active'));
    await onTab.choose('Fill Prompt');
    await cancel();
    await page.locator('.editor-actions .action-label[aria-label^="Fill Prompt"]').click();
    await cancel();
  });

  it('with the unsaved text of an open file', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    await open('hello.prompt.md');
    await page.keyboard.press('Control+End');
    await page.keyboard.type('And ${input:second:more');
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the question of the unsaved text', (state) => state.step === '1/2');
    await page.keyboard.press('Escape');
    await quickInput.waitUntilClosed();
    await page.keyboard.press('Control+Z');
    await runCommand('File: Revert File');
  });

  it('on any Markdown file in front that holds a placeholder', async () => {
    await open('notes.md');
    await journey.workbench.runCommand('Fill Prompt');
    await journey.workbench.quickInput.waitFor('the default of the placeholder', (state) => state.value === 'hello' && state.title === 'notes');
    await cancel();
  });

  it('from a list of all prompts when none is in front, the last used first', async () => {
    const { quickInput, runCommand } = journey.workbench;
    await open('cart.txt');
    await runCommand('Fill Prompt');
    const list = await quickInput.waitFor('the list of prompts', ({ title, items }) => title === 'Fill Prompt' && items.length === 4 && items.some(({ label }) => label === 'Say Hello'));
    assert.deepEqual(
      list.items.map(({ label, description, detail }) => [label, description, detail]),
      [
        ['broken', 'prompts/broken.prompt.md', ''],
        ['Design a Service', 'prompts/design.prompt.md', 'Plan a service before anybody writes it.'],
        ['greet', 'prompts/SKILL.md', ''],
        ['Say Hello', 'prompts/hello.prompt.md', ''],
      ],
    );
    await quickInput.choose('Say Hello');
    await quickInput.waitForTitle('Say Hello');
    await quickInput.input.press('Enter');
    await eventually('the chat', journey.workbench.chatInputText, (text) => text === 'Hello from World.\n');
    await open('cart.txt');
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the used prompt on top', ({ title, items }) => title === 'Fill Prompt' && items[0]?.label === 'Say Hello' && items.length === 4);
    await journey.workbench.page.keyboard.press('Escape');
  });

  it('says what is wrong with a broken file first: Show goes there, Fill Anyway goes on', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    const dialog = page.locator('.monaco-dialog-box');
    await open('broken.prompt.md');
    await runCommand('Fill Prompt');
    await dialog.waitFor();
    assert.match((await dialog.locator('.dialog-message-detail').textContent()) ?? '', /Line \d+: /);
    await dialog.locator('.monaco-button', { hasText: 'Show' }).click();
    await dialog.waitFor({ state: 'detached' });
    await eventually('the cursor at the first problem', () => page.locator('.statusbar-item', { hasText: /^Ln / }).textContent(), (text) => /Ln [234]\b/.test(text ?? ''));

    await runCommand('Fill Prompt');
    await dialog.waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await quickInput.read(), undefined, 'Escape gives up');

    await runCommand('Fill Prompt');
    await dialog.locator('.monaco-button', { hasText: 'Fill Anyway' }).click();
    await eventually('the text as it stands', journey.workbench.chatInputText, (text) => text.includes("Write about ${input:topic ? 'this'}."));
  });

  it('Escape gives up the whole and changes nothing', async () => {
    const { page, quickInput, runCommand, chatInputText, notifications } = journey.workbench;
    const before = await chatInputText();
    await open('design.prompt.md');
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the first question', (state) => state.step === '1/5');
    await quickInput.enter('Something');
    await quickInput.waitFor('the second question', (state) => state.step === '2/5');
    await page.keyboard.press('Escape');
    await quickInput.waitUntilClosed();
    assert.equal(await chatInputText(), before);
    assert.deepEqual(await notifications(), []);
  });

  it('takes an answer of several lines from a real editor', async () => {
    const { page, quickInput, runCommand, chatInputText } = journey.workbench;
    await open('hello.prompt.md');
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the question', (state) => state.step === '1/1');
    await quickInput.press('Write Several Lines in an Editor');
    await page.locator('.tab.active', { hasText: 'who.md' }).waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Anna\nand Bob');
    await page.keyboard.press('Control+Enter');
    await eventually('the chat', chatInputText, (text) => text === 'Hello from Anna\nand Bob.\n');
  });

  it('keeps the line breaks of what is pasted into a field of one line', async () => {
    const { page, quickInput, runCommand, chatInputText } = journey.workbench;
    await open('hello.prompt.md');
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the question', (state) => state.step === '1/1');
    await quickInput.input.fill('');
    // Reading the chat takes the clipboard, too.
    const copy = (): Promise<unknown> => page.evaluate("navigator.clipboard.writeText('Anna\\r\\n  and Bob\\n\\n')");
    await copy();
    await quickInput.input.press('Control+V');
    await quickInput.waitFor('what Enter will take', ({ value, message, severity }) => value === 'Anna   and Bob' && severity === 'info' && message.startsWith('Enter takes 2 lines: what you pasted keeps its line breaks.'));
    await page.keyboard.type(', both');
    await quickInput.input.press('Home');
    await page.keyboard.type('us: ');
    await quickInput.waitFor('the text around it', ({ value, severity }) => value === 'us: Anna   and Bob, both' && severity === 'info');
    await quickInput.input.press('Enter');
    await eventually('the chat', chatInputText, (text) => text === 'Hello from us: Anna\n  and Bob, both.\n');
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the lines again', ({ placeholder }) => placeholder === 'Enter keeps the answer of 2 lines');
    // Pasted and accepted in one go.
    await copy();
    await quickInput.input.press('Control+V');
    await quickInput.input.press('Enter');
    // Before that, the clipboard is still needed.
    await quickInput.waitUntilClosed();
    await eventually('the chat', chatInputText, (text) => text === 'Hello from Anna\n  and Bob.\n');
  });
});

describe('in other circumstances', () => {
  it('works in Restricted Mode', async () => {
    const journey = await startJourney({ 'hello.prompt.md': plainPrompt }, { openFile: 'hello.prompt.md', workspaceTrust: true });
    try {
      const { workbench } = journey;
      await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
      await workbench.runCommand('Fill Prompt');
      await workbench.quickInput.waitFor('the question', (state) => state.step === '1/1');
      await workbench.quickInput.enter('the restricted');
      await eventually('the chat', workbench.chatInputText, (text) => text === 'Hello from the restricted.\n');
    } finally {
      await journey.end();
    }
  });

  it('keeps the text on the clipboard when there is no chat, says so and offers an editor', async () => {
    const journey = await startJourney({ 'hello.prompt.md': plainPrompt }, { openFile: 'hello.prompt.md', settings: { 'chat.disableAIFeatures': true } });
    try {
      const { workbench } = journey;
      await workbench.runCommand('Fill Prompt');
      await workbench.quickInput.waitFor('the question', (state) => state.step === '1/1');
      await workbench.quickInput.input.press('Enter');
      const [message] = await eventually('the message', workbench.notifications, (all) => all.length > 0);
      assert.equal(message?.message, 'There is no chat in this VS Code. The filled prompt is on the clipboard.');
      assert.equal(await workbench.clipboardText(), 'Hello from World.\n');
      await workbench.page.locator('.notification-toast .monaco-button', { hasText: 'Open in Editor' }).click();
      await workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    } finally {
      await journey.end();
    }
  });

  it('fills without a model or tools that the chat does not have, and says so', async () => {
    const prompt = '---\ntitle: Wishes\nmode: ask\nmodel: Imaginary 9\ntools: [noSuchTool]\n---\nHello.\n';
    const journey = await startJourney({ 'wishes.prompt.md': prompt }, { openFile: 'wishes.prompt.md' });
    try {
      const { workbench } = journey;
      await workbench.runCommand('Fill Prompt');
      const [message] = await eventually('the message', workbench.notifications, (all) => all.length > 0);
      assert.match(message?.message ?? '', /the model "Imaginary 9" and the tools noSuchTool/);
      await workbench.clearNotifications();
      await eventually('the chat', workbench.chatInputText, (text) => text === 'Hello.\n');
      await workbench.page.locator('.interactive-session', { hasText: 'Ask' }).first().waitFor();
    } finally {
      await journey.end();
    }
  });
});
