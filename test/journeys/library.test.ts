import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import type { Locator } from 'playwright-core';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';
import { brokenPrompt, designPrompt, plainPrompt } from './prompts.js';

const pictures = resolve(__dirname, '../../out/pictures');
const tagged = '---\ntitle: Crème brûlée\ndescription: Writes a recipe\ntags: [kitchen, Sweet]\n---\nBake ${input:what:tarts}.\n';

/** The view of the library as a person uses it. */
interface LibraryOnScreen {
  readonly rows: Locator;
  row(label: string): Locator;
  /** The label, the description and the depth of each line. */
  readonly read: () => Promise<readonly string[]>;
  action(name: string): Locator;
}

function libraryOf({ workbench: { page } }: Journey): LibraryOnScreen {
  const pane = page.locator('.pane', { has: page.locator('.pane-header', { hasText: 'Library' }) });
  const rows = pane.locator('.monaco-list-row');
  return {
    rows,
    row: (label) => rows.filter({ has: page.locator('.label-name', { hasText: label }) }).first(),
    read: async () => {
      const lines = await rows.evaluateAll((all) =>
        (all as unknown as { dataset: { index: string }; querySelector(selector: string): { textContent: string } | null; getAttribute(name: string): string | null }[])
          .map((row) => ({ at: Number(row.dataset.index), text: `${row.getAttribute('aria-level')} ${row.querySelector('.label-name')?.textContent} | ${row.querySelector('.label-description')?.textContent ?? ''}` }))
          .sort((a, b) => a.at - b.at),
      );
      return lines.map(({ text }) => text);
    },
    // The one view of a container has its actions in the title of the side bar.
    action: (name) => page.locator(`.sidebar .composite.title .action-label[aria-label^="${name}"]`),
  };
}

async function openLibrary(journey: Journey): Promise<LibraryOnScreen> {
  await journey.workbench.page.locator('.activitybar .action-label[aria-label^="Fill Prompt"]').click();
  return libraryOf(journey);
}

describe('the library', () => {
  let journey: Journey;
  let library: LibraryOnScreen;
  before(async () => {
    mkdirSync(pictures, { recursive: true });
    journey = await startJourney({
      '.github/prompts/hello.prompt.md': plainPrompt,
      '.github/prompts/design.prompt.md': designPrompt,
      'kitchen/creme.prompt.md': tagged,
      'kitchen/broken.prompt.md': brokenPrompt,
      'skills/greet/SKILL.md': '---\nname: greet\ndescription: Greets\n---\nGreet ${input:who}.\n',
      'node_modules/x/hidden.prompt.md': plainPrompt,
      'notes.txt': 'Notes.\n',
    });
    library = await openLibrary(journey);
  });
  after(() => journey.end());

  const shows = (what: string, accept: (lines: readonly string[]) => boolean): Promise<readonly string[]> => eventually(what, library.read, accept);

  it('lists the prompts of the workspace by folder, and not what searches leave out', async () => {
    const lines = await shows('all prompts', (all) => all.some((line) => line.includes('Crème')));
    assert.deepEqual(lines, [
      '1 .github/prompts | 2',
      '2 Design a Service | Plan a service before anybody writes it.',
      '2 Say Hello | hello.prompt.md',
      '1 kitchen | 2',
      '2 broken | broken.prompt.md',
      '2 Crème brûlée | Writes a recipe',
      '1 skills/greet | 1',
      '2 greet | Greets',
    ]);
    await library.row('broken').locator('.codicon-error').waitFor();
    const title = journey.workbench.page.locator('.sidebar .composite.title h2');
    assert.equal(await title.textContent(), 'Fill Prompt: Library');
    assert.ok(await title.evaluate(({ scrollWidth, clientWidth }: { scrollWidth: number; clientWidth: number }) => scrollWidth <= clientWidth), 'its title is not cut at the usual width');
    await journey.workbench.screenshot(join(pictures, 'library.png'));
  });

  it('shows inputs and problems below a prompt, and goes to them', async () => {
    const { page } = journey.workbench;
    await library.row('broken').click();
    await page.locator('.tab.active', { hasText: 'broken.prompt.md' }).waitFor();
    // While the list is still being drawn for the first time, a key may be lost on it.
    const press = async (key: string, isOpen: boolean): Promise<readonly string[]> => {
      if ((await library.row('broken').getAttribute('aria-expanded')) !== String(isOpen)) await page.keyboard.press(key);
      return library.read();
    };
    await eventually('its problems', () => press('ArrowRight', true), (all) => all.some((line) => line.startsWith('3 This expression cannot be read')));
    await library.row('This expression cannot be read').click();
    await eventually('the cursor at the problem', () => page.locator('.statusbar-item', { hasText: /^Ln / }).textContent(), (text) => /Ln 5\b/.test(text ?? ''));
    await library.row('broken').click();
    await eventually('its line alone', () => press('ArrowLeft', false), (all) => all.length === 8);
  });

  it('fills from the line, its menu offers everything else', async () => {
    const { workbench } = journey;
    await library.row('Say Hello').hover();
    await library.row('Say Hello').locator('.action-label[aria-label^="Fill Prompt"]').click();
    await workbench.quickInput.waitForTitle('Say Hello');
    await workbench.page.keyboard.press('Escape');
    const menu = await workbench.openContextMenu(library.row('Say Hello'));
    for (const label of ['Fill Prompt', 'Fill Prompt To…', 'Preview Prompt', 'Open', 'Open to the Side', 'Reveal in Explorer View', 'Copy Path', 'Duplicate Prompt', 'Rename…', 'Delete']) assert.ok(menu.labels.includes(label), `${label}: ${menu.labels.join(', ')}`);
    await workbench.screenshot(join(pictures, 'library-menu.png'));
    await menu.choose('Copy Path');
    await eventually('the path on the clipboard', workbench.clipboardText, (text) => text === journey.path('.github/prompts/hello.prompt.md'));
  });

  it('finds while one types, keeps the search, and clears it', async () => {
    const { quickInput, page } = journey.workbench;
    await library.action('Search Prompts').click();
    await quickInput.waitForTitle('Search Prompts');
    await quickInput.input.fill('recipe creme');
    await shows('what was searched for', (all) => all.length === 1 && all[0] === '1 Crème brûlée | kitchen');
    await page.keyboard.press('Enter');
    await quickInput.waitUntilClosed();
    assert.equal((await library.read()).length, 1);
    await journey.workbench.screenshot(join(pictures, 'library-search.png'));
    await library.action('Clear Search').click();
    await shows('everything again', (all) => all.length === 8);
    await library.action('Search Prompts').click();
    await quickInput.waitForTitle('Search Prompts');
    await quickInput.input.fill('nothing at all');
    await shows('nothing', (all) => all.length === 0);
    await page.keyboard.press('Escape');
    await shows('everything after Escape', (all) => all.length === 8);
    await library.action('Clear Search').waitFor({ state: 'detached' });
  });

  it('groups by tag and by place', async () => {
    const { page } = journey.workbench;
    const group = async (by: string): Promise<void> => {
      const entry = page.locator('.monaco-menu .action-item', { hasText: by });
      // A menu closes when the actions it hangs from change, as they still may after a search or another grouping; a person opens it
      // again. It takes the key once it has the focus, and a click only some time after it opened.
      await eventually(
        `the entry ${by} with the focus`,
        async () => {
          if (!(await entry.isVisible())) {
            await library.action('Group By').click();
          }
          await entry.hover({ timeout: 1000 }).catch(() => undefined);
          return page.locator('.monaco-menu .action-item.focused', { hasText: by }).isVisible();
        },
        (focused) => focused,
      );
      await page.keyboard.press('Enter');
    };
    await group('Tag');
    await shows('tags', (all) => all[0] === '1 kitchen | 1' && all.includes('1 Sweet | 1') && all.includes('1 Without Tags | 4'));
    await group('Folder');
    await shows('folders', (all) => all[0] === '1 .github/prompts | 2');
  });

  it('renames a skill with its folder and the name in its header', async () => {
    const { page, quickInput } = journey.workbench;
    // Its group is called by its whole path.
    const line = (name: string): Locator => library.rows.filter({ has: page.locator('.label-name', { hasText: new RegExp(`^${name}$`) }) });
    for (const [before, after] of [['greet', 'welcome'], ['welcome', 'greet']] as const) {
      await line(before).click();
      await page.locator('.tab.active', { hasText: 'SKILL.md' }).waitFor();
      await line(before).click();
      await page.keyboard.press('F2');
      await quickInput.waitForTitle('Rename Skill');
      await quickInput.enter(after);
      await quickInput.waitUntilClosed();
      await eventually('the name in the header', () => readFile(journey.path(`skills/${after}/SKILL.md`), 'utf8').catch(() => ''), (text) => text.includes(`\nname: ${after}\n`));
      await line(after).and(page.locator('.selected')).waitFor();
      assert.ok(!existsSync(journey.path(`skills/${before}`)));
    }
  });

  it('follows the files: changed, new, unsaved, gone with their folder', async () => {
    await writeFile(journey.path('.github/prompts/hello.prompt.md'), '---\ntitle: Say Goodbye\n---\n');
    await shows('the new title', (all) => all.includes('2 Say Goodbye | hello.prompt.md'));
    await writeFile(journey.path('.github/prompts/another.prompt.md'), '---\ntitle: Another\n---\n');
    await shows('the new file', (all) => all.includes('2 Another | another.prompt.md'));
    const { page } = journey.workbench;
    await library.row('Another').click();
    await page.locator('.tab.active', { hasText: 'another.prompt.md' }).waitFor();
    await page.locator('.editor-instance .view-line', { hasText: 'Another' }).first().click();
    await page.keyboard.press('End');
    await page.keyboard.type(' one');
    await shows('the unsaved title', (all) => all.includes('2 Another one | another.prompt.md'));
    await journey.workbench.runCommand('File: Revert File');
    await shows('the saved title', (all) => all.includes('2 Another | another.prompt.md'));
    await rm(journey.path('skills'), { recursive: true });
    await shows('the folder is gone', (all) => !all.some((line) => line.includes('greet')));
  });

  it('duplicates, renames and deletes by keyboard', async () => {
    const { page, quickInput } = journey.workbench;
    const menu = await journey.workbench.openContextMenu(library.row('Crème'));
    await menu.choose('Duplicate Prompt');
    await page.locator('.tab.active', { hasText: 'creme-copy.prompt.md' }).waitFor();
    assert.equal(readFileSync(journey.path('kitchen/creme-copy.prompt.md'), 'utf8'), tagged);
    await shows('both', (all) => all.filter((line) => line.includes('Crème')).length === 2);
    await library.rows.filter({ hasText: 'Crème' }).last().click();
    await page.keyboard.press('F2');
    await quickInput.waitForTitle('Rename Prompt File');
    await quickInput.input.fill('creme.prompt.md');
    const before = await quickInput.input.inputValue();
    assert.equal(before, 'creme.prompt.md');
    await page.keyboard.press('Escape');
    await quickInput.waitUntilClosed();
    await library.rows.filter({ hasText: 'Crème' }).first().click();
    await page.keyboard.press('Delete');
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    assert.match((await dialog.textContent()) ?? '', /Delete creme(?:-copy)?\.prompt\.md\?/);
    await dialog.locator('.monaco-button', { hasText: 'Move to Trash' }).click();
    await dialog.locator('.monaco-button', { hasText: 'Delete Permanently' }).click();
    await eventually('one file less', () => readdir(journey.path('kitchen')), (names) => names.length === 2);
    await shows('one line less', (all) => all.filter((line) => line.includes('Crème')).length === 1);
  });

  it('duplicates the prompt in front, whatever is chosen in the library', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    await library.row('Design a Service').click();
    await page.locator('.tab.active', { hasText: 'design.prompt.md' }).waitFor();
    await page.keyboard.press('Control+P');
    await quickInput.input.fill('hello.prompt.md');
    await quickInput.waitFor('the file', ({ items }) => items[0]?.label === 'hello.prompt.md');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active', { hasText: 'hello.prompt.md' }).waitFor();
    await runCommand('Fill Prompt: Duplicate Prompt');
    await page.locator('.tab.active', { hasText: 'hello-copy.prompt.md' }).waitFor();
    await rm(journey.path('.github/prompts/hello-copy.prompt.md'));
  });

  it('makes a new prompt from a template', async () => {
    const { quickInput, runCommand, page } = journey.workbench;
    await runCommand('Fill Prompt: New Prompt…');
    await quickInput.choose('Code Review');
    await quickInput.choose('.github/prompts');
    await quickInput.waitFor('the question for a name', ({ message }) => message.startsWith('What is the prompt called?'));
    await quickInput.input.fill('hello');
    await quickInput.waitFor('a refusal', ({ message }) => message.startsWith('There is a file hello.prompt.md'));
    await quickInput.enter('Review: my changes');
    await page.locator('.tab.active', { hasText: 'review-my-changes.prompt.md' }).waitFor();
    assert.match(readFileSync(journey.path('.github/prompts/review-my-changes.prompt.md'), 'utf8'), /^---\ntitle: "Review: my changes"\n/);
    await shows('the new prompt', (all) => all.some((line) => line.startsWith('2 Review: my changes')));
    await library.row('Review: my changes').and(page.locator('.selected')).waitFor();
    await journey.workbench.screenshot(join(pictures, 'library-new.png'));
  });

  it('opens a sample that can be filled', async () => {
    const { quickInput, runCommand, page } = journey.workbench;
    await runCommand('Fill Prompt: Try a Sample Prompt');
    await page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the first question', ({ title, step }) => title === 'Postcard' && step.startsWith('1/'));
    await page.keyboard.press('Escape');
    assert.ok(!existsSync(journey.path('Untitled-1')));
  });
});

describe('the library without prompts', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney({ 'notes.txt': 'Notes.\n' }, { colorTheme: 'Default Dark Modern' });
  });
  after(() => journey.end());

  it('explains what a prompt file is, and offers a first one and the walkthrough', async () => {
    const { page, screenshot } = journey.workbench;
    await openLibrary(journey);
    const welcome = page.locator('.welcome-view');
    await welcome.filter({ hasText: 'A prompt file' }).waitFor();
    assert.deepEqual(await welcome.locator('.monaco-button').allTextContents(), ['New Prompt', 'Try a Sample']);
    await screenshot(join(pictures, 'library-empty.png'));
    await welcome.locator('a', { hasText: 'Open the walkthrough' }).click();
    const walkthrough = page.locator('.gettingStartedContainer');
    await walkthrough.filter({ hasText: 'Get Started with Fill Prompt' }).waitFor();
    await eventually('the steps', () => walkthrough.locator('.getting-started-step .step-title').allTextContents(), (titles) => titles.length === 5);
    await screenshot(join(pictures, 'walkthrough.png'));
  });

  it('shows the first prompt as soon as it is there', async () => {
    await writeFile(journey.path('first.prompt.md'), plainPrompt);
    await eventually('the prompt', libraryOf(journey).read, (lines) => lines.some((line) => line === '2 Say Hello | first.prompt.md'));
  });
});

describe('the library of a workspace that nobody trusts', () => {
  it('reads no folder outside because the workspace says so, and those of the person', async () => {
    const [theirs, own] = [await mkdtemp(join(tmpdir(), 'theirs-')), await mkdtemp(join(tmpdir(), 'own-'))];
    await writeFile(join(theirs, 'secret.prompt.md'), '---\ntitle: Secret\n---\n');
    await writeFile(join(own, 'own.prompt.md'), '---\ntitle: Own\n---\n');
    const settings = JSON.stringify({ 'fillPrompt.library.folders': [theirs, `../${basename(theirs)}`], 'chat.promptFilesLocations': { [theirs]: true } });
    const journey = await startJourney(
      { '.vscode/settings.json': settings, 'hello.prompt.md': plainPrompt },
      { workspaceTrust: true, settings: { 'fillPrompt.library.folders': [own] } },
    );
    try {
      await journey.workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor({ timeout: 60_000 });
      const library = await openLibrary(journey);
      const lines = await eventually('the prompts', library.read, (all) => all.some((line) => line.startsWith('2 Say Hello')) && all.some((line) => line.startsWith('2 Own')), 60_000);
      assert.ok(!lines.some((line) => /secret/i.test(line)), lines.join('\n'));
    } finally {
      await journey.end();
      for (const folder of [theirs, own]) await rm(folder, { recursive: true });
    }
  });
});
