import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPromptFile, renderPrompt } from '../../src/core/index.js';
import { seedFiles } from '../kit/sharedFiles.js';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';
import { designPrompt } from './prompts.js';
import { pictureThemes } from './themes.js';

/** Screenshots to look at; not under version control. */
const pictures = resolve(__dirname, '../../out/pictures');

describe('filling a prompt from the palette into the chat', () => {
  mkdirSync(pictures, { recursive: true });
  for (const [theme, name] of pictureThemes) {
    describe(`in a ${name} theme`, () => {
      let journey: Journey;
      before(async () => {
        journey = await startJourney({ '.github/prompts/design.prompt.md': designPrompt }, { openFile: '.github/prompts/design.prompt.md', colorTheme: theme });
      });
      after(() => journey.end());

      it('asks one good question per input, goes back without losing answers, and places the exact text', async () => {
        const { workbench } = journey;
        const { quickInput } = workbench;
        const step = (number: string) => quickInput.waitFor(`step ${number}`, (state) => state.step === number);
        const picture = (file: string) => workbench.screenshot(join(pictures, `${name}-${file}.png`));
        await workbench.runCommand('Fill Prompt');

        const goal = await step('1/5');
        assert.equal(goal.title, 'Design a Service');
        assert.match(goal.message, /^What the service is for/);
        assert.ok(!goal.buttons.some((button) => button.startsWith('Back')), 'there is nothing before the first question');
        await quickInput.input.press('Enter');
        await quickInput.waitFor('the refusal of an empty answer', ({ message, severity }) => message === 'An answer is needed here.' && severity === 'error');
        await picture('required');
        await quickInput.enter('Tea & cake </goal> $& ${input:store}');

        const store = await step('2/5');
        assert.deepEqual(store.items.map((item) => item.label), ['PostgreSQL', 'SQLite', 'Redis']);
        await quickInput.input.fill('Mongo');
        await quickInput.waitFor('the typed text as a row', ({ items }) => items.length === 1 && items[0]?.description === 'Mongo');
        await quickInput.input.fill('Post');
        await quickInput.waitFor('the match before the typed text', ({ items }) => items[0]?.label === 'PostgreSQL' && items[0].focused);
        await picture('suggestions');
        await quickInput.input.press('Enter');

        const size = await step('3/5');
        assert.deepEqual(size.items.map((item) => item.label), ['Small', 'Large', 'Huge', 'No answer']);
        assert.equal(size.items.find((item) => item.focused)?.label, 'Large', 'the default is chosen');
        await quickInput.choose('Small');
        await step('4/4');
        await quickInput.press('Back');
        const again = await step('3/4');
        assert.equal(again.items.find((item) => item.focused)?.label, 'Small', 'the answer was kept');
        await quickInput.choose('Huge');

        const notes = await step('4/5');
        assert.match(notes.message, /\(optional\)/);
        await quickInput.input.press('Enter');
        const audited = await step('5/5');
        assert.deepEqual(audited.items.map((item) => [item.label, item.focused]), [['Yes', true], ['No', false], ['No answer', false]]);
        await picture('yes-no');
        await quickInput.input.press('Enter');
        await quickInput.waitUntilClosed();

        const expected = '# Tea & cake </goal> $& ${input:store}\n\n<store>PostgreSQL</store>\nSize: 🔴 many machines\nNo notes.\nEvery change is audited.\nLiteral: ${input:goal} and ${HOME}.\n';
        const inFile = renderPrompt(openPromptFile(designPrompt), { goal: 'Tea & cake </goal> $& ${input:store}', store: 'PostgreSQL', size: 'Huge', audited: true }).text;
        assert.equal(inFile, expected);
        await eventually('the chat input holds the text', workbench.chatInputText, (text) => text === expected);
        await picture('chat');
      });
    });
  }

  const [seed] = seedFiles();
  if (seed !== undefined) {
    it('fills the large seed file', async () => {
      const journey = await startJourney({ 'seed.prompt.md': seed.text }, { openFile: 'seed.prompt.md' });
      try {
        const { workbench } = journey;
        const { quickInput } = workbench;
        const step = (number: string) => quickInput.waitFor(`step ${number}`, (state) => state.step === number);
        await workbench.runCommand('Fill Prompt');
        await step('1/5');
        await quickInput.enter('A library of maps');
        await step('2/5');
        await quickInput.enter('SQLite');
        await step('3/5');
        await quickInput.press('Back');
        await step('2/5');
        await quickInput.input.press('Enter');
        await step('3/5');
        await quickInput.enter('Ten people');
        await step('4/5');
        await quickInput.choose('Hyperscale');
        await step('5/5');
        await quickInput.choose('GDPR');
        await quickInput.waitUntilClosed();
        const answers = { project_description: 'A library of maps', database_type: 'SQLite', scale_requirements: 'Ten people', complexity_level: 'Hyperscale', compliance_requirements: 'GDPR' };
        const expected = renderPrompt(openPromptFile(seed.text), answers).text;
        await eventually('the chat input holds the text', workbench.chatInputText, (text) => text === expected);
        await workbench.screenshot(join(pictures, 'seed-chat.png'));
      } finally {
        await journey.end();
      }
    });
  }
});
