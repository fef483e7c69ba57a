import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId } from './extensionId.js';

interface Manifest {
  readonly contributes: { readonly commands: readonly { readonly command: string }[] };
  readonly activationEvents: readonly string[];
}

/** Defines the tests of how the extension starts; they must run first. */
export function defineActivationTests(): void {
  describe('activation', () => {
    it('happens when a prompt may be opened or a command runs, and not before', async () => {
      const extension = vscode.extensions.getExtension(extensionId);
      assert.ok(extension !== undefined, 'the extension is installed');
      const document = await vscode.workspace.openTextDocument({ language: 'plaintext', content: '${input:who}' });
      await vscode.window.showTextDocument(document);
      assert.equal(extension.isActive, false);
      const start = performance.now();
      await extension.activate();
      const loaded = filesLoadedOf(extension.id);
      console.log(`      activated in ${(performance.now() - start).toFixed(1)} ms, with loading the bundle`);
      // The core is read with the first prompt, and packages when they are needed.
      assert.deepEqual(loaded, loaded && ['extension.js']);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('registers every command that the manifest promises', async () => {
      const manifest = vscode.extensions.getExtension(extensionId)?.packageJSON as Manifest;
      const registered = new Set(await vscode.commands.getCommands(true));
      assert.deepEqual(manifest.contributes.commands.map(({ command }) => command).filter((command) => !registered.has(command)), []);
      assert.deepEqual(manifest.activationEvents, ['onLanguage:prompt', 'onLanguage:markdown', 'onWebviewPanel:fillPrompt.form', 'onWebviewPanel:fillPrompt.preview', 'onFileSystem:fill-prompt-answer', 'workspaceContains:.fill-prompt']);
    });
  });
}

/** Gives the files that Node has loaded from the package of an extension; nothing in a worker, where there is one file. */
function filesLoadedOf(id: string): readonly string[] | undefined {
  const cache: NodeJS.Dict<unknown> | undefined = require.cache;
  return cache && Object.keys(cache).flatMap((path) => path.replaceAll('\\', '/').split(`/${id}-`)[1]?.replace(/^.*?\/dist\//, '') ?? []);
}
