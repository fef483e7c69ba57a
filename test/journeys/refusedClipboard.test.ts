import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { eventually } from '../vscode/eventually.js';
import { startJourney, type Journey } from './journey.js';

const pictures = resolve(__dirname, '../../out/pictures');

/** Runs in the page before VS Code does: neither of the two ways in which it copies in a browser is allowed. */
const refuseClipboard = `
  Clipboard.prototype.writeText = () => Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
  const execCommand = Document.prototype.execCommand;
  Document.prototype.execCommand = function (command, ...more) {
    if (command === 'copy') throw new DOMException('Copying is not allowed here.', 'NotAllowedError');
    return execCommand.call(this, command, ...more);
  };`;

describe('a browser that refuses the clipboard', () => {
  mkdirSync(pictures, { recursive: true });
  let journey: Journey;
  before(async () => {
    journey = await startJourney(
      { 'letter.prompt.md': 'Dear ${input:who}, all the best.\n' },
      { openFile: 'letter.prompt.md', colorTheme: 'Default Dark Modern', settings: { 'fillPrompt.destination': 'clipboard' }, prepare: async (page) => void (await page.addInitScript(refuseClipboard)) },
    );
  });
  after(() => journey.end());

  it('gets the filled prompt in a new editor, with a message that says why', async () => {
    const { page, quickInput, runCommand, notifications, screenshot } = journey.workbench;
    await runCommand('Fill Prompt');
    await quickInput.waitFor('the question', (state) => state.step === '1/1' || state.title?.includes('Who') === true);
    await quickInput.enter('Ada');
    const messages = await eventually('the message', notifications, (all) => all.length > 0);
    await page.locator('.editor-instance .view-line', { hasText: /Dear.Ada,.all.the.best/ }).waitFor();
    await screenshot(join(pictures, 'clipboard-refused.png'));
    assert.deepEqual(messages.map(({ message }) => message), ['Copying is not allowed here. The filled prompt is in a new editor.']);
  });
});
