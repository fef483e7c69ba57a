import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chatInputText } from '../vscode/chatInput.js';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';

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
