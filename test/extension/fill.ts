import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { fillWithEnter, setDestination } from './fillWithEnter.js';
import { useTestFolder } from './testFolder.js';

const withDefaults = `---
title: Defaults
input:
  - name: who
    default: World
  - name: tone
    options: [formal, friendly]
    default: friendly
  - name: greeting
    default: "\${input:tone === 'formal' ? 'Good day' : 'Hi'}, \${input:who}"
---
\${input:greeting}! (\${workspaceFolderBasename}, \${date})
`;

/** Defines the tests of a whole fill, from the command to the destination, with every question answered by Enter. */
export function defineFillTests(): void {
  describe('filling', () => {
    const { at, write } = useTestFolder(`fill-${Date.now()}`);
    after(() => setDestination(undefined));
    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    const greeting = (): string => {
      const now = new Date();
      const two = (value: number): string => String(value).padStart(2, '0');
      const date = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
      return `Hi, World! (${vscode.workspace.workspaceFolders?.[0]?.name ?? ''}, ${date})\n`;
    };

    it('to the clipboard, with defaults that depend on answers', async () => {
      const uri = await write('defaults.prompt.md', withDefaults);
      await setDestination('clipboard');
      await vscode.env.clipboard.writeText('');
      await fillWithEnter(uri);
      assert.equal(await vscode.env.clipboard.readText(), greeting());
    });

    it('to a new editor, as Markdown', async () => {
      const uri = await write('defaults.prompt.md', withDefaults);
      await setDestination('editor');
      await fillWithEnter(uri);
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.getText(), greeting());
      assert.equal(document?.languageId, 'markdown');
      assert.equal(document?.isUntitled, true);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('to the cursor of the last editor, in place of its selection, through a file with CRLF', async () => {
      const uri = await write('two-lines.prompt.md', 'one\r\n${input:who:two}');
      const target = await write('target.txt', 'start\nmiddle\nend\n');
      const editor = await vscode.window.showTextDocument(target);
      editor.selection = new vscode.Selection(1, 0, 1, 6);
      await setDestination('cursor');
      await fillWithEnter(uri);
      assert.equal(editor.document.getText(), 'start\none\ntwo\nend\n');
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('keeps the text on the clipboard when there is no editor for it', async () => {
      const uri = await write('hello.prompt.md', 'Hello ${input:who:World}.');
      await setDestination('cursor');
      await vscode.env.clipboard.writeText('');
      await fillWithEnter(uri);
      assert.equal(await vscode.env.clipboard.readText(), 'Hello World.');
    });

    it('of a skill and of other Markdown, and of a file with a BOM in an outer fence', async () => {
      await setDestination('clipboard');
      for (const [name, text, expected] of [
        ['SKILL.md', '---\nname: s\nmetadata:\n  input:\n    - name: a\n      default: 1\n---\nA ${a}', 'A 1'],
        ['notes.md', 'B ${input:b:2}', 'B 2'],
        ['fenced.prompt.md', '\ufeff````prompt\n---\ntitle: F\n---\n\nC ${input:c:3}\n````\n', 'C 3\n'],
      ] as const) {
        await vscode.env.clipboard.writeText('');
        await fillWithEnter(await write(name, text));
        assert.equal(await vscode.env.clipboard.readText(), expected, name);
      }
    });

    it('of the prompt that is in front in an editor of another kind', async () => {
      const uri = await write('defaults.prompt.md', withDefaults);
      await setDestination('clipboard');
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
      assert.equal(vscode.window.activeTextEditor, undefined);
      await fillWithEnter();
      assert.equal(await vscode.env.clipboard.readText(), greeting());
    });

    it('knows the branch that is checked out', async () => {
      const root = vscode.Uri.joinPath(at(), '..');
      const head = vscode.Uri.joinPath(root, '.git/HEAD');
      await vscode.workspace.fs.writeFile(head, new TextEncoder().encode('ref: refs/heads/topic/tea\n'));
      await setDestination('clipboard');
      await fillWithEnter(await write('branch.prompt.md', 'On ${gitBranch}.'));
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, '.git'), { recursive: true });
      assert.equal(await vscode.env.clipboard.readText(), 'On topic/tea.');
    });

    it('is not stopped by answers and variables that would end what they stand in', async () => {
      const target = await write('fenced.txt', 'a\n```\nb');
      const editor = await vscode.window.showTextDocument(target);
      editor.selection = new vscode.Selection(0, 0, 2, 1);
      await setDestination('clipboard');
      await vscode.env.clipboard.writeText('');
      await fillWithEnter(await write('guarded.prompt.md', '<goal>${input:goal|x</goal>}</goal>\n```\n${selection}\n```\n'));
      assert.equal(await vscode.env.clipboard.readText(), '<goal>x</goal></goal>\n```\na\n```\nb\n```\n');
    });

    it('says that a file cannot be opened instead of failing', async () => {
      await vscode.commands.executeCommand('fillPrompt.fill', at('missing.prompt.md'));
    });
  });
}
