import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { eventually } from '../vscode/eventually.js';
import { fillWithEnter, setDestination } from './fillWithEnter.js';
import { useTestFolder } from './testFolder.js';

/** Defines the tests of what changes under a fill: nothing is ever inserted in a wrong place, and the text is never lost. */
export function defineFaultTests(): void {
  describe('a fill at the cursor', () => {
    const { write } = useTestFolder(`faults-${Date.now()}`);
    before(() => setDestination('cursor'));
    after(() => setDestination(undefined));
    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    /** Opens a text with a word selected, and then the prompt in front of it. */
    const begin = async (name: string, text: string, word: string): Promise<{ readonly target: vscode.TextDocument; readonly prompt: vscode.Uri }> => {
      const prompt = await write(`${name}.prompt.md`, 'new');
      const uri = await write(`${name}.txt`, text);
      await vscode.commands.executeCommand('vscode.open', uri);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.ok(editor !== undefined);
      const start = text.indexOf(word);
      editor.selection = new vscode.Selection(editor.document.positionAt(start), editor.document.positionAt(start + word.length));
      await wait(50);
      await vscode.commands.executeCommand('vscode.open', prompt);
      await vscode.env.clipboard.writeText('');
      return { target: editor.document, prompt };
    };
    const change = async (document: vscode.TextDocument, range: readonly [number, number], text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(document.positionAt(range[0]), document.positionAt(range[1])), text);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };

    it('goes where the selected text is now, when something was written before it meanwhile', async () => {
      const { target, prompt } = await begin('moved', 'one\nfirst old last\n', 'old');
      await change(target, [0, 0], 'zero\nand a half\n');
      await change(target, [target.getText().indexOf('first'), target.getText().indexOf('old')], 'the ');
      await fillWithEnter(prompt);
      assert.equal(target.getText(), 'zero\nand a half\none\nthe new last\n');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('goes nowhere but to the clipboard, when the selected text itself was written over', async () => {
      const { target, prompt } = await begin('touched', 'one\nfirst old last\n', 'old');
      await change(target, [4, 13], 'other');
      await fillWithEnter(prompt);
      assert.equal(target.getText(), 'one\nother last\n');
      assert.equal(await vscode.env.clipboard.readText(), 'new');
      await target.save();
    });

    it('goes nowhere but to the clipboard, when that editor was closed, whatever else is on the screen', async () => {
      const other = await write('other.txt', 'untouched');
      await vscode.window.showTextDocument(other, { viewColumn: vscode.ViewColumn.Two });
      await vscode.commands.executeCommand('workbench.action.focusFirstEditorGroup');
      const { target, prompt } = await begin('closed', 'old', 'old');
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === target.uri.toString()));
      assert.ok(await vscode.window.tabGroups.close(tabs));
      await fillWithEnter(prompt);
      assert.equal((await vscode.workspace.openTextDocument(other)).getText(), 'untouched');
      assert.equal(new TextDecoder().decode(await vscode.workspace.fs.readFile(target.uri)), 'old');
      assert.equal(await vscode.env.clipboard.readText(), 'new');
    });

    it('goes nowhere but to the clipboard, when that editor takes no text', async () => {
      const { target, prompt } = await begin('locked', 'one old last', 'old');
      await vscode.window.showTextDocument(target);
      await vscode.commands.executeCommand('workbench.action.files.setActiveEditorReadonlyInSession');
      await vscode.window.showTextDocument(prompt);
      await fillWithEnter(prompt);
      assert.equal(target.getText(), 'one old last');
      assert.equal(await vscode.env.clipboard.readText(), 'new');
      await vscode.window.showTextDocument(target);
      await vscode.commands.executeCommand('workbench.action.files.resetActiveEditorReadonlyInSession');
    });
  });

  describe('a second form of one prompt', () => {
    const { write } = useTestFolder(`forms-${Date.now()}`);
    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
    const forms = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.filter(({ input }) => input instanceof vscode.TabInputWebview));

    it('is the form that is open already', async () => {
      const [prompt, other] = [await write('twice.prompt.md', '${input:a}'), await write('once.prompt.md', '${input:b}')];
      // Two at once, and one later.
      await Promise.all([vscode.commands.executeCommand('fillPrompt.fillForm', prompt), vscode.commands.executeCommand('fillPrompt.fillForm', prompt)]);
      await eventually('the form is open', () => Promise.resolve(forms()), (open) => open.length > 0);
      await vscode.commands.executeCommand('fillPrompt.fillForm', other);
      await vscode.commands.executeCommand('fillPrompt.fillForm', prompt);
      await wait(300);
      assert.equal(forms().length, 2);
      assert.match((await eventually('it is in front', () => Promise.resolve(forms().filter(({ isActive, group }) => isActive && group.isActive)), (active) => active.length === 1))[0]?.label ?? '', /twice/);
    });
  });
}
