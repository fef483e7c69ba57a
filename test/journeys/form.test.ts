import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FrameLocator, Locator } from 'playwright-core';
import { eventually } from '../vscode/eventually.js';
import { evaluateInWebview, findViolations, focusedKey, webviewFrame } from '../vscode/webviewFrame.js';
import { startJourney, type Journey } from './journey.js';
import { designPrompt } from './prompts.js';

/** Screenshots to look at; not under version control. */
const pictures = resolve(__dirname, '../../out/pictures');

const themes = [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
  ['Default High Contrast', 'contrast'],
] as const;

describe('filling a prompt in the form', () => {
  mkdirSync(pictures, { recursive: true });

  for (const [theme, name] of themes) {
    describe(`in the theme ${theme}`, () => {
      let journey: Journey;
      let frame: FrameLocator;
      before(async () => {
        journey = await startJourney({ '.github/prompts/design.prompt.md': designPrompt, 'src/a.ts': 'let a = 1;\n' }, { openFile: '.github/prompts/design.prompt.md', colorTheme: theme });
        frame = webviewFrame(journey.workbench.page);
        await journey.workbench.runCommand('Fill Prompt in Form');
        await frame.locator('main').waitFor({ timeout: 60_000 });
      });
      after(() => journey.end());
      const picture = (file: string): Promise<void> => journey.workbench.screenshot(join(pictures, `form-${name}-${file}.png`));
      const field = (key: string): Locator => frame.locator(`[data-key="${key}"]`);
      const preview = (): Promise<string> => frame.locator('.raw').innerText();

      it('asks everything on one page, and shows what comes out while one types', async () => {
        const { page } = journey.workbench;
        await eventually('the first question has the cursor', () => focusedKey(journey.workbench.page), (key) => key === 'goal');
        await page.keyboard.type('Tea & cake </goal> $& ${input:store}');
        await eventually('the preview follows', preview, (text) => text.startsWith('# Tea & cake </goal> $& ${input:store}'));
        await field('store').getByRole('combobox').click();
        assert.deepEqual(await field('store').getByRole('option').allInnerTexts(), ['PostgreSQL', 'SQLite', 'Redis']);
        await picture('suggestions');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await eventually('the suggestion stands in the preview', preview, (text) => text.includes('<store>PostgreSQL</store>'));
        assert.equal(await field('size').getByRole('radio', { name: 'Large' }).isChecked(), true);
        await field('size').getByRole('radio', { name: 'Small' }).check();
        await eventually('a question that does not apply is gone', () => field('audited').isVisible(), (isVisible) => !isVisible);
        await field('size').getByRole('radio', { name: 'Huge' }).check();
        await field('audited').waitFor({ state: 'visible' });
        await field('notes').locator('textarea').fill('one\ntwo\nthree\nfour\nfive');
        await eventually('the preview has every line', preview, (text) => text.includes('Notes**: one\ntwo\nthree\nfour\nfive'));
        await picture('filled');
        await frame.getByRole('tab', { name: 'Markdown' }).click();
        await frame.getByRole('heading', { name: 'Tea & cake </goal>' }).waitFor();
        await picture('markdown');
        await frame.getByRole('tab', { name: 'Text' }).click();
      });

      it('goes from a mark to its question, and from a question to its places', async () => {
        await frame.locator('.mark', { hasText: 'PostgreSQL' }).click();
        await eventually('the question has the cursor', () => focusedKey(journey.workbench.page), (key) => key === 'store');
        await eventually('its places are marked', () => frame.locator('.mark[data-current]').allInnerTexts(), (texts) => texts.includes('PostgreSQL'));
      });

      it('has nothing that axe finds fault with', async () => {
        const { page } = journey.workbench;
        assert.deepEqual(await findViolations(page), []);
        await page.emulateMedia({ forcedColors: 'active' });
        assert.deepEqual(await findViolations(page), [], 'with forced colours');
        await page.emulateMedia({ forcedColors: 'none' });
      });

      it('tells states apart where there are few colours', async () => {
        const { page } = journey.workbench;
        const styleOf = (selector: string, property: string, inside = ''): Promise<string> =>
          evaluateInWebview(page, `getComputedStyle(document.querySelector(${JSON.stringify(selector)})${inside})[${JSON.stringify(property)}]`);
        const switchColour = (): Promise<string> => styleOf('[data-key="audited"] vscode-checkbox', 'backgroundColor', ".shadowRoot.querySelector('.icon')");
        if (name === 'contrast') assert.notEqual(await styleOf('.mark[data-current]', 'outlineWidth'), await styleOf('.mark:not([data-current])', 'outlineWidth'));
        await page.emulateMedia({ forcedColors: 'active' });
        await picture('forced-colours');
        const on = await switchColour();
        await field('audited').locator('vscode-checkbox').click();
        await eventually('the switch is off and looks so', switchColour, (off) => off !== on);
        await picture('forced-colours-off');
        assert.notEqual(await styleOf('.tab[aria-selected="true"]', 'borderBottomColor'), await styleOf('.tab[aria-selected="false"]', 'borderBottomColor'));
        assert.notEqual(await styleOf('.icon-button[aria-pressed="true"]', 'backgroundColor'), await styleOf('.icon-button:not([aria-pressed])', 'backgroundColor'));
        await frame.locator('.mark', { hasText: 'PostgreSQL' }).click();
        await eventually('its places are marked', () => frame.locator('.mark[data-current]').count(), (count) => count > 0);
        assert.notEqual(await styleOf('.mark[data-current]', 'outlineWidth'), await styleOf('.mark:not([data-current])', 'outlineWidth'));
        await page.emulateMedia({ forcedColors: 'none' });
      });

      it('has a button for the preview that is pressed while it is there', async () => {
        const toggle = frame.getByRole('button', { name: 'Show Preview' });
        for (const isPressed of ['true', 'false', 'true']) {
          assert.deepEqual([await toggle.getAttribute('aria-pressed'), await toggle.getAttribute('title')], [isPressed, 'Show Preview']);
          assert.equal(await frame.locator('.preview .raw').isVisible(), isPressed === 'true');
          if (isPressed === 'false') await picture('without-preview');
          await toggle.click();
        }
      });
    });
  }
});
