import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { templates, templateText } from '../../src/library/templates.js';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';

const pictures = resolve(__dirname, '../../out/pictures');
const count = 10_000;
const patience = 120_000;
const progress = /Reading: [\d,]+ of 10,000 prompts/;

describe('the library with 10,000 prompts', function () {
  // A busy machine takes several times as long as a quiet one; how long it took is printed.
  this.timeout(600_000);
  let journey: Journey;
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    const files: Record<string, string> = {};
    for (let at = 0; at < count; at++) {
      const template = templates[at % templates.length];
      if (template !== undefined) files[`team-${at % 100}/prompt-${at}.prompt.md`] = templateText(template, `Prompt ${at}`);
    }
    journey = await startJourney(files);
  });
  after(() => journey.end());

  const pane = () => journey.workbench.page.locator('.pane', { has: journey.workbench.page.locator('.pane-header', { hasText: 'Library' }) });
  const labels = (): Promise<string[]> => pane().locator('.monaco-list-row .label-name').allTextContents();
  const action = (name: string) => journey.workbench.page.locator(`.sidebar .composite.title .action-label[aria-label^="${name}"]`);
  const message = async (): Promise<string> => (await pane().locator('.message').allTextContents()).join(' ');

  it('shows their folders at once, says how far it is, can be stopped, goes on, and finds one among all', async () => {
    const { page, quickInput, runCommand, screenshot } = journey.workbench;
    const start = Date.now();
    await page.locator('.activitybar .action-label[aria-label^="Fill Prompt"]').click();
    const first = await eventually('the progress', message, (text) => progress.test(text), patience);
    await eventually('how it goes on', message, (text) => progress.test(text) && text !== first, patience);
    await screenshot(join(pictures, 'library-reading.png'));
    await action('Stop Searching').click({ timeout: patience });
    await eventually('the end of the search', message, (text) => text.includes('The search was stopped.'), patience);
    await action('Stop Searching').waitFor({ state: 'detached', timeout: patience });
    await eventually('the folders', labels, (all) => all.includes('team-0'), patience);
    console.log(`      the tree shows the first folders after ${Date.now() - start} ms`);

    const again = Date.now();
    await action('Refresh Library').click({ timeout: patience });
    await action('Stop Searching').waitFor({ timeout: patience });
    await action('Stop Searching').waitFor({ state: 'detached', timeout: 240_000 });
    // The message comes after the tree is drawn, the buttons above it do not.
    await eventually('no more progress', message, (text) => text === '', patience);
    console.log(`      all ${count} are read ${Date.now() - again} ms after the search went on`);

    const reread = Date.now();
    // The library follows the files, so this is offered beside the title only where a search was stopped.
    await runCommand('Fill Prompt: Refresh Library');
    await action('Stop Searching').waitFor({ timeout: patience });
    await action('Stop Searching').waitFor({ state: 'detached', timeout: patience });
    console.log(`      a refresh without changes takes ${Date.now() - reread} ms`);

    await action('Search Prompts').click();
    await quickInput.waitForTitle('Search Prompts');
    const search = Date.now();
    await quickInput.input.fill('9876');
    await eventually('the one', labels, (all) => all.length === 1 && all[0] === 'Prompt 9876', patience);
    console.log(`      the search shows one of ${count} after ${Date.now() - search} ms`);
    await screenshot(join(pictures, 'library-many.png'));
    await page.keyboard.press('Enter');

    const change = Date.now();
    await writeFile(journey.path('team-76/prompt-9876.prompt.md'), '---\ntitle: Changed 9876\n---\n');
    await eventually('the change', labels, (all) => all.length === 1 && all[0] === 'Changed 9876', patience);
    console.log(`      a changed file is shown after ${Date.now() - change} ms`);
  });

  it('offers them in the list of Fill Prompt', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    await runCommand('Fill Prompt');
    const list = await quickInput.waitFor('the list', ({ title, items }) => title === 'Fill Prompt' && items.length > 5);
    assert.equal(list.items[0]?.label, 'Changed 9876');
    const typed = Date.now();
    await quickInput.input.fill('prompt 4321');
    await quickInput.waitFor('the one', ({ items }) => items[0]?.label === 'Prompt 4321');
    console.log(`      the list finds one of ${count} after ${Date.now() - typed} ms`);
    await page.keyboard.press('Escape');
  });
});
