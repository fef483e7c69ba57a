import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { openPromptFile } from '../../../src/core/index.js';
import { PresetFileFault, Presets } from '../../../src/extension/presets/presets.js';
import { findInputs } from '../findInputs.js';
import { fillWithEnter, setDestination } from '../fillWithEnter.js';
import { virtualFolders } from './virtualFolders.js';

/** Defines the tests of a folder that cannot be written, where the workspace has one. */
export function defineReadOnlyTests(): void {
  const folder = vscode.workspace.workspaceFolders?.find(({ uri }) => uri.toString() === virtualFolders.readOnly.uri)?.uri;
  if (folder === undefined) return;
  const prompt = vscode.Uri.joinPath(folder, 'greet.prompt.md');

  describe('in a read-only folder', () => {
    after(async () => {
      await setDestination(undefined);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('prompts are found, without those of installed packages', async () => {
      assert.equal((await findInputs('whom')).length, 1);
      assert.equal((await findInputs('leftOutInput')).length, 0);
    });

    it('prompts are filled', async () => {
      await setDestination('clipboard');
      await vscode.env.clipboard.writeText('');
      await fillWithEnter(prompt);
      assert.equal(await vscode.env.clipboard.readText(), 'Hello, World!\n');
    });

    it('presets are read, and new ones are kept for the person only', async () => {
      const presets = new Presets(vscode.Uri.parse(`${virtualFolders.writable.uri}/storage-of-the-person`));
      const { inputs } = openPromptFile('${input:greeting}');
      assert.deepEqual((await presets.list(prompt)).map(({ name, answers }) => [name, answers]), [['Morning', { greeting: 'Good morning' }]]);
      assert.deepEqual([presets.placesFor(prompt), presets.isReadOnly(prompt)], [['user'], true]);
      await assert.rejects(presets.save(prompt, inputs, 'Evening', { greeting: 'Good evening' }, 'workspace'), PresetFileFault);
      await presets.save(prompt, inputs, 'Evening', { greeting: 'Good evening' }, 'user');
      assert.deepEqual((await presets.list(prompt)).map(({ name, place }) => [name, place]), [['Morning', 'workspace'], ['Evening', 'user']]);
      presets.dispose();
    });

    it('a copy of a prompt, which cannot be written, stands in a new editor', async () => {
      await vscode.commands.executeCommand('fillPrompt.duplicatePrompt', prompt);
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.isUntitled, true);
      assert.match(document?.getText() ?? '', /\$\{input:whom\}/);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });
  });
}
