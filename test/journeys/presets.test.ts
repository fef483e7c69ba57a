import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';
import { pictureThemes } from './themes.js';

const pictures = resolve(__dirname, '../../out/pictures');

const prompt = `---
title: Review
input:
  - { name: level, description: How strict?, options: [Quick, Thorough], required: true }
  - { name: focus, description: What matters most, required: false }
  - { name: rounds, type: integer, description: How many rounds?, required: true }
---
\${input:level}, \${input:focus || 'everything'}, \${input:rounds} rounds.
`;

describe('presets by keyboard', () => {
  for (const [theme, name] of pictureThemes) {
    describe(`in a ${name} theme`, () => {
      let journey: Journey;
      before(async () => {
        journey = await startJourney({ 'prompts/review.prompt.md': prompt }, { openFile: 'prompts/review.prompt.md', colorTheme: theme, settings: { 'fillPrompt.destination': 'clipboard' }, workspaceTrust: name === 'light' });
      });
      after(() => journey.end());
      const picture = (file: string) => journey.workbench.screenshot(join(pictures, `presets-${name}-${file}.png`));
      const file = () => readFile(journey.path('.fill-prompt/review.yaml'), 'utf8').catch(() => '');
      const dialog = () => journey.workbench.page.locator('.monaco-dialog-box');
      const filled = (text: string) => eventually('the filled prompt on the clipboard', journey.workbench.clipboardText, (found) => found === text);

      it('saves the answers so far, and goes on with the question as it was', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await runCommand('Fill Prompt');
        const first = await quickInput.waitFor('the first question', ({ step }) => step === '1/3');
        assert.ok(!first.buttons.includes('Use a Preset…'), 'there is none to use yet');
        await quickInput.choose('Quick');
        await quickInput.waitFor('the second question', ({ step }) => step === '2/3');
        await quickInput.input.fill('the names');
        await quickInput.press('Save Answers So Far as Preset…');
        await quickInput.waitForTitle('Save Answers as Preset');
        await quickInput.input.fill('Quick look');
        await quickInput.waitFor('the name in the rows', ({ items }) => items[0]?.label === 'Save "Quick look" in the workspace' && items.length === 2);
        await picture('name');
        await page.keyboard.press('Enter');
        const again = await quickInput.waitFor('the question again', ({ step }) => step === '2/3');
        assert.equal(again.value, 'the names');
        assert.equal(await eventually('the file', file, (text) => text !== ''), '# Answers kept by Fill Prompt.\nprompt: prompts/review.prompt.md\npresets:\n  Quick look:\n    level: Quick\n    focus: the names\n');
        await picture('saved');
        await page.keyboard.press('Escape');
        await quickInput.waitUntilClosed();
      });

      it('gives up a sub-dialog without losing the question', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await runCommand('Fill Prompt');
        await quickInput.waitFor('the first question', ({ step, buttons }) => step === '1/3' && buttons.includes('Use a Preset…'));
        await picture('steps');
        await quickInput.choose('Thorough');
        await quickInput.waitFor('the second question', ({ step }) => step === '2/3');
        await quickInput.input.fill('half a word');
        await quickInput.press('Save Answers So Far as Preset…');
        await quickInput.waitFor('the preset to update', ({ title, items }) => title === 'Save Answers as Preset' && items.length === 3);
        await page.keyboard.press('Escape');
        const again = await quickInput.waitFor('the question again', ({ step }) => step === '2/3');
        assert.equal(again.value, 'half a word');
        await page.keyboard.press('Escape');
        await quickInput.waitUntilClosed();
      });

      it('fills with it after a reload, and asks only what it leaves open', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await page.reload();
        await page.locator('.codelens-decoration a', { hasText: 'Fill Prompt' }).waitFor({ timeout: 60_000 });
        await runCommand('Fill Prompt with Preset…');
        const list = await quickInput.waitFor('the presets', ({ items }) => items.length === 1);
        assert.deepEqual(list.items.map(({ label, description, detail, buttons }) => [label, description, detail, buttons]), [['Quick look', 'in the workspace', 'level: Quick, focus: the names', ['Go Through the Answers']]]);
        await picture('choose');
        await page.keyboard.press('Enter');
        await quickInput.waitFor('the open question', ({ step, message }) => step === '1/1' && message.startsWith('How many rounds?'));
        await quickInput.enter('2');
        await filled('Quick, the names, 2 rounds.\n');
      });

      it('updates it with the last answers, after a question', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await runCommand('Fill Prompt: Manage Presets…');
        await quickInput.waitForTitle('Presets of Review');
        await picture('manage');
        await page.keyboard.press('Enter');
        await quickInput.waitForTitle('Preset "Quick look"');
        await picture('actions');
        await quickInput.choose('Update with the Last Answers');
        await dialog().getByText('Update the preset "Quick look"').waitFor();
        await picture('update');
        await page.keyboard.press('Enter');
        await eventually('the updated file', file, (text) => text.endsWith('    focus: the names\n    rounds: 2\n'));
        await quickInput.waitForTitle('Presets of Review');
        await page.keyboard.press('Escape');
        await quickInput.waitUntilClosed();
      });

      it('uses it from the first question, without any more', async () => {
        const { quickInput, runCommand, page } = journey.workbench;
        await page.evaluate("navigator.clipboard.writeText('')");
        await runCommand('Fill Prompt');
        await quickInput.waitFor('the first question', ({ step }) => step === '1/3');
        await quickInput.press('Use a Preset…');
        await quickInput.waitFor('the presets', ({ items }) => items[0]?.label === 'Quick look');
        await page.keyboard.press('Enter');
        await filled('Quick, the names, 2 rounds.\n');
      });

      it('fills from its line in the library, without asking which', async () => {
        const { page } = journey.workbench;
        await page.evaluate("navigator.clipboard.writeText('')");
        await page.locator('.activitybar .action-label[aria-label^="Fill Prompt"]').click();
        await page.locator('.pane .monaco-list-row', { hasText: 'Review' }).first().locator('.monaco-tl-twistie').click();
        const line = page.locator('.pane .monaco-list-row[aria-label^="Preset Quick look"]');
        await line.hover();
        await picture('library');
        await line.getByRole('button', { name: 'Fill Prompt with Preset…' }).click();
        await filled('Quick, the names, 2 rounds.\n');
      });

      it('says what no longer fits when the prompt has changed', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await page.evaluate("navigator.clipboard.writeText('')");
        await writeFile(journey.path('prompts/review.prompt.md'), prompt.replace('[Quick, Thorough]', '[Fast, Thorough]'));
        await page.locator('.editor-instance .view-line', { hasText: 'Fast' }).waitFor();
        await runCommand('Fill Prompt with Preset…');
        const list = await quickInput.waitFor('the presets', ({ items }) => items.length === 1);
        assert.equal(list.items[0]?.detail, 'No longer fits: level');
        await page.keyboard.press('Enter');
        await dialog().getByText('An answer of the preset "Quick look" no longer fits this prompt.').waitFor();
        await dialog().getByText('The answer to "level" no longer fits. "Quick" is not one of: Fast, Thorough.').waitFor();
        await picture('misfit');
        await dialog().locator('.monaco-button', { hasText: 'Go On Without' }).click();
        await quickInput.waitFor('the question that is open again', ({ step, items }) => step === '1/1' && items[0]?.label === 'Fast');
        await quickInput.choose('Fast');
        await filled('Fast, the names, 2 rounds.\n');
        await runCommand('Fill Prompt: Manage Presets…');
        await quickInput.waitForTitle('Presets of Review');
        await page.keyboard.press('Enter');
        await quickInput.waitForTitle('Preset "Quick look"');
        await page.keyboard.press('Enter');
        await page.locator('.tab.active', { hasText: 'review.yaml' }).waitFor();
        await eventually('a squiggle in the preset file', () => page.locator('.cdr.squiggly-warning').count(), (count) => count === 1);
        await picture('file');
      });

      it('is opened, managed, renamed and deleted on its line in the library', async () => {
        const { workbench } = journey;
        const { page, quickInput } = workbench;
        await writeFile(journey.path('.fill-prompt/review.yaml'), `${await file()}  Second:\n    rounds: 7\n`);
        const line = page.locator('.pane .monaco-list-row[aria-label^="Preset Second"]');
        await line.click();
        await eventually('the cursor at its name', () => page.locator('.statusbar-item', { hasText: /^Ln / }).textContent(), (text) => /Ln 8, Col 3\b/.test(text ?? ''));
        const menu = await workbench.openContextMenu(line);
        assert.deepEqual(menu.labels, ['Fill Prompt with Preset…', 'Manage Presets…', 'Open', 'Open to the Side', 'Rename…', 'Delete']);
        await picture('library-menu');
        await menu.choose('Manage Presets…');
        await quickInput.waitForTitle('Preset "Second"');
        await page.keyboard.press('Escape');
        await quickInput.waitUntilClosed();
        await line.click();
        await page.keyboard.press('F2');
        await quickInput.waitForTitle('Rename Preset');
        await quickInput.enter('Third');
        await eventually('the new name', file, (text) => text.includes('  Third:\n') && !text.includes('Second'));
        await page.locator('.pane .monaco-list-row[aria-label^="Preset Third"]').click();
        await page.keyboard.press('Delete');
        await dialog().getByText('Delete the preset "Third"?').waitFor();
        await page.keyboard.press('Enter');
        await eventually('one preset less', file, (text) => text !== '' && !text.includes('Third'));
      });

      it('says that its file cannot be read, instead of that there is none', async () => {
        const { page, runCommand } = journey.workbench;
        const text = await file();
        await page.locator('.tab', { hasText: 'review.prompt.md' }).click();
        await writeFile(journey.path('.fill-prompt/review.yaml'), 'prompt: prompts/review.prompt.md\npresets: [\n');
        await runCommand('Fill Prompt with Preset…');
        const notice = page.locator('.notification-toast', { hasText: 'review.yaml has a mistake, so no preset can be read from it.' });
        await notice.waitFor();
        await picture('broken');
        await notice.locator('.monaco-button', { hasText: 'Open File' }).click();
        await page.locator('.tab.active', { hasText: 'review.yaml' }).waitFor();
        await writeFile(journey.path('.fill-prompt/review.yaml'), text);
      });

      it('is renamed and deleted', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await page.locator('.tab', { hasText: 'review.prompt.md' }).click();
        const act = async (action: string): Promise<void> => {
          await runCommand('Fill Prompt: Manage Presets…');
          await quickInput.waitForTitle('Presets of Review');
          await page.keyboard.press('Enter');
          await quickInput.waitFor('what can be done', ({ title }) => title.startsWith('Preset "'));
          await quickInput.choose(action);
        };
        await act('Rename…');
        await quickInput.waitForTitle('Rename Preset');
        await quickInput.enter('Fast look');
        await eventually('the new name', file, (text) => text.includes('  Fast look:\n'));
        await quickInput.waitFor('the list again', ({ title, items }) => title === 'Presets of Review' && items[0]?.label === 'Fast look');
        await page.keyboard.press('Escape');
        await quickInput.waitUntilClosed();
        await act('Delete…');
        await dialog().getByText('Delete the preset "Fast look"?').waitFor();
        await page.keyboard.press('Enter');
        await eventually('no file', file, (text) => text === '');
      });
    });
  }
});
