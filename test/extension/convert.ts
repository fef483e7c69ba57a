import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { ExtensionHost } from '../../src/extension/extensionHost.js';
import { proposePath, resolveTyped } from '../../src/extension/library/conversionPlace.js';
import { conversionTargetNames } from '../../src/library/convert/conversionTargets.js';
import { findInputs } from './findInputs.js';

/** Defines the tests of commands of other tools and of conversions, inside VS Code. */
export function defineConvertTests(): void {
  describe('skills and commands', () => {
    let root: vscode.Uri;
    const write = (path: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root, path), new TextEncoder().encode(text));
    before(async () => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(first !== undefined);
      root = first.uri;
      await write('.claude/commands/deep/fix.md', '---\nargument-hint: <issue-to-fix>\n---\nFix $ARGUMENTS, $1.00.');
      await write('convert/tea.prompt.md', '---\ninput: [kind]\n---\nBrew ${kind}.');
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      for (const path of ['.claude', 'convert', '.github/skills']) await vscode.workspace.fs.delete(vscode.Uri.joinPath(root, path), { recursive: true });
    });

    it('lists the arguments of a command of Claude Code among the symbols of the workspace', async () => {
      for (let round = 0; !(await findInputs('ARGUMENTS')).some(({ path }) => path.endsWith('.claude/commands/deep/fix.md')); round++) {
        assert.ok(round < 100, 'the command is found');
        await wait(100);
      }
    });

    it('colours its arguments and refuses to rename them', async () => {
      const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(root, '.claude/commands/deep/fix.md'));
      const at = document.positionAt(document.getText().indexOf('$ARGUMENTS') + 2);
      await assert.rejects(Promise.resolve(vscode.commands.executeCommand('vscode.prepareRename', document.uri, at)), /argument of the command/);
    });

    it('proposes places of the person where there is no folder, and takes a path as a person writes it', () => {
      const own = vscode.Uri.file('/home/me/User/prompts');
      const onDisk = { disk: { home: '/home/me', separator: '/' }, processes: undefined };
      const nowhere = { disk: undefined, processes: undefined };
      assert.deepEqual(conversionTargetNames.map((to) => proposePath(to, 'tea', { folder: own }, onDisk)), [
        '~/.copilot/skills/tea/SKILL.md',
        '~/.claude/skills/tea/SKILL.md',
        '~/.claude/commands/tea.md',
        '~/User/prompts/tea.prompt.md',
      ]);
      assert.deepEqual(conversionTargetNames.map((to) => proposePath(to, 'tea', { folder: own }, nowhere)), ['.github/skills/tea/SKILL.md', '.claude/skills/tea/SKILL.md', '.claude/commands/tea.md', 'tea.prompt.md']);
      const resolved = (path: string, base: vscode.Uri, host: ExtensionHost): string | undefined => resolveTyped(path, { folder: base }, host)?.toString();
      assert.equal(resolved('~/.claude/commands/tea.md', own, onDisk), 'file:///home/me/.claude/commands/tea.md');
      assert.equal(resolved('../tea.prompt.md', own, onDisk), 'file:///home/me/User/tea.prompt.md');
      assert.equal(resolved('~/tea.prompt.md', own, nowhere), undefined);
      const virtual = vscode.Uri.parse('vscode-vfs://github/me/repository');
      assert.equal(resolved('a/tea.prompt.md', virtual, nowhere), 'vscode-vfs://github/me/repository/a/tea.prompt.md');
      assert.equal(resolved('../repository2/tea.prompt.md', virtual, nowhere), undefined);
    });

    it('converts a prompt to a skill at the proposed place', async () => {
      let isDone = false;
      const converting = Promise.resolve(vscode.commands.executeCommand('fillPrompt.convertPrompt', vscode.Uri.joinPath(root, 'convert/tea.prompt.md'))).finally(() => (isDone = true));
      while (!isDone) {
        await wait(150);
        if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      }
      await converting;
      const document = vscode.window.activeTextEditor?.document;
      assert.equal(document?.uri.path, vscode.Uri.joinPath(root, '.github/skills/tea/SKILL.md').path);
      assert.match(document?.getText() ?? '', /^---\nname: "tea"\ndescription: "Brew\."\nmetadata:\n {2}input: \[kind\]\n---\n\nBrew \$\{kind\}\.\n<!-- inputs/);
    });
  });
}
