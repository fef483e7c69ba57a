import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { eventually } from '../vscode/eventually.js';
import { extensionId } from './extensionId.js';
import { findInputs } from './findInputs.js';

/** Defines the tests of what happens to the library when other programs change the disk: VS Code tells less of that than of its own changes. */
export function defineLibraryDiskTests(): void {
  describe('the library, when other programs change the disk', () => {
    let root: string;
    let outside: string;
    before(async () => {
      await vscode.extensions.getExtension(extensionId)?.activate();
      root = join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'disk');
      outside = mkdtempSync(join(tmpdir(), 'outside-'));
      write(join(root, 'first.prompt.md'), '${input:diskFirst}');
      await vscode.workspace.getConfiguration('fillPrompt').update('library.folders', [join(outside, 'later'), join(outside, '.claude')], vscode.ConfigurationTarget.Global);
      await isFound('diskFirst');
      // A watcher needs a moment before it sees anything.
      await wait(1500);
    });
    after(async () => {
      await vscode.workspace.getConfiguration('fillPrompt').update('library.folders', undefined, vscode.ConfigurationTarget.Global);
      for (const folder of [root, outside]) rmSync(folder, { recursive: true, force: true });
    });

    it('a folder is moved into the workspace', async () => {
      write(join(outside, 'pack/sub/moved.prompt.md'), '${input:diskMoved}');
      write(join(outside, 'pack/.claude/commands/moved.md'), 'Do ${input:diskCommand}');
      renameSync(join(outside, 'pack'), join(root, 'pack'));
      await isFound('diskMoved');
      await isFound('diskCommand');
      renameSync(join(root, 'pack'), join(outside, 'pack'));
      await isGone('diskMoved');
    });

    it('a checkout brings a folder with others in it', async () => {
      write(join(root, 'checkout/.github/prompts/deep.prompt.md'), '${input:diskDeep}');
      await isFound('diskDeep');
    });

    it('many folders come at once', async () => {
      for (let at = 0; at < 40; at++) write(join(root, `many/${at}/prompts/each.prompt.md`), `\${input:diskMany${at}}`);
      for (const at of [0, 20, 39]) await isFound(`diskMany${at}`);
    });

    it('a folder of the settings is made only now, filled, and deleted', async () => {
      write(join(outside, 'later/own.prompt.md'), '${input:diskLater}');
      await isFound('diskLater');
      renameSync(join(outside, 'later'), join(outside, 'away'));
      await isGone('diskLater');
      renameSync(join(outside, 'away'), join(outside, 'later'));
      await isFound('diskLater');
    });

    it('the folder of another tool is made, as a folder of the settings', async () => {
      write(join(outside, '.claude/commands/own.md'), 'Do ${input:diskTool}');
      write(join(outside, '.claude/notes.md'), 'No ${input:diskNotes}');
      await isFound('diskTool');
      assert.deepEqual(await findInputs('diskNotes'), []);
    });
  });
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

async function isFound(name: string): Promise<void> {
  await eventually(`${name} is found`, () => findInputs(name), ({ length }) => length === 1);
}

async function isGone(name: string): Promise<void> {
  await eventually(`${name} is gone`, () => findInputs(name), ({ length }) => length === 0);
}
