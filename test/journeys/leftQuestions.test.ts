import assert from 'node:assert/strict';
import { eventually } from '../vscode/eventually.js';
import type { QuickInputState } from '../vscode/quickInput.js';
import { startJourney, waitForCommands, type Journey } from './journey.js';

const prompt = `---
title: Trip
input:
  - name: who
    default: World
  - name: place
    description: Where to?
    options: [Berlin, Paris]
    custom: true
    required: true
  - name: days
    type: number
    default: 3
  - name: ways
    type: choices
    options: [Train, Bus]
    custom: true
    required: true
  - name: map
    type: file
---
\${input:who}|\${input:place}|\${input:days}|\${input:ways}|\${input:map}
`;

describe('a question that is left in the middle of a word', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney({ 'trip.prompt.md': prompt, 'key.prompt.md': '---\ninput: [{ name: api_token, type: text }]\n---\n${input:api_token}' }, { openFile: 'trip.prompt.md', settings: { 'fillPrompt.destination': 'clipboard' } });
  });
  after(() => journey.end());

  const asks = (step: string): Promise<QuickInputState> => journey.workbench.quickInput.waitFor(`step ${step}`, (state) => state.step === step);
  const begins = (step: string, value: string): Promise<unknown> => journey.workbench.quickInput.waitFor(`step ${step} with "${value}"`, (state) => state.step === step && state.value === value);
  const offers = (step: string, text: string): Promise<unknown> =>
    journey.workbench.quickInput.waitFor(`step ${step} with the row "${text}"`, (state) => state.step === step && state.items.some(({ label, focused }) => label === text && focused));
  const enter = (): Promise<void> => journey.workbench.quickInput.input.press('Enter');
  const escape = async (): Promise<void> => {
    await journey.workbench.page.keyboard.press('Escape');
    await journey.workbench.quickInput.waitUntilClosed();
  };

  it('has what was typed when Back was pressed, also what does not fit yet', async () => {
    const { runCommand, quickInput } = journey.workbench;
    await runCommand('Fill Prompt');
    await asks('1/5');
    await quickInput.enter('Ada');
    await asks('2/5');
    await quickInput.input.fill('Somewhere by the sea');
    await quickInput.press('Back');
    await begins('1/5', 'Ada');
    await enter();
    await offers('2/5', 'Somewhere by the sea');
    await enter();
    await begins('3/5', '3');
    await quickInput.input.fill('about ten');
    await quickInput.press('Back');
    await offers('2/5', 'Somewhere by the sea');
    await enter();
    await begins('3/5', 'about ten');
    await quickInput.enter('10');
  });

  it('takes a text of its own where several are ticked, without a tick', async () => {
    const { quickInput } = journey.workbench;
    await asks('4/5');
    await quickInput.choose('Bus');
    await quickInput.input.fill('On foot');
    await quickInput.waitFor('the row for it', ({ items }) => items.some(({ description }) => description === 'On foot'));
    await enter();
    await asks('5/5');
    await quickInput.press('Back');
    await quickInput.waitFor('both', (state) => state.step === '4/5' && state.items.filter(({ checked }) => checked).map(({ label }) => label).join() === 'Bus,On foot');
    // What an option begins with is a search, and no answer.
    await quickInput.input.fill('tra');
    await quickInput.waitFor('the search', ({ items }) => items[0]?.label === 'Train');
    await enter();
    await asks('5/5');
  });

  it('has it the next time, too, when everything was given up', async () => {
    const { runCommand, quickInput, clipboardText } = journey.workbench;
    await quickInput.input.fill('maps/not yet there.png');
    await escape();
    await runCommand('Fill Prompt');
    await begins('1/5', 'Ada');
    await enter();
    await offers('2/5', 'Somewhere by the sea');
    await quickInput.input.fill('Nowhere');
    await quickInput.waitFor('the row for it', ({ items }) => items.some(({ description }) => description === 'Nowhere'));
    await escape();
    await runCommand('Fill Prompt');
    await begins('1/5', 'Ada');
    await enter();
    await offers('2/5', 'Nowhere');
    await enter();
    await begins('3/5', '10');
    await enter();
    await asks('4/5');
    await enter();
    await offers('5/5', 'maps/not yet there.png');
    await enter();
    await eventually('the clipboard', clipboardText, (text) => text === 'Ada|Nowhere|10|Bus, On foot|maps/not yet there.png\n');
  });

  it('has what was being written in an editor when the window was loaded again, once that is taken there', async () => {
    const { page, runCommand, quickInput, reload, notifications, clipboardText } = journey.workbench;
    await runCommand('Fill Prompt');
    await begins('1/5', 'Ada');
    await quickInput.press('Write Several Lines in an Editor');
    await page.locator('.tab.active', { hasText: 'who.md' }).waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.type(' and\nsomebody else');
    // VS Code writes down what is not saved when typing pauses.
    await page.locator('.tab.active.dirty', { hasText: 'who.md' }).waitFor();
    await page.waitForTimeout(2500);
    await reload();
    await waitForCommands(journey.workbench);
    // Which tab was in front, VS Code may not have written down yet.
    await page.locator('.tab', { hasText: 'who.md' }).click();
    await page.locator('.editor-instance .view-line', { hasText: 'somebody else' }).first().click();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await runCommand('Take This Answer');
    const message = 'The question of this answer is gone. The answer to "who" is kept: fill the prompt again to go on with it.';
    await eventually('the message', notifications, (all) => all.some((each) => each.message === message));
    await page.locator('.tab', { hasText: 'who.md' }).waitFor({ state: 'detached' });
    await page.locator('.notification-toast').getByRole('button', { name: 'Fill Prompt' }).click();
    await quickInput.waitFor('the lines', (state) => state.step === '1/5' && state.placeholder === 'Enter keeps the answer of 2 lines');
    for (const step of ['1/5', '2/5', '3/5', '4/5', '5/5']) {
      await asks(step);
      await enter();
    }
    await eventually('the clipboard', clipboardText, (text) => text === 'Ada and\nsomebody else|Nowhere|10|Bus, On foot|maps/not yet there.png\n');
  });

  it('is answered for the next time, too, when it is not said where the prompt is to go', async () => {
    const { page, runCommand, quickInput } = journey.workbench;
    await journey.workbench.clearNotifications();
    await runCommand('Fill Prompt To…');
    await asks('1/5');
    await quickInput.enter('Cleo');
    for (const step of ['2/5', '3/5', '4/5', '5/5']) {
      await asks(step);
      await enter();
    }
    await quickInput.waitForTitle('Fill Prompt To');
    await escape();
    await page.locator('.statusbar-item', { hasText: 'The answers to "Trip" are kept' }).waitFor();
    await runCommand('Fill Prompt');
    await begins('1/5', 'Cleo');
    await enter();
    await offers('2/5', 'Nowhere');
    await escape();
  });

  it('is written in no editor when it asks for a secret, since VS Code keeps copies of what stands there', async () => {
    const { page, runCommand } = journey.workbench;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'key.prompt.md' }).dblclick();
    await page.locator('.editor-instance .view-line', { hasText: 'api_token' }).first().waitFor();
    await runCommand('Fill Prompt');
    const { password, buttons } = await asks('1/1');
    assert.equal(password, true);
    assert.deepEqual(buttons, ['Save Answers So Far as Preset…']);
    await escape();
  });
});
