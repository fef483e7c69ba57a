import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { bundlePath, languages, manifestBundlePath, readBundle } from '../l10n/bundles.js';
import { eventually } from '../vscode/eventually.js';
import { webviewFrame } from '../vscode/webviewFrame.js';
import { startJourney, type Journey } from './journey.js';
import { guardedPrompt } from './prompts.js';

const pictures = resolve(__dirname, '../../out/pictures');

describe('the display language', () => {
  mkdirSync(pictures, { recursive: true });
  for (const language of languages) {
    describe(language, () => {
      const program = readBundle(bundlePath(language));
      const manifest = readBundle(manifestBundlePath(language));
      const say = (english: string, values: Readonly<Record<string, string>> = {}): string => (program[english] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
      let journey: Journey;
      before(async () => {
        journey = await startJourney({ 'guarded.prompt.md': guardedPrompt }, { openFile: 'guarded.prompt.md', language, colorTheme: language === 'de' ? 'Default Light Modern' : 'Default Dark Modern' });
      });
      after(() => journey.end());

      it('is that of commands, questions, warnings and refusals', async () => {
        const { workbench } = journey;
        const { quickInput, page } = workbench;
        await page.locator('.codelens-decoration a', { hasText: say('{0} inputs', { 0: '3' }) }).waitFor({ timeout: 40_000 });
        await workbench.runCommand(manifest['command.fill'] ?? '');
        const first = await quickInput.waitFor('the first question', ({ step }) => step === '1/4');
        assert.ok(first.buttons.includes(say('Write Several Lines in an Editor')), String(first.buttons));
        await quickInput.input.fill('Tea </goal>');
        const tag = 'This text contains "{tag}", which ends the element it stands in: what follows is read as part of the prompt itself.';
        await quickInput.waitFor('the warning', ({ message, severity }) => severity === 'warning' && message === say(tag, { tag: '</goal>' }));
        await workbench.screenshot(join(pictures, `language-${language}-warning.png`));
        await quickInput.input.press('Enter');
        await quickInput.waitFor('the second question', ({ step }) => step === '2/4');
        await quickInput.input.fill('Mongo');
        const typed = say('$(pencil) Use this text').replace('$(pencil) ', '');
        await quickInput.waitFor('the typed text as a row', ({ items }) => items.some(({ label, description }) => label === typed && description === 'Mongo'));
        await workbench.screenshot(join(pictures, `language-${language}-list.png`));
        await quickInput.input.press('Enter');
        await quickInput.waitFor('the third question', ({ step }) => step === '3/4');
        await quickInput.enter('None');
        const asked = say('{0} (optional)', { 0: say('Text selected in the editor') });
        await quickInput.waitFor('the question for a variable', ({ step, message }) => step === '4/4' && message.startsWith(asked));
        await page.keyboard.press('Escape');
        await quickInput.waitUntilClosed();
      });

      it('is that of a form beside its prompt, where each destination of the menu is in sight', async () => {
        const { workbench } = journey;
        await workbench.runCommand(manifest['command.fillForm'] ?? '');
        const frame = webviewFrame(workbench.page);
        await frame.locator('[data-key="$selection"]', { hasText: say('Text selected in the editor') }).waitFor({ timeout: 60_000 });
        await frame.getByRole('button', { name: say('Other Destinations') }).press('Enter');
        const items = frame.getByRole('menuitem');
        await eventually('the menu', () => items.count(), (count) => count > 1);
        await workbench.screenshot(join(pictures, `language-${language}-menu.png`));
        const room = await frame.locator('body').boundingBox();
        for (const item of await items.all()) {
          const box = await item.boundingBox();
          assert.ok(room !== null && box !== null && box.x >= room.x && box.x + box.width <= room.x + room.width, JSON.stringify({ room, box }));
        }
      });
    });
  }
});
