import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readVariables } from '../../src/extension/editorVariables.js';
import type { FormHost } from '../../src/extension/form/formHost.js';
import { FormPanel } from '../../src/extension/form/formPanel.js';
import { FormSession } from '../../src/extension/form/formSession.js';
import { Snapshots } from '../../src/extension/snapshots.js';
import { eventually } from '../vscode/eventually.js';
import { extensionId } from './extensionId.js';
import { MapMemento } from './mapMemento.js';

/** Defines the tests of how an open form follows its prompt. What a person sees of it is in the journeys. */
export function defineFormTests(): void {
  describe('an open form', () => {
    let folder: vscode.Uri;
    let panel: vscode.WebviewPanel;
    before(() => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(first !== undefined, 'the tests run in a folder');
      folder = vscode.Uri.joinPath(first.uri, `form-${Date.now()}`);
    });
    afterEach(async () => {
      panel.dispose();
      await vscode.workspace.saveAll();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });
    after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

    const snapshots = new Snapshots();
    const noHost = { disk: undefined, processes: undefined };
    const host: FormHost = {
      extensionHost: () => noHost,
      storage: () => new MapMemento(),
      unfinished: () => ({ keepUnfinished: () => Promise.resolve(false), forget: () => Promise.resolve() }),
      extension: () => vscode.extensions.getExtension(extensionId)?.extensionUri ?? folder,
      promptFileOf: (document) => snapshots.of(document),
      readVariables: (names) => readVariables(names, undefined, undefined, noHost),
      open: () => Promise.resolve(undefined),
      choosePreset: () => Promise.resolve(undefined),
      keepPreset: () => Promise.resolve(),
      complete: () => Promise.resolve(false),
    };
    const open = async (name: string, text: string): Promise<{ readonly form: FormPanel; readonly editor: vscode.TextEditor; readonly told: () => number }> => {
      const uri = vscode.Uri.joinPath(folder, name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      // What an extension opens VS Code holds for minutes after its editor is closed; what a person opens it does not.
      await vscode.commands.executeCommand('vscode.open', uri);
      const editor = vscode.window.activeTextEditor;
      assert.equal(editor?.document.uri.toString(), uri.toString());
      assert.ok(editor !== undefined);
      const promptFile = snapshots.of(editor.document);
      panel = vscode.window.createWebviewPanel('fillPrompt.test', name, vscode.ViewColumn.Beside);
      const form = new FormPanel(host, { document: editor.document, promptFile, title: name, known: {} }, new FormSession(promptFile, {}), 'chat', panel);
      panel.onDidDispose(() => form.dispose());
      let told = 0;
      form.onDidChange(() => told++);
      return { form, editor, told: () => told };
    };
    const append = async (document: vscode.TextDocument, text: string): Promise<void> => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().length), text);
      assert.ok(await vscode.workspace.applyEdit(edit));
    };
    const filled = (form: FormPanel, text: string): Promise<unknown> => eventually(`the form says ${text}`, () => Promise.resolve(form.session.filled.text), (now) => now === text);

    it('is drawn anew when its prompt changes, and not when that is only saved', async () => {
      const { form, editor, told } = await open('a.prompt.md', 'Hello ${input:who}');
      form.takeAnswers({ who: 'Ada' });
      await append(editor.document, '!');
      await filled(form, 'Hello Ada!');
      const before = told();
      await editor.document.save();
      await append(editor.document, '?');
      await filled(form, 'Hello Ada!?');
      assert.equal(told() - before, 1);
    });

    it('goes with its prompt to another name', async () => {
      const { form } = await open('before.prompt.md', 'Hello ${input:who}');
      form.takeAnswers({ who: 'Ada' });
      const moved = vscode.Uri.joinPath(folder, 'after.prompt.md');
      await vscode.workspace.fs.rename(form.prompt, moved);
      await form.move(moved);
      assert.equal(form.prompt.toString(), moved.toString());
      assert.equal(form.filling.title, 'after');
      await append(form.filling.document, '!');
      await filled(form, 'Hello Ada!');
    });

    it('goes on following a prompt that was closed and opened again', async () => {
      const { form, editor } = await open('b.prompt.md', 'Hello ${input:who}');
      form.takeAnswers({ who: 'Ada' });
      const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs.filter(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === form.prompt.toString()));
      assert.ok(await vscode.window.tabGroups.close(tabs));
      await eventually('the document is closed', () => Promise.resolve(editor.document.isClosed), Boolean);
      const again = await vscode.workspace.openTextDocument(form.prompt);
      assert.ok(again !== editor.document);
      await append(again, '!');
      await filled(form, 'Hello Ada!');
      await eventually('it knows the document', () => Promise.resolve(form.filling.document), (document) => document === again);
    });

    it('asks for no variable that the editor knows, also when the prompt uses it only now', async () => {
      const { form, editor } = await open('c.prompt.md', 'Hello ${input:who}');
      await append(editor.document, ' in ${workspaceFolderBasename}');
      await filled(form, `Hello  in ${vscode.workspace.workspaceFolders?.[0]?.name ?? ''}`);
      assert.deepEqual(form.session.fields.map(({ key }) => key), ['who']);
    });

    it('is left alone once it is closed', async () => {
      const { form } = await open('d.prompt.md', 'Hello ${input:who}');
      await eventually('it is on the screen', () => Promise.resolve(panel.visible), Boolean);
      panel.dispose();
      form.reveal();
      form.takeAnswers({ who: 'Ada' });
      form.focus('who');
      assert.equal(form.session.filled.text, 'Hello Ada');
    });
  });
}
