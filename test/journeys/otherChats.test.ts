import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { destinations } from '../../src/core/index.js';
import { receivedFile, silentFile, writeChatStandIns, type Received } from '../vscode/chatStandIns.js';
import { eventually } from '../vscode/eventually.js';
import type { Workbench } from '../vscode/openWorkbench.js';
import { startJourney, type Journey } from './journey.js';
import { openAsEditor } from './openAsEditor.js';
import { pictureThemes } from './themes.js';

/** Screenshots to look at; not under version control. */
const pictures = resolve(__dirname, '../../out/pictures');

const prompt = '---\ntitle: Review\ninput:\n  - name: what\n    default: the cart\n---\nReview ${input:what}: $(touch pwned) & "tea" 🍵\n';
const filled = 'Review the cart: $(touch pwned) & "tea" 🍵\n';

/** A model that fits a test: it says what it has read, and fails when it is told to. */
const model = `const parts = [];
process.stdin.on('data', (part) => parts.push(part)).on('end', () => {
  const text = Buffer.concat(parts).toString();
  require('fs').writeFileSync('read.txt', text);
  console.log('I have read:\\n\\n    ' + text + '\\nIt looks good to me.');
  if (text.includes('everything')) process.exit(3);
});
`;

/** Runs the command, takes the default of the one question, and gives the destinations that are offered. */
async function openDestinations({ runCommand, quickInput }: Workbench): Promise<readonly string[]> {
  await runCommand('Fill Prompt To…');
  await quickInput.waitFor('the question', (state) => state.step === '1/1');
  await quickInput.input.press('Enter');
  return (await quickInput.waitForTitle('Fill Prompt To')).items.map(({ label }) => label);
}

async function fill({ runCommand, quickInput }: Workbench, answer?: string): Promise<void> {
  await runCommand('Fill Prompt');
  await quickInput.waitFor('the question', (state) => state.step === '1/1');
  if (answer !== undefined) await quickInput.input.fill(answer);
  await quickInput.input.press('Enter');
}

describe('a filled prompt and a command in a terminal', () => {
  mkdirSync(pictures, { recursive: true });
  for (const [theme, name] of pictureThemes) {
    describe(`in a ${name} theme`, () => {
      let journey: Journey;
      before(async () => {
        journey = await startJourney(
          { 'review.prompt.md': prompt, 'model.js': model },
          // Lines of a terminal that the graphics card draws cannot be read from the page.
          { openFile: 'review.prompt.md', colorTheme: theme, settings: { 'fillPrompt.terminal.command': 'node model.js', 'fillPrompt.destination': 'terminal', 'terminal.integrated.gpuAcceleration': 'off' } },
        );
      });
      after(() => journey.end());
      const terminalText = async (): Promise<string> => ((await journey.workbench.page.locator('.terminal-wrapper.active .xterm-rows').allInnerTexts()).join('\n')).replace(/\u00a0/g, ' ');

      it('is offered beside the others, shows what the command says, and closes at a key', async () => {
        const { workbench } = journey;
        assert.deepEqual(await openDestinations(workbench), ['Chat', 'New Editor', 'At the Cursor', 'Clipboard', 'Terminal']);
        await workbench.screenshot(join(pictures, `${name}-destinations.png`));
        await workbench.quickInput.choose('Terminal');
        await workbench.quickInput.waitUntilClosed();
        const text = await eventually('the terminal shows the end', terminalText, (each) => each.includes('Press any key'));
        assert.match(text, /> node model\.js\s+I have read:\s+Review the cart: \$\(touch pwned\) & "tea"[^]*It looks good to me\.\s+The command has ended\. Press any key to close this terminal\./);
        assert.equal(readFileSync(journey.path('read.txt'), 'utf8'), filled);
        assert.equal(existsSync(journey.path('pwned')), false);
        await workbench.screenshot(join(pictures, `${name}-terminal.png`));
        await workbench.page.keyboard.press('x');
        await workbench.page.locator('.terminal-wrapper.active').waitFor({ state: 'hidden' });
      });

      it('offers the prompt again when the command fails', async () => {
        const { workbench } = journey;
        await fill(workbench, 'everything');
        const [failure] = await eventually('the message', workbench.notifications, (all) => all.length > 0);
        assert.deepEqual(failure, { severity: 'error', message: 'The terminal command ended with exit code 3. The filled prompt may not have reached it.', buttons: ['Copy Prompt', 'Open Settings'] });
        await workbench.screenshot(join(pictures, `${name}-terminal-failed.png`));
        await workbench.page.getByRole('button', { name: 'Copy Prompt' }).click();
        await eventually('the clipboard holds the text', workbench.clipboardText, (text) => text === filled.replace('the cart', 'everything'));
      });
    });
  }
});

describe('a terminal command that a folder brings along', () => {
  it('is not run before the folder is trusted, and the text is on the clipboard', async () => {
    const settings = JSON.stringify({ 'fillPrompt.destination': 'terminal', 'fillPrompt.terminal.command': 'touch pwned' });
    const journey = await startJourney({ 'review.prompt.md': prompt, '.vscode/settings.json': settings }, { openFile: 'review.prompt.md', workspaceTrust: true });
    try {
      const { workbench } = journey;
      await fill(workbench);
      const [message] = await eventually('the message', workbench.notifications, (all) => all.some(({ severity }) => severity === 'error'));
      assert.deepEqual(message, {
        severity: 'error',
        message: 'A terminal command is run only in a workspace that you trust. The filled prompt is on the clipboard.',
        buttons: ['Other Destination…', 'Manage Workspace Trust'],
      });
      await workbench.screenshot(join(pictures, 'restricted-terminal.png'));
      assert.equal(await workbench.clipboardText(), filled);
      assert.equal(existsSync(journey.path('pwned')), false);
      await workbench.clearNotifications();
      assert.ok(!(await openDestinations(workbench)).includes('Terminal'));
    } finally {
      await journey.end();
    }
  });
});

describe('a chat that is not there', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney({ 'review.prompt.md': prompt }, { openFile: 'review.prompt.md', settings: { 'fillPrompt.destination': 'codex' } });
  });
  after(() => journey.end());

  it('is named, and another destination takes the prompt', async () => {
    const { workbench } = journey;
    await fill(workbench);
    const [message] = await eventually('the message', workbench.notifications, (all) => all.length > 0);
    assert.deepEqual(message, {
      severity: 'error',
      message: 'The extension Codex is not installed or is switched off. The filled prompt is on the clipboard.',
      buttons: ['Other Destination…', 'Show Extension'],
    });
    assert.equal(await workbench.clipboardText(), filled);
    await workbench.page.getByRole('button', { name: 'Other Destination…' }).click();
    const { items } = await workbench.quickInput.waitForTitle('Fill Prompt To');
    assert.deepEqual(items.map(({ label }) => label), ['Chat', 'New Editor', 'At the Cursor', 'Clipboard']);
    await workbench.quickInput.choose('New Editor');
    await workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await workbench.runCommand('View: Revert and Close Editor');
  });

  it('is not the first button of a form, which says why', async () => {
    const { workbench } = journey;
    await workbench.runCommand('Fill Prompt in Form');
    const frame = workbench.page.frameLocator('iframe.webview.ready:visible').frameLocator('#active-frame');
    await frame.getByRole('button', { name: 'Fill To…' }).waitFor();
    await frame.getByText('The extension Codex is not installed or is switched off.').waitFor();
    await workbench.screenshot(join(pictures, 'form-absent-destination.png'));
  });
});

describe('Claude Code and Codex, where they are installed', () => {
  it('are offered after the others, and one that never answers keeps nothing back', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'chats-'));
    const extensions = await writeChatStandIns(folder, ['claude-code', 'chatgpt']);
    const journey = await startJourney({ 'review.prompt.md': prompt }, { openFile: 'review.prompt.md', extensions });
    try {
      assert.deepEqual(await openDestinations(journey.workbench), ['Chat', 'New Editor', 'At the Cursor', 'Clipboard', 'Claude Code', 'Codex']);
      await journey.workbench.screenshot(join(pictures, 'destinations-all.png'));
      await journey.workbench.quickInput.choose('Codex');
      const [message] = await eventually('the message', journey.workbench.notifications, (all) => all.length > 0);
      assert.equal(message?.message, 'Codex takes no prompts from other extensions. The filled prompt is on the clipboard: paste it into the new thread.');
      await journey.workbench.clearNotifications();

      writeFileSync(join(extensions[1] ?? '', silentFile), '');
      await openDestinations(journey.workbench);
      await journey.workbench.quickInput.choose('Codex');
      const [late] = await eventually('the message', journey.workbench.notifications, (all) => all.length > 0, 30_000);
      assert.deepEqual(late, {
        severity: 'error',
        message: 'The chat has not answered for 15 seconds. The filled prompt is on the clipboard.',
        buttons: ['Open in Editor', 'Other Destination…'],
      });
      assert.equal(await journey.workbench.clipboardText(), filled);
      await journey.workbench.screenshot(join(pictures, 'chat-late.png'));
    } finally {
      await journey.end();
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describe('the chat of Cursor, in an editor whose own links are Cursor’s', () => {
  let journey: Journey;
  let folder: string;
  let log: string;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'chats-'));
    const extensions = await writeChatStandIns(folder, ['cursor-deeplink']);
    log = join(extensions[0] ?? '', receivedFile);
    journey = await startJourney(
      { 'review.prompt.md': prompt, 'long.prompt.md': 'é'.repeat(1400) },
      { openFile: 'review.prompt.md', settings: { 'fillPrompt.destination': 'cursorChat' }, extensions, prepare: (page) => openAsEditor(page, 'cursor') },
    );
  });
  after(async () => {
    await journey.end();
    rmSync(folder, { recursive: true, force: true });
  });

  it('gets its documented link', async () => {
    await fill(journey.workbench);
    const [line] = await eventually('the link arrives', () => Promise.resolve(existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : []), (lines) => lines.length > 0);
    const { scheme, path, query } = JSON.parse(line ?? '') as Received;
    assert.deepEqual([scheme, path, [...new URLSearchParams(query)]], ['cursor', '/prompt', [['text', filled]]]);
  });

  it('is not given a longer link than it takes, and the message says so', async () => {
    const { workbench } = journey;
    await workbench.page.keyboard.press('Control+P');
    await workbench.quickInput.input.fill('long.prompt.md');
    await workbench.quickInput.waitFor('the file', ({ items }) => items[0]?.label === 'long.prompt.md');
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.tab.active', { hasText: 'long.prompt.md' }).waitFor();
    await workbench.runCommand('Fill Prompt');
    const [message] = await eventually('the message', workbench.notifications, (all) => all.length > 0);
    const length = 'cursor://anysphere.cursor-deeplink/prompt?text='.length + 1400 * 6;
    assert.equal(message?.message, `Cursor takes prompts in links of at most ${destinations.cursorChat.link.limit.toLocaleString('en')} characters, and this one would need ${length.toLocaleString('en')}. The filled prompt is on the clipboard.`);
    await workbench.screenshot(join(pictures, 'cursor-too-long.png'));
    assert.equal(await workbench.clipboardText(), 'é'.repeat(1400));
    assert.equal(readFileSync(log, 'utf8').trim().split('\n').length, 1);
  });
});
