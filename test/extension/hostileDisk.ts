import assert from 'node:assert/strict';
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { fillWithEnter, setDestination } from './fillWithEnter.js';

/** Defines the tests of what can only be set up on a disk: links to devices, and files that no editor opens. */
export function defineHostileDiskTests(): void {
  describe('strangers on a disk', () => {
    let root: string;
    before(async () => {
      root = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
      assert.notEqual(root, '');
      await setDestination('clipboard');
    });
    after(async () => {
      await setDestination(undefined);
      for (const name of ['device', '.git', '.fill-prompt']) rmSync(join(root, name), { recursive: true, force: true });
    });

    it('links to devices are no prompts, no presets and no branch', async () => {
      mkdirSync(join(root, 'device'), { recursive: true });
      mkdirSync(join(root, '.git'), { recursive: true });
      mkdirSync(join(root, '.fill-prompt'), { recursive: true });
      for (const name of ['device/zero.prompt.md', '.git/HEAD', '.fill-prompt/linked.yaml']) symlinkSync('/dev/zero', join(root, name));
      writeFileSync(join(root, 'device/linked.prompt.md'), 'On ${gitBranch}: ${input:name|x}.');
      await vscode.env.clipboard.writeText('');
      await fillWithEnter(vscode.Uri.file(join(root, 'device/linked.prompt.md')));
      assert.equal(await vscode.env.clipboard.readText(), 'On : x.');
    });

    it('a file of 100 MB is refused with a message, and ends nothing', async () => {
      writeFileSync(join(root, 'device/large.prompt.md'), '${input:a}');
      truncateSync(join(root, 'device/large.prompt.md'), 100 * 1024 ** 2);
      await vscode.env.clipboard.writeText('before');
      await vscode.commands.executeCommand('fillPrompt.fill', vscode.Uri.file(join(root, 'device/large.prompt.md')));
      assert.equal(await vscode.env.clipboard.readText(), 'before');
    });
  });
}
