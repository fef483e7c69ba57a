import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { samplePrompt } from '../../src/library/samplePrompt.js';
import { openTerminal } from '../cli/terminalSession.js';
import { eventually } from '../vscode/eventually.js';
import { findBrowser } from '../vscode/findBrowser.js';
import { openWorkbench, type Workbench } from '../vscode/openWorkbench.js';
import type { Server } from '../vscode/startServer.js';
import { webviewFrame } from '../vscode/webviewFrame.js';
import { waitForCommands } from './journey.js';
import { keepPicture } from './keepPicture.js';

const repository = resolve(__dirname, '../..');
const pictures = join(repository, 'media/walkthrough');
const preset = 'prompt: .github/prompts/plan-migration.prompt.md\npresets:\n  MySQL to PostgreSQL:\n    from: MySQL\n    to: PostgreSQL\n';
const size = { width: 960, height: 540 };

/** Takes the pictures of the walkthrough, small enough to travel with the extension. Takes a server and the folder of the example workspace. */
export async function takeWalkthroughPictures(server: Server, folder: string): Promise<void> {
  mkdirSync(join(folder, '.fill-prompt'), { recursive: true });
  writeFileSync(join(folder, '.fill-prompt/plan-migration.yaml'), preset);
  // Small letters, so that a whole prompt is in the picture, and no tooltip over it.
  await server.changeSettings({ 'workbench.hover.delay': 60_000, 'editor.fontSize': 12, 'editor.lineHeight': 16, 'editor.minimap.enabled': false });
  const workbench = await openWorkbench({ browser: await findBrowser(), server, folder, colorTheme: 'Default Dark Modern', size });
  const { page, quickInput, runCommand } = workbench;
  try {
    await waitForCommands(workbench);
    await page.keyboard.press('Control+Alt+B');
    await page.locator('.activitybar .action-label[aria-label^="Fill Prompt"]').click();
    const row = page.locator('.pane .monaco-list-row', { hasText: 'plan-migration' }).first();
    // While the library is still reading files, a line may be drawn anew under the pointer.
    const openPrompt = async (): Promise<boolean> => {
      await row.dblclick();
      return page.locator('.tab.active', { hasText: 'plan-migration' }).isVisible();
    };
    const unfoldPrompt = async (): Promise<boolean> => {
      if ((await row.getAttribute('aria-expanded')) !== 'true') await row.locator('.monaco-tl-twistie').click();
      return page.locator('.pane .monaco-list-row', { hasText: 'MySQL to PostgreSQL' }).isVisible();
    };
    // A lens that comes late stands above what the editor shows.
    const showLens = async (): Promise<boolean> => {
      await page.mouse.move(size.width / 2, size.height / 2);
      await page.mouse.wheel(0, -1000);
      return page.locator('.codelens-decoration', { hasText: 'Fill Prompt' }).first().isVisible();
    };
    await eventually('the prompt is open', openPrompt, Boolean);
    await eventually('its preset is shown', unfoldPrompt, Boolean);
    await eventually('the lens is shown', showLens, Boolean);
    await row.hover();
    await take(workbench, 'again');
    await runCommand('Fill Prompt: Try a Sample Prompt');
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await page.keyboard.press('Control+B');
    await page.locator('.codelens-decoration', { hasText: 'Fill Prompt' }).first().waitFor();
    await take(workbench, 'write');

    await runCommand('Fill Prompt Step by Step');
    await quickInput.waitFor('the first question', (state) => state.title === 'Postcard' && state.step.startsWith('1/'));
    await quickInput.input.press('Enter');
    await quickInput.waitFor('the second question', (state) => state.step.startsWith('2/'));
    await take(workbench, 'fill');
    await page.keyboard.press('Escape');
    await quickInput.waitUntilClosed();

    await runCommand('Fill Prompt in Form');
    await takeForm(workbench);
    await takeTerminal(page);
  } finally {
    await workbench.close();
  }
}

async function take({ page }: Workbench, name: string): Promise<void> {
  if (name !== 'again') await page.mouse.move(size.width / 2, size.height - 4);
  await wait(800);
  await keepPicture(page, join(pictures, `${name}.png`));
}

/** The form of the sample with the editor's whole room: one answer is typed, one chosen, the others are defaults. */
async function takeForm(workbench: Workbench): Promise<void> {
  const frame = webviewFrame(workbench.page);
  await frame.locator('main').waitFor({ timeout: 60_000 });
  await workbench.runCommand('View: Toggle Maximize Editor Group');
  await frame.locator('[data-key="reader"] textarea').fill('Ada');
  await frame.getByRole('radio', { name: 'full of bugs' }).check();
  await frame.locator('[data-key="bug"] textarea').waitFor();
  await frame.locator('[data-key="place"] textarea').focus();
  await eventually('the preview', () => frame.locator('.raw').innerText(), (text) => text.includes('Dear Ada') && text.includes('a race condition'));
  await workbench.page.mouse.move(size.width / 4, size.height / 2);
  await workbench.page.mouse.wheel(0, -1000);
  await take(workbench, 'form');
}

/** Runs the real program on a real terminal, and draws what it wrote with the terminal of VS Code. */
async function takeTerminal(workbenchPage: Page): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'terminal-'));
  writeFileSync(join(folder, 'postcard.prompt.md'), samplePrompt);
  const session = openTerminal([process.execPath, join(repository, 'dist/cli.js'), 'fill', 'postcard.prompt.md'], { cwd: folder });
  await session.sees('Where are you?');
  await session.press('enter');
  await session.sees('How is it?');
  await session.press('down', 'enter');
  await session.sees('Who gets the card?');
  await session.press({ text: 'Ada' }, 'enter');
  await session.sees('How does it begin?');
  await session.press('enter');
  await session.exitCode;
  rmSync(folder, { recursive: true, force: true });

  const xterm = join(repository, '.vscode-test/code-server-4.139.1/node_modules/code-server/lib/vscode/node_modules/@xterm/xterm');
  const page = await workbenchPage.context().newPage();
  await page.setViewportSize(size);
  await page.setContent('<style>.xterm-viewport, .xterm .scrollbar { display: none !important; }</style><body style="margin:0;background:#1f1f1f"><div id="terminal" style="padding:16px"></div></body>');
  await page.addStyleTag({ content: readFileSync(join(xterm, 'css/xterm.css'), 'utf8') });
  await page.addScriptTag({ content: readFileSync(join(xterm, 'lib/xterm.js'), 'utf8') });
  const written = JSON.stringify(`\u001b[32m$\u001b[0m fill-prompt fill postcard.prompt.md\r\n${session.raw}`);
  await page.evaluate(`new Promise((done) => {
    const terminal = new Terminal({ cols: 100, rows: 33, fontSize: 12, theme: { background: '#1f1f1f', cursor: '#1f1f1f' } });
    terminal.open(document.getElementById('terminal'));
    terminal.write(${written}, () => requestAnimationFrame(() => requestAnimationFrame(done)));
  })`);
  await keepPicture(page, join(pictures, 'terminal.png'));
  await page.close();
}
