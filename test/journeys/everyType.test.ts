import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openPromptFile, renderPrompt } from '../../src/core/index.js';
import { eventually } from '../vscode/eventually.js';
import type { QuickInputState } from '../vscode/quickInput.js';
import { startJourney, type Journey } from './journey.js';
import { cartCode } from './prompts.js';

const repository = resolve(__dirname, '../..');
const prompt = readFileSync(join(repository, 'examples/.github/prompts/design-api.prompt.md'), 'utf8');

describe('a question of every type', () => {
  let journey: Journey;
  before(async () => {
    journey = await startJourney({ 'design-api.prompt.md': prompt, 'src/cart.ts': cartCode, 'docs/notes.md': '' }, { openFile: 'design-api.prompt.md' });
  });
  after(() => journey.end());

  it('is asked with the right control and checked while typing', async () => {
    const { workbench } = journey;
    const { quickInput, page } = workbench;
    const next = (what: string, accept: (state: QuickInputState) => boolean) => quickInput.waitFor(what, accept);
    const asks = (description: string) => next(description, (state) => [state.message, state.placeholder].some((text) => text.startsWith(description)));
    const picture = (name: string) => workbench.screenshot(join(repository, 'out/pictures', `type-${name}.png`));
    const focused = ({ items }: QuickInputState) => items.find((item) => item.focused)?.label;
    await workbench.runCommand('Fill Prompt');

    const resource = await asks('What is the API about?');
    assert.equal(resource.placeholder, 'cart');
    await quickInput.input.fill('Cart');
    await next('the pattern refuses', ({ severity, message }) => severity === 'error' && message.includes('^[a-z][a-z-]*$'));
    await picture('pattern');
    await quickInput.enter('cart');

    const service = await asks('Name of the service');
    assert.equal(service.value, 'cart-service', 'the default was computed from the answer before');
    assert.equal(await page.evaluate<string>('getSelection().toString()'), 'cart-service', 'the default is selected');
    await quickInput.input.press('Enter');

    const style = await asks('Style of the API');
    assert.deepEqual(style.items.map(({ label, description, detail }) => [label, description, detail]), [
      ['REST', 'default', 'Resources and verbs'],
      ['GraphQL', '', 'One schema and one endpoint'],
      ['Plain calls', 'RPC', 'A handful of functions'],
      ['No answer', '', ''],
    ]);
    assert.equal(focused(style), 'REST');
    await picture('choice');
    await quickInput.input.press('Enter');

    const operations = await asks('What can one do with it?');
    assert.deepEqual(operations.items.map(({ label, checked }) => [label, checked]), [['create', true], ['read', true], ['update', false], ['delete', false], ['search', false]]);
    await quickInput.choose('search');
    await picture('choices');
    await quickInput.input.press('Enter');

    await asks('How do callers prove who they are?');
    await quickInput.input.fill('A stamp');
    await next('text of its own', ({ items }) => items[0]?.description === 'A stamp');
    await quickInput.input.fill('API');
    await next('the match first', ({ items }) => items[0]?.label === 'API key' && items[0].focused);
    await quickInput.input.press('Enter');

    const key = await asks('A throw-away key');
    assert.equal(key.password, true);
    await quickInput.input.fill('k-123');
    await picture('password');
    await quickInput.input.press('Enter');

    const size = await asks('Entries on one page');
    assert.equal(size.value, '50');
    await quickInput.input.fill('1.5');
    await next('a whole number is needed', ({ message }) => message === '"1.5" is not a whole number.');
    await quickInput.input.fill('501');
    await next('at most 500', ({ message }) => message === 'The number must be at most 500.');
    await quickInput.enter('25');

    await asks('Slowest acceptable answer');
    await quickInput.input.press('Enter');
    const versioned = await asks('Will there be a second version');
    assert.equal(focused(versioned), 'No');
    await quickInput.choose('Yes');

    await asks('A file with the existing types');
    const files = await next('the files of the workspace', ({ items }) => items.some(({ label }) => label === 'src/cart.ts'));
    assert.ok(files.buttons.some((button) => button.startsWith('Browse')));
    await picture('file');
    await quickInput.choose('src/cart.ts');

    await asks('Where should the design be saved?');
    const folders = await next('the folders of the workspace', ({ items }) => items.some(({ label }) => label === 'src'));
    assert.deepEqual(folders.items.map(({ label }) => label).slice(0, 2), ['docs', 'src']);
    await quickInput.choose('docs');

    await asks('House rules');
    await quickInput.press('Write Several Lines in an Editor');
    await page.locator('.tab.active', { hasText: 'rules.md' }).waitFor();
    await page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await page.keyboard.type('Be kind.\nBe brief.');
    await page.locator('.codelens-decoration a', { hasText: 'Take this answer' }).waitFor();
    await picture('editor');
    await page.locator('.editor-actions .action-label[aria-label^="Take This Answer"]').click();
    await quickInput.waitUntilClosed();

    const answers = {
      resource: 'cart', service: 'cart-service', style: 'REST', operations: ['create', 'read', 'search'], auth: 'API key', sample_key: 'k-123', page_size: 25,
      latency: 0.5, versioned: true, model_file: 'src/cart.ts', target_folder: 'docs', rules: 'Be kind.\nBe brief.',
    };
    const expected = renderPrompt(openPromptFile(prompt), answers).text;
    await eventually('the chat input holds the text', workbench.chatInputText, (text) => text === expected);
  });
});
