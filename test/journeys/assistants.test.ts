import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { agentCommand, outcomeFile, writeAgentStandIn } from '../vscode/agentStandIn.js';
import { chatInputText } from '../vscode/chatInput.js';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';
import { pictureThemes } from './themes.js';

const pictures = resolve(__dirname, '../../out/pictures');

const review = `---
description: Reviews a change
input:
  - name: depth
    description: How deep?
    options: [quick, full]
    required: true
---
Review \${input:depth === 'full' ? 'everything' : 'the essentials'}.`;

describe('prompts in the chat, over the Model Context Protocol', () => {
  mkdirSync(pictures, { recursive: true });
  let journey: Journey;
  before(async () => {
    journey = await startJourney({ 'prompts/review.prompt.md': review });
  });
  after(() => journey.end());

  it('are not served before somebody asks for it', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    await runCommand('MCP: List Servers');
    const list = await quickInput.waitFor('the servers', ({ items }) => items.length > 0);
    assert.deepEqual(list.items.map(({ label }) => label), ['Add Server']);
    await page.keyboard.press('Escape');
    await quickInput.waitUntilClosed();
  });

  it('are offered as slash commands that ask for their arguments, with suggestions, and come out filled', async () => {
    const { page, quickInput, runCommand, screenshot, notifications } = journey.workbench;
    await runCommand('Fill Prompt: Serve Prompts to Assistants (MCP)');
    await eventually('the message', notifications, (all) => all.some(({ message, buttons }) => message.includes('offered to assistants now') && buttons.includes('Show Servers')));
    await runCommand('MCP: List Servers');
    await quickInput.choose('Fill Prompt');
    await quickInput.choose('Start Server');
    await page.locator('.output-view-container, .panel', { hasText: 'Discovered 4 tools' }).first().waitFor({ timeout: 30_000 });

    await runCommand('Chat: Open Chat');
    await page.locator('.interactive-session .interactive-input-editor .monaco-editor').click();
    await page.keyboard.type('/mcp.Fill');
    const row = page.locator('.suggest-widget .monaco-list-row', { hasText: '/mcp.Fill_Prompt.review' });
    await row.waitFor();
    await screenshot(join(pictures, 'mcp-slash-command.png'));
    await row.click();
    const question = await quickInput.waitFor('the question', ({ title, items }) => title === 'Value for: depth' && items.some(({ label }) => label === 'full'));
    assert.match(question.placeholder, /^How deep\? One of: quick, full/);
    assert.deepEqual(question.items.map(({ label }) => label).slice(-2), ['quick', 'full']);
    await screenshot(join(pictures, 'mcp-argument.png'));
    await quickInput.choose('full');
    await eventually('the filled prompt in the chat', () => chatInputText(page), (text) => text.includes('Review everything.'));
    await screenshot(join(pictures, 'mcp-filled.png'));
  });
});

describe('an agent that fills a prompt', () => {
  for (const [theme, name] of pictureThemes) {
    describe(`in a ${name} theme`, () => {
      const folder = mkdtempSync(join(tmpdir(), 'agent-'));
      let journey: Journey;
      let outcome: string;
      before(async () => {
        const agent = await writeAgentStandIn(folder, 'fillPrompt', { prompt: 'review', answers: { depth: 'full' } });
        outcome = join(agent, outcomeFile);
        journey = await startJourney({ 'prompts/review.prompt.md': `${review}\n<b>Not bold</b> [no link](command:workbench.action.closeWindow)` }, { extensions: [agent], colorTheme: theme });
      });
      after(async () => {
        await journey.end();
        rmSync(folder, { recursive: true, force: true });
      });

      it('gets the text only when the person, who sees it first, lets it', async () => {
        const { page, runCommand, screenshot } = journey.workbench;
        const text = 'Review everything.\n<b>Not bold</b> [no link](command:workbench.action.closeWindow)';
        await runCommand(agentCommand);
        const dialog = page.locator('.monaco-dialog-box');
        await dialog.waitFor();
        await eventually('the text', () => dialog.innerText(), (shown) => shown.includes('Fill "review"?') && text.split('\n').every((line) => shown.replace(/\u00a0/g, ' ').includes(line)));
        assert.equal(await dialog.locator('b, a[href^="command:"], a[data-href^="command:"]').count(), 0);
        await screenshot(join(pictures, `${name}-tool-confirmation.png`));
        await dialog.getByRole('button', { name: 'Cancel' }).click();
        await eventually('the refusal', () => Promise.resolve(existsSync(outcome) ? readFileSync(outcome, 'utf8') : ''), (read) => read.includes('reason'));
        rmSync(outcome);

        await runCommand(agentCommand);
        await dialog.waitFor();
        await dialog.getByRole('button', { name: 'Yes' }).click();
        await eventually('the result', () => Promise.resolve(existsSync(outcome) ? readFileSync(outcome, 'utf8') : ''), (read) => read === JSON.stringify({ texts: [text] }));
      });
    });
  }
});
