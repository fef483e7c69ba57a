import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';
import { pictureThemes } from './themes.js';

const pictures = resolve(__dirname, '../../out/pictures');

const prompt = `---
title: Review
description: Reviews what changed
agent: ask
input:
  - { name: level, description: How strict?, options: [Quick, Thorough], default: Quick }
  - { name: focus, description: What matters most, when: level === 'Thorough' }
---
Review \${input:level === 'Quick' ? 'the worst' : 'all'}, and \${input:focus}.
`;
const command = '---\ndescription: Reviews a pull request\nargument-hint: <pr-number> [how urgent]\n---\nReview #$1, $2. !`git diff`\n';

describe('skills and commands', () => {
  for (const [theme, name] of pictureThemes) {
    describe(`in a ${name} theme`, () => {
      let journey: Journey;
      before(async () => {
        mkdirSync(pictures, { recursive: true });
        const files = { 'prompts/review.prompt.md': prompt, '.claude/commands/pr.md': command };
        journey = await startJourney(files, { openFile: 'prompts/review.prompt.md', colorTheme: theme, settings: { 'fillPrompt.destination': 'clipboard' } });
      });
      after(() => journey.end());
      const picture = (file: string): Promise<unknown> => journey.workbench.screenshot(join(pictures, `convert-${name}-${file}.png`));
      const skill = (): Promise<string> => readFile(journey.path('.github/skills/review/SKILL.md'), 'utf8').catch(() => '');

      it('makes a skill of a prompt, at the place where tools look for it', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await runCommand('Fill Prompt: Convert to Skill…');
        const targets = await quickInput.waitFor('the targets', ({ items }) => items.length === 3);
        assert.deepEqual(targets.items.map(({ label, description }) => [label, description]), [
          ['Skill', '.github/skills/review/SKILL.md'],
          ['Claude Code skill', '.claude/skills/review/SKILL.md'],
          ['Claude Code command', '.claude/commands/review.md'],
        ]);
        await picture('targets');
        await quickInput.choose('Skill');
        const place = await quickInput.waitFor('the place', ({ value }) => value === '.github/skills/review/SKILL.md');
        assert.match(place.message, /Where should the new file be written\?/);
        await quickInput.input.fill('somewhere/review.md');
        await quickInput.waitFor('the refusal', ({ message }) => message.startsWith('By its path this would be no such file.'));
        await picture('place');
        await quickInput.enter('.github/skills/review/SKILL.md');
        assert.match(await eventually('the skill', skill, (text) => text !== ''), /^---\nname: "review"\ndescription: Reviews what changed\nmetadata:\n {2}input:\n/);
        await page.locator('.tab.active', { hasText: 'SKILL.md' }).waitFor();
      });

      it('says what the skill cannot hold', async () => {
        const { page } = journey.workbench;
        const toast = page.locator('.notification-toast', { hasText: '.github/skills/review/SKILL.md was written. There are 5 things to know about it.' });
        await toast.waitFor();
        await picture('written');
        await toast.locator('.monaco-text-button', { hasText: 'Show Details' }).click();
        const dialog = page.locator('.monaco-dialog-box');
        await dialog.filter({ hasText: 'Conditions and other expressions (1) are not evaluated there' }).waitFor();
        await picture('details');
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      });

      it('asks before it replaces a file', async () => {
        const { page, quickInput, runCommand } = journey.workbench;
        await page.locator('.tab', { hasText: 'review.prompt.md' }).click();
        await runCommand('Fill Prompt: Convert to Skill…');
        await quickInput.waitFor('the targets', ({ items }) => items.length === 3);
        await quickInput.choose('Skill');
        await quickInput.waitFor('the place', ({ value }) => value === '.github/skills/review/SKILL.md');
        await page.keyboard.press('Enter');
        const dialog = page.locator('.monaco-dialog-box', { hasText: 'SKILL.md is there already. Replace its text?' });
        await dialog.waitFor();
        await picture('replace');
        await page.keyboard.press('Escape');
        await dialog.waitFor({ state: 'detached' });
      });

      it('fills a command of Claude Code from the explorer, with a question for each argument', async () => {
        const { page, quickInput, clipboardText } = journey.workbench;
        const row = (text: string) => page.locator('.explorer-folders-view .monaco-list-row', { hasText: text }).first();
        await page.keyboard.press('Control+Shift+E');
        await row('.claude').click();
        await row('pr.md').waitFor();
        const menu = await journey.workbench.openContextMenu(row('pr.md'));
        for (const label of ['Fill Prompt', 'Preview Prompt', 'Convert to Skill…']) assert.ok(menu.labels.includes(label), `${label}: ${menu.labels.join(', ')}`);
        await menu.choose('Fill Prompt');
        await quickInput.waitFor('the first argument', ({ step, message }) => step === '1/2' && message.startsWith('pr-number'));
        await picture('argument');
        await quickInput.enter('7');
        await quickInput.waitFor('the second argument', ({ step, message }) => step === '2/2' && message.startsWith('how urgent (optional)'));
        await quickInput.enter('today');
        await eventually('the filled command', clipboardText, (text) => text === 'Review #7, today. !`git diff`\n');
      });
    });
  }
});
