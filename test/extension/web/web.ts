import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { isOnDisk } from '../../../src/extension/pathOf.js';
import { listPaths } from '../../../src/extension/workspacePaths.js';
import { findInputs } from '../findInputs.js';
import { fillWithEnter, setDestination } from '../fillWithEnter.js';
import { useTestFolder } from '../testFolder.js';

/** Defines the tests of what is different in a browser. */
export function defineWebTests(): void {
  describe('in a browser', () => {
    const { at, write } = useTestFolder('web');
    before(() => setDestination('clipboard'));
    after(async () => {
      await setDestination(undefined);
      await vscode.workspace.getConfiguration('fillPrompt').update('library.folders', undefined, vscode.ConfigurationTarget.Global);
    });

    it('there is no Node', () => {
      assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
      assert.ok('WorkerGlobalScope' in globalThis, 'this is a web worker');
      assert.deepEqual(['process', 'Buffer'].filter((name) => name in globalThis), []);
    });

    it('variables that need a disk are asked for, and paths are those of the address', async () => {
      await vscode.window.showTextDocument(await write('a.txt', 'x'));
      await vscode.env.clipboard.writeText('');
      await fillWithEnter(await write('variables.prompt.md', '[${userHome}] ${pathSeparator} ${file} ${workspaceFolder} ${relativeFileDirname}\n'));
      const root = at().path.replace(/\/web$/, '');
      assert.equal(await vscode.env.clipboard.readText(), `[] / ${root}/web/a.txt ${root} web\n`);
    });

    it('files of the workspace can be chosen', async () => {
      await write('b.txt', 'x');
      const name = (vscode.workspace.workspaceFolders ?? []).length > 1 ? 'work/web/b.txt' : 'web/b.txt';
      assert.ok((await listPaths('files')).includes(name));
      assert.ok((await listPaths('folders')).includes(name.replace('/b.txt', '')));
    });

    it('the library goes on when folders of the settings cannot be reached', async () => {
      await write('reached.prompt.md', '${input:reachedInput}');
      await vscode.workspace.getConfiguration('fillPrompt').update('library.folders', ['~/prompts', 'C:\\prompts', ...(isOnDisk(at()) ? [] : ['/prompts', '../../other'])], vscode.ConfigurationTarget.Global);
      await vscode.commands.executeCommand('fillPrompt.library.refresh');
      for (let round = 0; (await findInputs('reachedInput')).length === 0; round++) {
        assert.ok(round < 100, 'the prompt in reach is found');
        await wait(100);
      }
    });
  });
}
