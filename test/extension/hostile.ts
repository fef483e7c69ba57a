import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { fillWithEnter, setDestination } from './fillWithEnter.js';
import { findInputs } from './findInputs.js';
import { useTestFolder } from './testFolder.js';

/** What a settings file may hold in place of the severities of problems. */
const wrongProblems: readonly unknown[] = [null, ['off'], 7, { 'input-undeclared': 'constructor', 'input-unused': 7 }];

/** What a settings file may hold in place of what other settings are. */
const wrongSettings: readonly (readonly [string, string, unknown])[] = [
  ['fillPrompt', 'ask', [1]],
  ['fillPrompt', 'history.limit', 'many'],
  ['fillPrompt', 'library.folders', [5, null, { a: 1 }, '\u0000']],
  ['fillPrompt', 'rememberAnswers', {}],
  ['fillPrompt', 'mcp.enabled', 'false'],
  ['search', 'exclude', null],
  ['chat', 'promptFilesLocations', [true]],
];

/** Defines the tests of what strangers and accidents do to a fill and to what stands beside it, in every extension host. */
export function defineHostileTests(): void {
  describe('strangers and accidents', () => {
    const { write } = useTestFolder(`hostile-${Date.now()}`);
    before(() => setDestination('clipboard'));
    after(() => setDestination(undefined));
    const filled = async (uri: vscode.Uri): Promise<string> => {
      await vscode.env.clipboard.writeText('');
      await fillWithEnter(uri);
      return vscode.env.clipboard.readText();
    };

    it('a file that is deleted while it is filled is filled as it was', async () => {
      const uri = await write('vanishing.prompt.md', 'Was ${input:name|here}.');
      await vscode.env.clipboard.writeText('');
      let isDone = false;
      const filling = Promise.resolve(vscode.commands.executeCommand('fillPrompt.fill', uri)).finally(() => (isDone = true));
      await wait(400);
      await vscode.workspace.fs.delete(uri);
      for (; !isDone; await wait(150)) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await filling;
      assert.equal(await vscode.env.clipboard.readText(), 'Was here.');
    });

    it('a file that changes while it is filled is filled as it was when its questions were asked', async () => {
      const uri = await write('changing.prompt.md', 'One ${input:name|x} ${input:more|y}.');
      await vscode.env.clipboard.writeText('');
      let isDone = false;
      const filling = Promise.resolve(vscode.commands.executeCommand('fillPrompt.fill', uri)).finally(() => (isDone = true));
      await wait(400);
      await write('changing.prompt.md', 'Two');
      for (; !isDone; await wait(150)) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await filling;
      assert.equal(await vscode.env.clipboard.readText(), 'One x y.');
    });

    it('settings of wrong types stop neither a fill nor the problems of a file', async () => {
      const uri = await write('settings.prompt.md', '---\ninput:\n  - name: a\n    default: 1\n---\n${input:a} ${input:b ? }');
      const codes = (): readonly string[] => vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Fill Prompt').map(({ code }) => (code as { value: string }).value);
      await vscode.window.showTextDocument(uri);
      const settings = vscode.workspace.getConfiguration('fillPrompt');
      for (const value of wrongProblems) {
        await settings.update('problems', value, vscode.ConfigurationTarget.Global);
        for (let round = 0; !codes().includes('expression-syntax'); round++) {
          assert.ok(round < 50, `${JSON.stringify(value)}: ${codes().join()}`);
          await wait(50);
        }
      }
      await settings.update('problems', undefined, vscode.ConfigurationTarget.Global);
      for (const [section, name, value] of wrongSettings) await vscode.workspace.getConfiguration(section).update(name, value, vscode.ConfigurationTarget.Global);
      const text = await filled(await write('plain.prompt.md', 'Plain ${input:a|x}.'));
      const found = await findInputs('a');
      for (const [section, name] of wrongSettings) await vscode.workspace.getConfiguration(section).update(name, undefined, vscode.ConfigurationTarget.Global);
      assert.equal(text, 'Plain x.');
      assert.ok(found.length > 0, 'the library still finds prompts');
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    });

    it('names of JavaScript are asked, filled, remembered and repeated', async () => {
      const names = ['__proto__', 'constructor', 'then'];
      const uri = await write('names.prompt.md', names.map((name) => `\${input:${name}|of ${name}}`).join(','));
      const expected = names.map((name) => `of ${name}`).join(',');
      assert.equal(await filled(uri), expected);
      await vscode.env.clipboard.writeText('');
      await vscode.commands.executeCommand('fillPrompt.fillAgain', uri);
      assert.equal(await vscode.env.clipboard.readText(), expected);
    });

    it('a value of 1 MB arrives whole', async () => {
      const long = 'é '.repeat(500_000);
      await vscode.env.clipboard.writeText(long);
      await fillWithEnter(await write('long.prompt.md', 'All of it: ${clipboard}${input:a|x}'));
      assert.equal(await vscode.env.clipboard.readText(), `All of it: ${long}x`);
    });

    it('HTML, scripts and links under the pointer are characters: no hover trusts them', async () => {
      const link = '[Show](command:workbench.action.files.newUntitledFile)';
      const uri = await write('hover.prompt.md', `---\ninput:\n  - name: a\n    description: ${JSON.stringify(`${link} <img src=x onerror=alert(1)> $(trash) ![x](https://example.com/x.png)`)}\n---\n\${input:a}`);
      await vscode.workspace.openTextDocument(uri);
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, new vscode.Position(5, 9));
      const contents = hovers.flatMap((hover) => hover.contents).filter((content): content is vscode.MarkdownString => typeof content === 'object' && 'value' in content);
      const ours = contents.find(({ value }) => value.includes('Show'));
      assert.ok(ours !== undefined);
      assert.ok(ours.isTrusted !== true);
      assert.ok(ours.supportHtml !== true);
      assert.match(ours.value, /\\\[Show\\\]\\\(command\\:/);
      assert.match(ours.value, /&lt;img/);
    });
  });
}
