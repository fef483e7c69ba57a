import assert from 'node:assert/strict';
import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRequire } from 'node:module';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { openPromptFile, renderPrompt } from '../../src/core/index.js';
import { eventually } from '../vscode/eventually.js';
import { evaluateInWebview, webviewFrame } from '../vscode/webviewFrame.js';
import { startJourney, type Journey } from './journey.js';
import { designPrompt } from './prompts.js';

/** Screenshots to look at; not under version control. */
const pictures = resolve(__dirname, '../../out/pictures');

const themes = [
  ['Default Dark Modern', 'dark'],
  ['Default Light Modern', 'light'],
  ['Default High Contrast', 'contrast'],
] as const;

/** What a hostile author might put into a file in the hope that a page runs it. */
const hostile = '<img src=x onerror="document.title=\'run\'"><script>document.title=\'run\'</script>';
const hostilePrompt = `---
title: ${JSON.stringify(hostile)}
description: ${JSON.stringify(hostile)}
input:
  - name: plain
    description: ${JSON.stringify(hostile)}
    default: ${JSON.stringify(hostile)}
    placeholder: ${JSON.stringify(hostile)}
  - name: pick
    options: [{ value: a, label: ${JSON.stringify(hostile)}, description: ${JSON.stringify(hostile)} }, b]
  - name: many
    options: [${JSON.stringify(hostile)}, b, c, d, e, f, g]
  - name: ticks
    type: choices
    options: [${JSON.stringify(hostile)}, b]
  - name: own
    description: "One of ('<b>bold</b>', 'other')"
---
# Title

\${input:plain} [link](javascript:document.title='run') ![picture](https://example.com/x.png)

${hostile}

\${input:${hostile.replace(/[{}]/g, '')} x}
`;

const axe = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');

/** Gives what axe finds fault with in the webview in front: the rule, and where. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await evaluateInWebview(page, `${axe}; undefined`);
  return evaluateInWebview(page, 'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html, any }) => html.slice(0, 200) + " " + any.map(({ message }) => message).join(", ")).join(" | ")))');
}

/** Gives the key of the field that has the cursor. */
function focusedKey(page: Page): Promise<string | undefined> {
  return evaluateInWebview(page, "document.activeElement?.closest('[data-key]')?.dataset.key");
}

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
        assert.deepEqual(await findViolations(journey.workbench.page), []);
      });
    });
  }
});

void hostilePrompt;
void openPromptFile;
void renderPrompt;
