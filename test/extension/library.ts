import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { isOnDisk } from '../../src/extension/pathOf.js';
import { findInputs } from './findInputs.js';

/** Defines the tests of the library: what it finds where, seen through the search for symbols, which asks it. */
export function defineLibraryTests(): void {
  describe('the library', () => {
    let root: vscode.Uri;
    let outside: vscode.Uri;
    before(() => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(first !== undefined);
      root = first.uri;
      outside = vscode.Uri.joinPath(root, '..', `outside-${Date.now()}`);
    });
    after(async () => {
      await vscode.workspace.getConfiguration('fillPrompt').update('library.folders', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.getConfiguration('chat').update('promptFilesLocations', undefined, vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const uri of [outside, vscode.Uri.joinPath(root, 'node_modules'), vscode.Uri.joinPath(root, 'library')]) await vscode.workspace.fs.delete(uri, { recursive: true });
    });
    const write = (uri: vscode.Uri, text: string): Thenable<void> => vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    const eventually = async (what: string, condition: () => Promise<boolean>): Promise<void> => {
      for (let round = 0; !(await condition()); round++) {
        assert.ok(round < 100, what);
        await wait(100);
      }
    };

    it('finds prompts and skills of the workspace and of folders in the settings, each once', async () => {
      await write(vscode.Uri.joinPath(root, 'library/inside.prompt.md'), 'x\n${input:insideInput}');
      await write(vscode.Uri.joinPath(root, 'library/tea/SKILL.md'), '${input:skillInput}');
      await write(vscode.Uri.joinPath(root, 'node_modules/x/hidden.prompt.md'), '${input:hiddenInput}');
      await write(vscode.Uri.joinPath(outside, 'own/own.prompt.md'), '${input:ownInput}');
      await write(vscode.Uri.joinPath(outside, 'chat/chat.prompt.md'), '${input:chatInput}');
      // The settings name paths of a disk; nothing leads out of a virtual folder.
      const found = isOnDisk(root) ? ['insideInput', 'skillInput', 'ownInput', 'chatInput'] : ['insideInput', 'skillInput'];
      await vscode.workspace.getConfiguration('fillPrompt').update('library.folders', [vscode.Uri.joinPath(outside, 'own').fsPath, root.fsPath, '~/no-such-folder'], vscode.ConfigurationTarget.Global);
      await vscode.workspace.getConfiguration('chat').update('promptFilesLocations', { [vscode.Uri.joinPath(outside, 'chat').fsPath]: true }, vscode.ConfigurationTarget.Global);
      for (const name of found) await eventually(`${name} is found`, async () => (await findInputs(name)).length > 0);
      for (const name of ['insideInput', 'skillInput', 'ownInput', 'chatInput']) assert.equal((await findInputs(name)).length, found.includes(name) ? 1 : 0, name);
      const [inside] = await findInputs('insideInput');
      assert.deepEqual(inside?.start, new vscode.Position(1, 8));
      assert.deepEqual(await findInputs('hiddenInput'), []);
    });

    it('reads UTF-16 with a byte order mark, as the editor does', async () => {
      const text = '\uFEFF${input:wideInput}';
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, 'library/wide.prompt.md'), Uint8Array.from([...text].flatMap((letter) => [letter.charCodeAt(0) & 0xff, letter.charCodeAt(0) >> 8])));
      await eventually('wideInput is found', async () => (await findInputs('wideInput')).length > 0);
    });

    it('forgets the folders that the settings no longer name', async () => {
      await vscode.workspace.getConfiguration('fillPrompt').update('library.folders', [], vscode.ConfigurationTarget.Global);
      await eventually('the folder is forgotten', async () => (await findInputs('ownInput')).length === 0);
      assert.equal((await findInputs('chatInput')).length, isOnDisk(root) ? 1 : 0);
    });

    it('takes the unsaved text of an open file', async () => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, 'library/inside.prompt.md'));
      await vscode.window.showTextDocument(document);
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, new vscode.Position(0, 0), '${input:unsavedInput}');
      await vscode.workspace.applyEdit(edit);
      await eventually('the unsaved input', async () => (await findInputs('unsavedInput')).length === 1);
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await eventually('its end', async () => (await findInputs('unsavedInput')).length === 0);
    });

    it('follows a burst of changes, and a folder that goes', async () => {
      const folder = vscode.Uri.joinPath(root, 'library/burst');
      await Promise.all(Array.from({ length: 200 }, (_, at) => write(vscode.Uri.joinPath(folder, `burst-${at}.prompt.md`), `\${input:burst${at}}`)));
      await eventually('all of them', async () => (await Promise.all([0, 99, 199].map((at) => findInputs(`burst${at}`)))).every((found) => found.length === 1));
      await vscode.workspace.fs.delete(folder, { recursive: true });
      await eventually('none of them', async () => (await Promise.all([0, 99, 199].map((at) => findInputs(`burst${at}`)))).every((found) => found.length === 0));
    });

    it('duplicates a prompt without writing over anything', async () => {
      const original = vscode.Uri.joinPath(root, 'library/inside.prompt.md');
      for (const copy of ['inside-copy.prompt.md', 'inside-copy-2.prompt.md']) {
        await vscode.commands.executeCommand('fillPrompt.duplicatePrompt', original);
        assert.equal(vscode.window.activeTextEditor?.document.uri.path, vscode.Uri.joinPath(root, 'library', copy).path);
        assert.equal(vscode.window.activeTextEditor?.document.getText(), 'x\n${input:insideInput}');
      }
      await vscode.commands.executeCommand('fillPrompt.duplicatePrompt', vscode.Uri.joinPath(root, 'library/tea/SKILL.md'));
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, vscode.Uri.joinPath(root, 'library/tea-copy/SKILL.md').path);
    });

    it('duplicates a skill with what is not saved, under a name of its own', async () => {
      await write(vscode.Uri.joinPath(root, 'library/brew/SKILL.md'), '---\nname: brew # mine\n---\nBrew ${input:what}.');
      await write(vscode.Uri.joinPath(root, 'library/brew/list.txt'), 'x');
      const editor = await vscode.window.showTextDocument(vscode.Uri.joinPath(root, 'library/brew/SKILL.md'));
      await editor.edit((edit) => edit.insert(new vscode.Position(3, 0), 'Slowly. '));
      await vscode.commands.executeCommand('fillPrompt.duplicatePrompt', editor.document.uri);
      const copy = vscode.window.activeTextEditor?.document;
      assert.equal(copy?.uri.path, vscode.Uri.joinPath(root, 'library/brew-copy/SKILL.md').path);
      assert.equal(copy?.getText(), '---\nname: brew-copy # mine\n---\nSlowly. Brew ${input:what}.');
      assert.equal(copy?.isDirty, false);
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(root, 'library/brew-copy/list.txt'));
      await vscode.window.showTextDocument(editor.document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('does not copy the whole workspace for a skill that lies in its folder', async () => {
      const skill = vscode.Uri.joinPath(root, 'SKILL.md');
      await write(skill, '---\nname: whole\n---\nx');
      await vscode.commands.executeCommand('fillPrompt.duplicatePrompt', skill);
      await vscode.workspace.fs.delete(skill);
      await assert.rejects(async () => vscode.workspace.fs.stat(root.with({ path: `${root.path}-copy` })));
    });

    it('opens a sample that is not on disk', async () => {
      await vscode.commands.executeCommand('fillPrompt.openSample');
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.isUntitled, true);
      assert.match(document?.getText() ?? '', /^---\ntitle: Postcard\n/);
    });
  });
}
