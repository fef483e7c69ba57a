import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { eventually } from '../vscode/eventually.js';
import { findBrowser } from '../vscode/findBrowser.js';
import { openWorkbench, type Workbench } from '../vscode/openWorkbench.js';
import { startServer } from '../vscode/startServer.js';
import { webviewFrame } from '../vscode/webviewFrame.js';
import { packagedExtension, waitForCommands } from './journey.js';
import { keepPicture } from './keepPicture.js';
import { takeWalkthroughPictures } from './walkthroughPictures.js';

const media = resolve(__dirname, '../../media');

/** `npm run pictures`: takes the screenshots of the README and of the walkthrough in the real VS Code, with the example workspace. */
async function main(): Promise<void> {
  const parent = mkdtempSync(join(tmpdir(), 'pictures-'));
  const folder = join(parent, 'shop');
  cpSync(resolve(__dirname, '../../examples'), folder, { recursive: true });
  // They are there to be mended; a picture is no place for it.
  rmSync(join(folder, 'broken'), { recursive: true });
  const server = await startServer({ vsix: packagedExtension, workspaceTrust: false, settings: { 'fillPrompt.ask': 'steps', 'workbench.secondarySideBar.defaultVisibility': 'visible' } });
  try {
    // With the word "walkthrough", only its pictures are taken.
    if (process.argv.includes('walkthrough')) return await takeWalkthroughPictures(server, folder);
    const openFile = join(folder, '.github/prompts/plan-migration.prompt.md');
    const workbench = await openWorkbench({ browser: await findBrowser(), server, folder, openFile, colorTheme: 'Default Dark Modern', size: { width: 1280, height: 720 } });
    const { page, quickInput } = workbench;
    await waitForCommands(workbench);
    await page.locator('.codelens-decoration', { hasText: 'Fill Prompt' }).first().waitFor();
    await workbench.runCommand('Fill Prompt');
    await quickInput.waitFor('the first question', (state) => state.step.startsWith('1/'));
    await quickInput.enter('MySQL');
    await quickInput.waitFor('the second question', (state) => state.step.startsWith('2/'));
    await quickInput.enter('PostgreSQL');
    await quickInput.waitFor('the third question', (state) => state.step.startsWith('3/'));
    await quickInput.enter('orders');
    await quickInput.waitFor('the computed default', (state) => state.step.startsWith('4/') && state.value === 'orders-to-postgresql');
    await keepPicture(page, join(media, 'question.png'));
    for (let step = 4; step < 30 && (await quickInput.read()) !== undefined; step++) {
      const state = await quickInput.read();
      if (state === undefined || state.step === '') break;
      const answer = state.message.startsWith('what the users') || state.message.startsWith('Who decides') ? 'the list of orders stays complete' : undefined;
      if (answer === undefined) await quickInput.input.press('Enter');
      else await quickInput.enter(answer);
      await wait(300);
    }
    await wait(1500);
    await keepPicture(page, join(media, 'chat.png'));
    const greeting = join(folder, 'greeting.prompt.md');
    await takeRepair(workbench, greeting);
    await takeForm(workbench, greeting);
    await workbench.close();
    await takeWalkthroughPictures(server, folder);
  } finally {
    await server.stop();
    rmSync(parent, { recursive: true, force: true });
  }
}

/** A slip in a small prompt, with the list of its repairs open. */
async function takeRepair({ page, quickInput }: Workbench, file: string): Promise<void> {
  writeFileSync(file, '---\ntitle: Greeting\ninput:\n  - name: tone\n    description: How does it sound?\n    options: [formal, friendly]\n    default: friendly\n---\n\n${input:tone === \'freindly\' ? \'Hi\' : \'Good day\'}, ${input:reader}!\n');
  await page.keyboard.press('Control+P');
  await quickInput.input.fill('greeting.prompt.md');
  await quickInput.waitFor('the file', ({ items }) => items[0]?.label === 'greeting.prompt.md');
  await page.keyboard.press('Enter');
  await page.locator('.cdr[class*="squiggly-"]').first().waitFor();
  await page.locator('.editor-instance .view-line', { hasText: 'freindly' }).first().click({ position: { x: 170, y: 8 } });
  // Before all repairs are known the list may open with nothing, and close again.
  const openRepairs = async (): Promise<boolean> => {
    const list = page.locator('.action-widget', { hasText: 'Change to "friendly"' });
    if (!(await list.isVisible())) await page.keyboard.press('Control+.');
    return list.isVisible();
  };
  await eventually('the repairs', openRepairs, Boolean);
  await wait(500);
  await keepPicture(page, join(media, 'repair.png'));
}

/** The form of a longer prompt with the editor's whole room, and what comes out of it; chat and other prompts make way. */
async function takeForm({ page, runCommand }: Workbench, otherFile: string): Promise<void> {
  await page.keyboard.press('Escape');
  await page.locator('.action-widget').first().waitFor({ state: 'hidden' });
  rmSync(otherFile);
  await runCommand('View: Close All Editors');
  await page.keyboard.press('Control+Alt+B');
  await page.locator('.activitybar .action-label[aria-label^="Fill Prompt"]').click();
  await page.locator('.pane .monaco-list-row', { hasText: 'Greeting' }).waitFor({ state: 'hidden' });
  await page.locator('.pane .monaco-list-row', { hasText: 'design-api' }).first().click();
  await page.locator('.codelens-decoration', { hasText: '12 inputs' }).waitFor();
  await runCommand('Fill Prompt in Form');
  const frame = webviewFrame(page);
  await frame.locator('main').waitFor({ timeout: 60_000 });
  await runCommand('View: Toggle Maximize Editor Group');
  await frame.locator('[data-key="resource"] textarea').fill('cart');
  await frame.getByRole('checkbox', { name: 'update' }).press(' ');
  await frame.locator('[data-key="resource"] textarea').focus();
  await eventually('the preview', () => frame.locator('.raw').innerText(), (text) => text.includes('create, read, update a cart'));
  await page.mouse.move(640, 716);
  await wait(800);
  await keepPicture(page, join(media, 'form.png'));
}

main().then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
