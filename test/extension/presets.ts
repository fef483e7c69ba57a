import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { openPromptFile, phrases } from '../../src/core/index.js';
import { PresetFileFault, Presets, type StoredPreset } from '../../src/extension/presets/presets.js';
import { localizeValues } from '../../src/extension/localizeValues.js';
import { readPresetFile } from '../../src/library/presets/readPresetFile.js';
import { eventually } from '../vscode/eventually.js';

const prompt = `---
title: Review
input:
  - { name: level, options: [Quick, Thorough] }
  - { name: rounds, type: integer }
  - api_key
---
\${input:level} \${input:rounds}
`;
const { inputs } = openPromptFile(prompt);

/** Defines the tests of presets: where they are kept, how they fill, and what is reported of them. */
export function definePresetTests(): void {
  describe('presets', () => {
    let root: vscode.Uri;
    let folder: vscode.Uri;
    let presets: Presets;
    let uri: vscode.Uri;
    before(async () => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(first !== undefined, 'the tests run in a folder');
      root = first.uri;
      folder = vscode.Uri.joinPath(root, `presets-${Date.now()}`);
      presets = new Presets(vscode.Uri.joinPath(folder, 'storage'));
      uri = await write(vscode.Uri.joinPath(folder, 'review.prompt.md'), prompt);
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await deleteIfThere(vscode.Uri.joinPath(root, '.fill-prompt'));
      await deleteIfThere(vscode.Uri.joinPath(folder, 'storage'));
    });
    after(async () => {
      presets.dispose();
      await vscode.workspace.getConfiguration('fillPrompt').update('destination', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });

    const file = (): vscode.Uri => vscode.Uri.joinPath(root, '.fill-prompt/review.yaml');
    const path = (): string => vscode.workspace.asRelativePath(uri, false);
    const list = async (): Promise<readonly string[]> => (await presets.list(uri)).map(({ name, answers, place }) => `${place} ${name} ${JSON.stringify(answers)}`);
    const find = async (name: string): Promise<StoredPreset> => {
      const found = (await presets.list(uri)).find((preset) => preset.name === name);
      assert.ok(found !== undefined, name);
      return found;
    };

    it('are kept in the workspace as a readable file, without secrets', async () => {
      await presets.save(uri, inputs, 'Quick look', { level: 'Quick', rounds: 2, api_key: 'hunter2' }, 'workspace');
      assert.equal(await read(file()), `# Answers kept by Fill Prompt.\nprompt: ${path()}\npresets:\n  Quick look:\n    level: Quick\n    rounds: 2\n`);
      assert.deepEqual(await list(), ['workspace Quick look {"level":"Quick","rounds":2}']);
    });

    it('are kept in the storage of the person, beside those of the workspace', async () => {
      await presets.save(uri, inputs, 'Mine', { level: undefined }, 'user');
      await presets.save(uri, inputs, 'Ours', { rounds: 1 }, 'workspace');
      assert.deepEqual(await list(), ['workspace Ours {"rounds":1}', 'user Mine {"level":null}']);
      assert.match(await read((await find('Mine')).file), new RegExp(`^prompt: .*${path()}$`, 'm'));
    });

    it('are renamed, updated and deleted, and the file goes with the last one', async () => {
      await presets.save(uri, inputs, 'One', { level: 'Quick' }, 'workspace');
      await presets.save(uri, inputs, 'one', { level: 'Thorough' }, 'workspace');
      await presets.save(uri, inputs, 'Two', { rounds: 2 }, 'workspace');
      await presets.rename(uri, await find('One'), 'First');
      assert.deepEqual(await list(), ['workspace First {"level":"Thorough"}', 'workspace Two {"rounds":2}']);
      await presets.remove(uri, await find('First'));
      await presets.remove(uri, await find('Two'));
      assert.deepEqual(await list(), []);
      await assert.rejects(async () => vscode.workspace.fs.stat(file()));
    });

    it('are saved one after the other, and say so', async () => {
      const told: string[] = [];
      const listener = presets.onDidChange((changed) => told.push(String(changed?.toString() === uri.toString())));
      await Promise.all(['a', 'b', 'c'].map((name, index) => presets.save(uri, inputs, name, { rounds: index }, 'workspace')));
      listener.dispose();
      assert.deepEqual(await list(), ['workspace a {"rounds":0}', 'workspace b {"rounds":1}', 'workspace c {"rounds":2}']);
      assert.ok(told.filter((each) => each === 'true').length === 3, told.join());
    });

    it('say when somebody else changes their files', async () => {
      await presets.list(uri);
      let told = false;
      const listener = presets.onDidChange(() => (told = true));
      // A watcher may miss the first file of a folder that was made with it: what is told is a change of it at the latest.
      const writeAndLook = async (): Promise<boolean> => {
        if (!told) await write(file(), `prompt: ${path()}\npresets:\n  By hand:\n    rounds: 3\n`);
        return told;
      };
      await eventually('the change is told', writeAndLook, Boolean);
      listener.dispose();
      assert.deepEqual(await list(), ['workspace By hand {"rounds":3}']);
    });

    it('say when somebody else changes those of the person, and what is written into an open file', async () => {
      const storage = vscode.Uri.joinPath(root, '..', `storage-${Date.now()}`);
      const own = new Presets(storage);
      const listOwn = async (): Promise<readonly string[]> => (await own.list(uri)).map(({ answers, place }) => `${place} ${JSON.stringify(answers)}`);
      assert.deepEqual(await listOwn(), []);
      const text = `prompt: ${uri.toString()}\npresets:\n  By hand:\n    rounds: 3\n`;
      const ownFile = vscode.Uri.joinPath(storage, 'presets/review.yaml');
      let told = 0;
      own.onDidChange(() => told++);
      // A watcher may need a moment before it sees anything; what is told is a change of the file at the latest.
      await eventually('the change is told', async () => (told > 0 ? true : (await write(ownFile, text), false)), Boolean);
      assert.deepEqual(await listOwn(), ['user {"rounds":3}']);
      const editor = await vscode.window.showTextDocument(ownFile);
      await wait(1000);
      told = 0;
      await editor.edit((edit) => edit.replace(new vscode.Range(3, 12, 3, 13), '4'));
      await eventually('the typing is told', () => Promise.resolve(told), (count) => count > 0);
      assert.deepEqual(await listOwn(), ['user {"rounds":4}']);
      own.dispose();
      await vscode.commands.executeCommand('workbench.action.files.revert');
      await vscode.workspace.fs.delete(storage, { recursive: true });
    });

    it('say when their whole folder goes', async () => {
      await presets.save(uri, inputs, 'A', { rounds: 1 }, 'workspace');
      assert.deepEqual(await list(), ['workspace A {"rounds":1}']);
      await wait(1000);
      let told = false;
      const listener = presets.onDidChange(() => (told = true));
      await deleteIfThere(vscode.Uri.joinPath(root, '.fill-prompt'));
      await eventually('the end is told', () => Promise.resolve(told), Boolean);
      listener.dispose();
      assert.deepEqual(await list(), []);
    });

    it('go along with a prompt that is renamed, and with one whose folder is moved', async () => {
      const text = (name: string): string => `# By hand.\nprompt: ${vscode.workspace.asRelativePath(folder, false)}/${name}\npresets:\n  Ours: # mine\n    rounds: 1\n`;
      const old = await write(vscode.Uri.joinPath(folder, 'old.prompt.md'), prompt);
      await write(vscode.Uri.joinPath(root, '.fill-prompt/old.yaml'), text('old.prompt.md'));
      await presets.save(old, inputs, 'Mine', { rounds: 2 }, 'user');
      const renamed = vscode.Uri.joinPath(folder, 'sub dir/new.prompt.md');
      await rename(old, renamed);
      const listOf = async (of: vscode.Uri): Promise<readonly string[]> => (await presets.list(of)).map(({ name, place, file: { path: at } }) => `${place} ${name} ${at.split('/').at(-1)}`);
      await eventually('they are there', () => listOf(renamed), ({ length }) => length === 2);
      assert.deepEqual(await listOf(renamed), ['workspace Ours new.yaml', 'user Mine new.yaml']);
      assert.deepEqual(await listOf(old), []);
      assert.equal(await read(vscode.Uri.joinPath(root, '.fill-prompt/new.yaml')), text('sub dir/new.prompt.md'));
      const moved = vscode.Uri.joinPath(folder, 'other dir/new.prompt.md');
      await rename(vscode.Uri.joinPath(folder, 'sub dir'), vscode.Uri.joinPath(folder, 'other dir'));
      await eventually('they are there again', () => listOf(moved), ({ length }) => length === 2);
      assert.equal(await read(vscode.Uri.joinPath(root, '.fill-prompt/new.yaml')), text('other dir/new.prompt.md'));
      await assert.rejects(async () => vscode.workspace.fs.stat(vscode.Uri.joinPath(root, '.fill-prompt/old.yaml')));
    });

    it('go along for the person when those of the workspace cannot', async () => {
      const old = await write(vscode.Uri.joinPath(folder, 'half.prompt.md'), prompt);
      await presets.save(old, inputs, 'Mine', { rounds: 2 }, 'user');
      await write(vscode.Uri.joinPath(root, '.fill-prompt/half.yaml'), `prompt: ${vscode.workspace.asRelativePath(old, false)}\npresets:\n  Ours:\n    rounds: 1\n`);
      const renamed = vscode.Uri.joinPath(folder, 'whole.prompt.md');
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(root, '.fill-prompt/whole.yaml'));
      await rename(old, renamed);
      await eventually('they are there', () => read(vscode.Uri.joinPath(folder, 'storage/presets/whole.yaml')).catch(() => ''), (text) => text.includes('whole.prompt.md'));
      assert.match(await read(vscode.Uri.joinPath(root, '.fill-prompt/half.yaml')), /half\.prompt\.md/);
    });

    it('go along with their open editor, in which what is not saved stays so', async () => {
      const old = await write(vscode.Uri.joinPath(folder, 'draft.prompt.md'), prompt);
      await presets.save(old, inputs, 'A', { rounds: 1 }, 'workspace');
      const [{ file: before } = { file: root }] = await presets.list(old);
      const editor = await vscode.window.showTextDocument(before);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
      const renamed = vscode.Uri.joinPath(folder, 'final.prompt.md');
      await rename(old, renamed);
      await eventually('they are there', () => presets.list(renamed), ({ length }) => length === 1);
      const open = await eventually('its editor', () => Promise.resolve(vscode.window.activeTextEditor?.document), (document) => document?.uri.path.endsWith('/final.yaml') === true);
      assert.match(open?.getText() ?? '', /^# mine\n# Answers[\s\S]*\/final\.prompt\.md\n/);
      assert.equal(open?.isDirty, true);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('stay where they are when another prompt has presets in that place, or the prompt leaves the workspace', async () => {
      const [one, two] = await Promise.all(['one', 'two'].map((name) => write(vscode.Uri.joinPath(folder, `${name}.prompt.md`), prompt)));
      assert.ok(one !== undefined && two !== undefined);
      await presets.save(one, inputs, 'One', { rounds: 1 }, 'workspace');
      await presets.save(two, inputs, 'Two', { rounds: 2 }, 'workspace');
      const texts = async (): Promise<readonly string[]> => Promise.all(['one', 'two'].map((name) => read(vscode.Uri.joinPath(root, `.fill-prompt/${name}.yaml`))));
      const before = await texts();
      await vscode.workspace.fs.delete(two);
      await rename(one, two);
      await rename(two, vscode.Uri.joinPath(root, '..', `left-${Date.now()}.prompt.md`));
      // Changes come one after the other, so this one comes behind them.
      await presets.save(uri, inputs, 'Last', { rounds: 3 }, 'workspace');
      assert.deepEqual(await texts(), before);
    });

    it('of two prompts of one name stand in two files', async () => {
      const other = await write(vscode.Uri.joinPath(folder, 'other/review.prompt.md'), prompt);
      await presets.save(uri, inputs, 'A', { rounds: 1 }, 'workspace');
      await presets.save(other, inputs, 'B', { rounds: 2 }, 'workspace');
      assert.deepEqual(await list(), ['workspace A {"rounds":1}']);
      assert.deepEqual((await presets.list(other)).map(({ name, file: { path: at } }) => [name, at.split('/').at(-1)]), [['B', 'other-review.yaml']]);
    });

    it('of a prompt outside the workspace are kept for the person only', async () => {
      const outside = vscode.Uri.joinPath(root, '..', `outside-${Date.now()}.prompt.md`);
      assert.deepEqual(presets.placesFor(outside), ['user']);
      await assert.rejects(presets.save(outside, inputs, 'A', { rounds: 1 }, 'workspace'), PresetFileFault);
      await presets.save(outside, inputs, 'A', { rounds: 1 }, 'user');
      assert.deepEqual((await presets.list(outside)).map(({ place }) => place), ['user']);
    });

    it('never hold an answer that tells a secret', async () => {
      const { inputs: own } = openPromptFile('---\ninput:\n  - api_token\n  - { name: url, default: "https://user:${input:api_token}@host" }\n  - note\n---\n');
      await presets.save(uri, own, 'Safe', { api_token: 'hunter2', url: 'https://user:hunter2@host', note: 'fine' }, 'workspace');
      assert.deepEqual(await list(), ['workspace Safe {"note":"fine"}']);
      assert.doesNotMatch(await read(file()), /hunter2/);
    });

    it('of a prompt that was never saved are kept nowhere', async () => {
      const { uri: unsaved } = await vscode.workspace.openTextDocument({ language: 'markdown', content: prompt });
      assert.deepEqual(presets.placesFor(unsaved), []);
      await assert.rejects(presets.save(unsaved, inputs, 'A', { rounds: 1 }, 'user'), /^Error: This prompt was never saved\./);
      assert.deepEqual(await presets.list(unsaved), []);
    });

    it('say that their folder cannot be read', async () => {
      await vscode.workspace.fs.createDirectory(file());
      for (const act of [() => presets.list(uri), () => presets.save(uri, inputs, 'A', { rounds: 1 }, 'workspace')]) {
        await assert.rejects(act, /^Error: The presets in (?:\w+\/)?\.fill-prompt could not be read: /);
      }
      // A command says so itself, and does not fail.
      for (const command of ['fillPrompt.fillWithPreset', 'fillPrompt.managePresets']) await vscode.commands.executeCommand(command, uri);
    });

    it('are named in the language of the person where their file is wrong', () => {
      const [problem] = readPresetFile('presets:\n  A:\n    x: a: b\n').problems;
      assert.ok(problem !== undefined && phrases.has(String(problem.values['reason'])));
      assert.deepEqual(localizeValues({ ...problem.values, name: 'a name' }), { reason: vscode.l10n.t(String(problem.values['reason'])), name: 'a name' });
    });

    it('know where their names begin, for whoever wants to go there', async () => {
      await presets.save(uri, inputs, 'One', { level: 'Quick' }, 'workspace');
      await presets.save(uri, inputs, 'Two', { rounds: 2 }, 'workspace');
      const { start } = await find('Two');
      assert.deepEqual([start.line, start.character], [5, 2]);
      assert.equal((await read(file())).split('\n')[5], '  Two:');
    });

    it('say which of their files cannot be read', async () => {
      await presets.save(uri, inputs, 'Mine', { rounds: 1 }, 'user');
      assert.equal(await presets.findBroken(uri), undefined);
      await write(file(), 'presets: [\n');
      assert.equal(String(await presets.findBroken(uri)), String(file()));
    });

    it('are not written into a broken file', async () => {
      await write(file(), 'presets: [\n');
      await assert.rejects(presets.save(uri, inputs, 'A', { rounds: 1 }, 'workspace'), /review\.yaml has a mistake/);
      assert.equal(await read(file()), 'presets: [\n');
    });

    it('are written into the editor of their file when that holds changes', async () => {
      await presets.save(uri, inputs, 'A', { rounds: 1 }, 'workspace');
      const editor = await vscode.window.showTextDocument(file());
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '# mine\n'));
      await presets.save(uri, inputs, 'B', { rounds: 2 }, 'workspace');
      assert.match(editor.document.getText(), /^# mine\n# Answers[\s\S]* {2}B:\n {4}rounds: 2\n$/);
      assert.equal(editor.document.isDirty, true);
      assert.doesNotMatch(await read(file()), /mine|B:/);
      assert.equal((await list()).length, 2);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('fill a prompt without a question when they answer all of it', async () => {
      await presets.save(uri, inputs, 'All', { level: 'Thorough', rounds: 4 }, 'workspace');
      const all = await write(vscode.Uri.joinPath(folder, 'review.prompt.md'), prompt.replace('  - api_key\n', ''));
      await vscode.workspace.getConfiguration('fillPrompt').update('destination', 'clipboard', vscode.ConfigurationTarget.Global);
      await vscode.env.clipboard.writeText('');
      await acceptUntilDone(vscode.commands.executeCommand('fillPrompt.fillWithPreset', all));
      await write(uri, prompt);
      assert.equal(await vscode.env.clipboard.readText(), 'Thorough 4\n');
    });

    it('are underlined in their file where they no longer fit, and mended when the prompt is', async () => {
      const text = `prompt: ${path()}\npresets:\n  Old:\n    level: Slow\n    round: 3\n    api_key: k\n  Old:\n    rounds: 1\n`;
      await write(file(), text);
      const document = await vscode.workspace.openTextDocument(file());
      await vscode.window.showTextDocument(document);
      const reported = (): Promise<readonly string[]> =>
        Promise.resolve(vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'Fill Prompt').map(({ range, message }) => `${document.getText(range)}: ${message}`));
      const found = await eventually('problems of the presets', reported, ({ length }) => length === 4);
      assert.deepEqual([...found].sort(), [
        'Old: There are two presets called "Old"; the first one counts.',
        'api_key: The answer to "api_key" is a secret, which is asked each time and never kept.',
        'level: The answer to "level" no longer fits. "Slow" is not one of: Quick, Thorough.',
        'round: The prompt has no input "round". Did you mean "rounds"?',
      ]);
      const opened = await vscode.workspace.openTextDocument(uri);
      const edit = new vscode.WorkspaceEdit();
      const at = opened.getText().indexOf('Thorough');
      edit.insert(uri, opened.positionAt(at), 'Slow, ');
      await vscode.workspace.applyEdit(edit);
      await eventually('the answer fits again', reported, ({ length }) => length === 3);
      await vscode.window.showTextDocument(opened);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    it('that name a prompt which is not there are reported', async () => {
      await write(file(), 'prompt: gone.prompt.md\npresets:\n  A:\n    a: 1\n');
      const document = await vscode.workspace.openTextDocument(file());
      await eventually('the missing prompt', () => Promise.resolve(vscode.languages.getDiagnostics(document.uri).map(({ range }) => document.getText(range))), ([first]) => first === 'gone.prompt.md');
    });
  });
}

async function write(uri: vscode.Uri, text: string): Promise<vscode.Uri> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return uri;
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Renames a file or a folder as the explorer does. */
async function rename(from: vscode.Uri, to: vscode.Uri): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  edit.renameFile(from, to);
  assert.equal(await vscode.workspace.applyEdit(edit), true);
}

async function deleteIfThere(uri: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(uri, { recursive: true }).then(undefined, () => undefined);
}

/** Presses Enter in whatever is asked until a command is done. */
async function acceptUntilDone(command: Thenable<unknown>): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(command).finally(() => (isDone = true));
  while (!isDone) {
    await wait(150);
    if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await running;
}
