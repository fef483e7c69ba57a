import assert from 'node:assert/strict';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';

/** What VS Code makes a link of in some of its places: clicked, it would run the command that a stranger chose. */
const link = '[Show the rules](command:workbench.action.files.newUntitledFile)';
const icon = '$(trash)';
const trap = `---
title: ${JSON.stringify(`${icon} ${link} <b>b</b> \u202eevil`)}
description: ${JSON.stringify(`${icon} ${link}`)}
model: ${JSON.stringify(link)}
tags: [${JSON.stringify(icon)}]
input:
  - name: goal
    description: ${JSON.stringify(`${icon} ${link} <img src=x>`)}
    pattern: ${JSON.stringify('^(ok|[x](command:workbench.action.files.newUntitledFile))$')}
  - name: level
    description: ${JSON.stringify(`${icon} ${link}`)}
    options: [{ value: ${JSON.stringify(`${icon} a`)}, label: ${JSON.stringify(`${icon} ${link}`)}, description: ${JSON.stringify(icon)} }, b]
---
Do \${input:goal} \${input:level}.
`;

/** What is shown instead holds these characters, with one that is not seen in the middle of what would be a link or an icon. */
const seen = (text: string): string => text.replaceAll('\u2060', '');

describe('a prompt of a stranger on the screen', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney({ 'trap.prompt.md': trap, 'notes.md': 'Notes\n' }, { openFile: 'notes.md' });
  });
  after(() => journey.end());

  it('is text in lists, questions, refusals and messages: no link that runs a command, and no icon of its own', async () => {
    const { workbench } = journey;
    const { page, quickInput } = workbench;
    const links = (): Promise<number> => page.locator('.quick-input-widget a[href^="command:"], .quick-input-message a, .notification-list-item-message a').count();
    const icons = (): Promise<number> => page.locator('.quick-input-widget .codicon-trash, .notification-list-item-message .codicon-trash').count();
    await workbench.runCommand('Fill Prompt');
    const { items } = await quickInput.waitFor('the list of prompts', (state) => state.items.length > 0 && state.items[0]?.detail !== '');
    assert.equal(seen(items[0]?.label ?? ''), `${icon} ${link} <b>b</b>  evil`);
    assert.equal(seen(items[0]?.detail ?? ''), `${icon} ${link}  #${icon}`);
    assert.equal(await icons(), 0);
    await quickInput.choose(items[0]?.label ?? '');

    const first = await quickInput.waitFor('the first question', ({ step }) => step === '1/2');
    assert.ok(seen(first.message).startsWith(`${icon} ${link} <img src=x>`), first.message);
    assert.deepEqual([await links(), await icons()], [0, 0]);
    // What turns the direction of a title would turn the number of the step with it.
    assert.doesNotMatch(await page.locator('.quick-input-title').innerText(), /\u202e/);
    await quickInput.input.fill('no');
    const refused = await quickInput.waitFor('the refusal', ({ severity }) => severity === 'error');
    assert.ok(seen(refused.message).includes('[x](command:'), refused.message);
    assert.equal(await links(), 0);
    await quickInput.enter('ok');

    const second = await quickInput.waitFor('the second question', ({ step }) => step === '2/2');
    assert.deepEqual(second.items.slice(0, 1).map(({ label, description, detail }) => [label, description, detail].map(seen)), [[`${icon} ${link}`, `${icon} a`, icon]]);
    assert.deepEqual([await links(), await icons()], [0, 0]);
    await quickInput.choose(second.items[0]?.label ?? '');

    const [message] = await eventually('the message about the model', workbench.notifications, (shown) => shown.some((each) => each.message.includes('asks for the model')));
    assert.ok(seen(message?.message ?? '').includes(`the model "${link}"`), message?.message);
    assert.equal(await links(), 0);
    await eventually('the chat input holds the text', workbench.chatInputText, (text) => text === `Do ok ${icon} a.\n`);
  });

  it('is text in the library and under the pointer', async () => {
    const { page } = journey.workbench;
    await page.locator('.activitybar .action-label[aria-label^="Fill Prompt"]').click();
    const row = page.locator('.pane .monaco-list-row', { hasText: 'Show the rules' }).first();
    await row.waitFor();
    assert.equal(seen(await row.locator('.label-name').first().innerText()).replace(/\s+/g, ' '), `${icon} ${link} <b>b</b> evil`);
    await row.hover();
    const hover = page.locator('.monaco-hover', { hasText: 'Show the rules' }).first();
    await hover.waitFor();
    assert.equal(await hover.locator('a, img, b, .codicon-trash').count(), 0);
    assert.equal(await row.locator('a[href^="command:"], .codicon-trash').count(), 0);
  });
});

describe('a prompt that cannot come out whole', () => {
  let journey: Journey;
  before(async () => {
    const long = `---\ninput:\n  - name: goal\n    default: '${'x'.repeat(200_000)}'\n---\n${"${input:goal.includes('z') ? 1 : 'n'}\n".repeat(2000)}`;
    journey = await startJourney({ 'long.prompt.md': long }, { openFile: 'long.prompt.md', settings: { 'fillPrompt.destination': 'editor' } });
  });
  after(() => journey.end());

  it('says so before it goes anywhere, and goes there all the same when that is wished', async () => {
    const { page, quickInput, runCommand } = journey.workbench;
    const dialog = page.locator('.monaco-dialog-box', { hasText: 'Line 1348: The text that the expressions read and make is over the limit of 256 MB, so the prompt does not come out whole.' });
    const untitled = page.locator('.tab', { hasText: 'Untitled' });
    const fill = async (): Promise<void> => {
      await runCommand('Fill Prompt');
      await quickInput.waitFor('the question', ({ step, message }) => step === '1/1' || message.includes('goal'));
      await page.keyboard.press('Enter');
      await dialog.waitFor();
    };
    await fill();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await untitled.count(), 0);
    await fill();
    await dialog.locator('.monaco-text-button', { hasText: 'Fill Anyway' }).click();
    await untitled.waitFor();
  });
});
