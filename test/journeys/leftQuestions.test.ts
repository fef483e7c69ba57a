import { eventually } from '../vscode/eventually.js';
import type { QuickInputState } from '../vscode/quickInput.js';
import { startJourney, type Journey } from './journey.js';

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
    journey = await startJourney({ 'trip.prompt.md': prompt }, { openFile: 'trip.prompt.md', settings: { 'fillPrompt.destination': 'clipboard' } });
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
});
