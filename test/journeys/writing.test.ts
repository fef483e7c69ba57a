import assert from 'node:assert/strict';
import { join, resolve } from 'node:path';
import { eventually } from '../vscode/eventually.js';
import { webviewFrame } from '../vscode/webviewFrame.js';
import { startJourney, type Journey } from './journey.js';
import { pictureThemes } from './themes.js';

const pictures = resolve(__dirname, '../../out/pictures');

const prompt = `---
title: Review
input:
  - name: level
    description: How strict?
    options: [Low, High]
    default: Low
  - name: spare
    description: Nobody asks for this
---
# Review at level \${input:level}

\${input:level === 'Hihg' ? \`Be strict: \${input:levle}\` : 'Be kind'} about \`\${input:part:the part}\`.

\`\`\`sh
echo \${HOME} \${input:level}
\`\`\`
`;

describe('writing a prompt by keyboard', () => {
  for (const [theme, name] of pictureThemes) {
    describe(`in a ${name} theme`, () => {
      let journey: Journey;
      before(async () => {
        journey = await startJourney({ 'review.prompt.md': prompt }, { openFile: 'review.prompt.md', colorTheme: theme });
      });
      after(() => journey.end());
      const picture = (file: string) => journey.workbench.screenshot(join(pictures, `writing-${name}-${file}.png`));
      const goTo = async (line: number, column: number): Promise<void> => {
        const { page, quickInput } = journey.workbench;
        await page.keyboard.press('Control+G');
        await quickInput.waitFor('the field for a line', ({ value }) => value.startsWith(':'));
        await quickInput.enter(`:${line}:${column}`);
        await quickInput.waitUntilClosed();
      };
      const lineText = (text: string) => journey.workbench.page.locator('.editor-instance .view-line', { hasText: text }).first();

      it('shows lenses, colours and problems', async () => {
        const { page } = journey.workbench;
        await page.locator('.codelens-decoration a', { hasText: 'Fill Prompt' }).waitFor();
        await page.locator('.codelens-decoration a', { hasText: '4 inputs' }).waitFor();
        await eventually('squiggles under the problems', () => page.locator('.cdr[class*="squiggly-"]').count(), (count) => count >= 2);
        const colours = await page.evaluate<string[]>(
          `[...document.querySelectorAll('.editor-instance .view-line')].filter((line) => line.textContent.includes('Review\\u00a0at')).flatMap((line) => [...line.querySelectorAll('span > span')].map((span) => getComputedStyle(span).color))`,
        );
        assert.ok(new Set(colours).size >= 2, 'the placeholder in the heading has a colour of its own');
        await picture('problems');
      });

      it('previews beside the prompt what it would send', async () => {
        const { page, runCommand } = journey.workbench;
        await page.locator('.codelens-decoration a', { hasText: 'Preview' }).click();
        await webviewFrame(page).locator('.raw', { hasText: '# Review at level Low' }).waitFor({ timeout: 60_000 });
        await picture('preview');
        await page.locator('.tab', { hasText: 'Preview: Review' }).click();
        await runCommand('View: Close Editor');
        await page.locator('.tab.active', { hasText: 'review.prompt.md' }).waitFor();
      });

      it('repairs a slip with one key', async () => {
        const { page } = journey.workbench;
        await goTo(13, 24);
        await page.locator('.editor-instance .monaco-editor.focused').waitFor();
        // Asked for before the problem is known again, the list is empty and closes by itself.
        const offer = async (): Promise<boolean> => {
          await page.keyboard.press('Control+.');
          return page.locator('.action-widget', { hasText: 'High' }).waitFor({ timeout: 3000 }).then(() => true, () => false);
        };
        await eventually('the list of repairs', offer, Boolean);
        await picture('repair');
        await page.keyboard.press('Enter');
        await lineText("=== 'High'").waitFor();
      });

      it('explains an input', async () => {
        const { page } = journey.workbench;
        await goTo(11, 30);
        await page.keyboard.press('Control+K');
        await page.keyboard.press('Control+I');
        await page.locator('.monaco-hover', { hasText: 'How strict?' }).waitFor();
        await picture('hover');
        await page.keyboard.press('Escape');
      });

      it('completes names while writing', async () => {
        const { page } = journey.workbench;
        await page.keyboard.press('Control+End');
        await page.keyboard.type('And ${input:le');
        await page.locator('.suggest-widget .monaco-list-row', { hasText: 'level' }).first().waitFor();
        await picture('completion');
        await page.keyboard.press('Enter');
        await lineText('And ${input:level').waitFor();
      });

      it('renames an input everywhere', async () => {
        const { page } = journey.workbench;
        await goTo(11, 30);
        await page.keyboard.press('F2');
        const box = page.locator('.rename-box input');
        await box.fill('degree');
        await picture('rename');
        await box.press('Enter');
        await lineText("input:degree === 'High'").waitFor();
        await lineText('- name: degree').waitFor();
      });
    });
  }
});
