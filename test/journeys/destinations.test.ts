import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';
import { cartCode, explainPrompt, plainPrompt } from './prompts.js';

describe('where a filled prompt can go', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney(
      { 'hello.prompt.md': plainPrompt, 'explain.prompt.md': explainPrompt, 'src/cart.ts': cartCode, 'slash.prompt.md': '/explain is where I begin, ${input:who:World}' },
      { openFile: 'src/cart.ts' },
    );
  });
  after(() => journey.end());

  const openFile = async (name: string): Promise<void> => {
    const { page, quickInput } = journey.workbench;
    await page.keyboard.press('Control+P');
    await quickInput.input.fill(name);
    await quickInput.waitFor(`the file ${name}`, ({ items }) => items[0]?.label === name);
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: name }).waitFor();
    // The tab is there a moment before its editor takes keys.
    await journey.workbench.quickInput.waitUntilClosed();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
  };
  const cursor = (): Promise<string | null> => journey.workbench.page.locator('.statusbar-item', { hasText: /^Ln / }).textContent();
  /** Presses a key until the cursor is where it goes to: the first one may come while the editor is being shown, and is lost then. */
  const moveBy = async (key: string, where: string, accept: (text: string) => boolean): Promise<void> => {
    const press = async (): Promise<string> => {
      await journey.workbench.page.keyboard.press(key);
      return ((await cursor()) ?? '').trim();
    };
    await eventually(where, press, accept);
  };
  const goToStart = (): Promise<void> => moveBy('Control+Home', 'the cursor at the start, nothing selected', (text) => text === 'Ln 1, Col 1');
  const selectFirstLine = async (): Promise<void> => {
    await goToStart();
    await moveBy('Shift+End', 'the first line is selected', (text) => text.includes('selected'));
  };
  const editorText = async (): Promise<string> => {
    const { page } = journey.workbench;
    await page.keyboard.press('Control+A');
    await page.keyboard.press('Control+C');
    return journey.workbench.clipboardText();
  };
  const fillTo = async (destination: string): Promise<void> => {
    const { workbench } = journey;
    await workbench.runCommand('Fill Prompt To…');
    await workbench.quickInput.waitFor('the question', (state) => state.step === '1/1');
    await workbench.quickInput.input.press('Enter');
    await workbench.quickInput.waitForTitle('Fill Prompt To');
    await workbench.quickInput.choose(destination);
    await workbench.quickInput.waitUntilClosed();
  };

  it('the clipboard, with a message', async () => {
    await openFile('hello.prompt.md');
    await fillTo('Clipboard');
    await eventually('the clipboard holds the text', journey.workbench.clipboardText, (text) => text === 'Hello from World.\n');
    await eventually('the message', journey.workbench.notifications, (all) => all.some(({ message }) => message.includes('is on the clipboard')));
    await journey.workbench.clearNotifications();
  });

  it('a new Markdown editor beside', async () => {
    await openFile('hello.prompt.md');
    await fillTo('New Editor');
    await journey.workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    assert.equal(await editorText(), 'Hello from World.\n');
    await journey.workbench.runCommand('View: Revert and Close Editor');
  });

  it('the cursor of the editor the person was in, replacing its selection', async () => {
    const { workbench } = journey;
    await openFile('cart.ts');
    await selectFirstLine();
    await openFile('hello.prompt.md');
    await fillTo('At the Cursor');
    await workbench.page.locator('.tab.active', { hasText: 'cart.ts' }).waitFor();
    await workbench.page.keyboard.press('Control+S');
    await eventually('the file on disk', () => readFile(journey.path('src/cart.ts'), 'utf8'), (text) => text === `Hello from World.\n${cartCode.slice(cartCode.indexOf('\n'))}`);
    await workbench.page.keyboard.press('Control+Z');
    await workbench.page.keyboard.press('Control+S');
    await eventually('one step of undo brings all back', () => readFile(journey.path('src/cart.ts'), 'utf8'), (text) => text === cartCode);
  });

  it('the chat, with variables that describe the editor behind the prompt', async () => {
    const { workbench } = journey;
    await openFile('cart.ts');
    await selectFirstLine();
    await openFile('explain.prompt.md');
    await workbench.runCommand('Fill Prompt');
    const expected = 'Explain this typescript code from src/cart.ts, line 1:\n\nexport function total(prices: number[]): number {\n';
    await eventually('the chat input holds the text', workbench.chatInputText, (text) => text === expected);
  });

  it('asks for a variable that has no value', async () => {
    const { workbench } = journey;
    await openFile('cart.ts');
    await goToStart();
    await openFile('explain.prompt.md');
    await workbench.runCommand('Fill Prompt');
    const question = await workbench.quickInput.waitFor('the question for the selection', (state) => state.step === '1/1');
    assert.match(question.message, /^Text selected in the editor \(optional\)/);
    await workbench.quickInput.enter('let x = 1');
    await eventually('the chat input holds the text', workbench.chatInputText, (text) => text.endsWith('line 1:\n\nlet x = 1\n'));
  });

  it('the chat, where a leading slash reaches the model as text', async () => {
    const { workbench } = journey;
    await openFile('slash.prompt.md');
    await workbench.runCommand('Fill Prompt');
    await workbench.quickInput.waitFor('the question', (state) => state.step === '1/1');
    await workbench.quickInput.input.press('Enter');
    await eventually('the chat input holds the text', workbench.chatInputText, (text) => text === '\u200b/explain is where I begin, World');
    assert.equal(await workbench.page.locator('.interactive-input-part .chat-slash-command, .interactive-input-part .interactive-slash-command').count(), 0);
  });
});
