import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { FrameLocator } from 'playwright-core';
import { readBrowserStorage } from '../vscode/browserStorage.js';
import { eventually } from '../vscode/eventually.js';
import { evaluateInWebview, findViolations, webviewFrame } from '../vscode/webviewFrame.js';
import { startJourney, waitForCommands, type Journey } from './journey.js';
import { designPrompt } from './prompts.js';

const pictures = resolve(__dirname, '../../out/pictures');

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

\${input:plain} [link](javascript:document.title='run') ![picture](https://example.com/x.png) \${input:pick}\${input:many}\${input:ticks}\${input:own}

${hostile}

\`\`\`html
${hostile}
\`\`\`
`;

describe('the preview of a prompt', () => {
  mkdirSync(pictures, { recursive: true });
  let journey: Journey;
  let frame: FrameLocator;
  before(async () => {
    journey = await startJourney(
      { 'design.prompt.md': designPrompt, 'hostile.prompt.md': hostilePrompt },
      { openFile: 'design.prompt.md', colorTheme: 'Default Dark Modern' },
    );
    frame = webviewFrame(journey.workbench.page);
    await journey.workbench.runCommand('Preview Prompt');
    await frame.locator('main').waitFor({ timeout: 60_000 });
  });
  after(() => journey.end());
  const text = (): Promise<string> => frame.locator('.raw').innerText();

  it('shows what would be sent now, with what is missing in its place', async () => {
    await eventually('the defaults', text, (shown) => shown.includes('🟠 one big machine') && shown.startsWith('# goal'));
    assert.deepEqual(await frame.locator('.mark.empty').allInnerTexts(), ['goal', 'store']);
    await eventually('the size', () => frame.locator('.size').innerText(), (size) => /^\d+ characters, about \d+ tokens \(estimate\)$/.test(size));
    assert.deepEqual(await findViolations(journey.workbench.page), []);
    await journey.workbench.screenshot(join(pictures, 'preview-text.png'));
  });

  it('follows what is written in the prompt', async () => {
    const { page } = journey.workbench;
    await page.locator('.editor-instance .view-line').first().click();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' Size again: ${input:size}');
    await eventually('the preview', text, (shown) => shown.includes('Size again: Large'));
    await eventually('what depends on the input at the cursor is marked', () => frame.locator('.mark[data-current]').allInnerTexts(), (texts) => texts.includes('Large'));
  });

  it('goes from a mark to the placeholder in the file', async () => {
    await frame.locator('.mark', { hasText: 'one big machine' }).click();
    await journey.workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await eventually('the placeholder is selected', () => journey.workbench.page.locator('.editor-instance .selected-text').count(), (count) => count > 0);
  });

  it('shows Markdown, with what holds answers marked', async () => {
    await frame.getByRole('tab', { name: 'Markdown' }).click();
    await frame.locator('.rendered h1', { hasText: '‹goal›' }).waitFor();
    assert.ok((await frame.locator('.rendered .answered').count()) >= 2);
    assert.deepEqual(await findViolations(journey.workbench.page), []);
    await journey.workbench.screenshot(join(pictures, 'preview-markdown.png'));
    const { page } = journey.workbench;
    await page.locator('.editor-instance .view-line').first().click();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' And more.');
    await frame.locator('.rendered', { hasText: 'And more.' }).waitFor();
    assert.equal(await frame.getByRole('tab', { name: 'Markdown' }).getAttribute('aria-selected'), 'true');
  });

  it('comes back after a reload of the window', async () => {
    await eventually('the window has stored it', () => readBrowserStorage(journey.workbench.page), (stored) => /fillPrompt\.preview[^]*\\"prompt\\/.test(stored));
    await journey.workbench.reload();
    await waitForCommands(journey.workbench);
    await eventually('the text', () => text().catch(() => ''), (shown) => shown.includes('one big machine'), 60_000);
  });

  it('runs nothing that a file brings along, and neither does a form', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    await page.keyboard.press('Control+P');
    await quickInput.input.fill('hostile.prompt.md');
    await quickInput.waitFor('the file', ({ items }) => items[0]?.label === 'hostile.prompt.md');
    await page.keyboard.press('Enter');
    await page.locator('.tab.active[data-resource-name="hostile.prompt.md"]').waitFor();
    await runCommand('Fill Prompt in Form');
    await eventually('the form', () => frame.locator('h1').innerText().catch(() => ''), (title) => title === hostile, 60_000);
    assert.equal(await frame.locator('header .description').innerText(), hostile);
    assert.equal(await frame.locator('[data-key="plain"] .description').innerText(), hostile);
    assert.equal(await frame.locator('[data-key="plain"] textarea').inputValue(), hostile);
    await frame.locator('[data-key="pick"]').getByText(hostile).first().waitFor();
    await frame.locator('[data-key="own"]').getByRole('combobox').click();
    assert.deepEqual(await frame.locator('[data-key="own"]').getByRole('option').allInnerTexts(), ['<b>bold</b>', 'other']);
    await page.keyboard.press('Escape');
    await journey.workbench.screenshot(join(pictures, 'form-hostile.png'));
    await frame.getByRole('tab', { name: 'Markdown' }).click();
    await frame.locator('.rendered pre', { hasText: hostile }).waitFor();
    // The title of the page is what every script of the file would change.
    assert.equal(await evaluateInWebview(page, 'document.title'), hostile);
    const foreign = await evaluateInWebview<string[]>(page, "[...document.querySelectorAll('img, body script:not([type=module]), a[href], iframe, [onerror]')].map(({ outerHTML }) => outerHTML)");
    assert.deepEqual(foreign, []);
    const policy = await evaluateInWebview<string>(page, "document.querySelector('meta[http-equiv=Content-Security-Policy]').content");
    assert.match(policy, /^default-src 'none'; style-src [^;]+; script-src 'nonce-[\w-]+'$/);
    assert.doesNotMatch(policy, /unsafe/);
    await journey.workbench.screenshot(join(pictures, 'form-hostile-markdown.png'));
  });
});
