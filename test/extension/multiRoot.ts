import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { readVariables } from '../../src/extension/editorVariables.js';
import { askForPath, chooseBase, likelyBase } from '../../src/extension/library/conversionPlace.js';
import { PromptLibrary } from '../../src/extension/library/promptLibrary.js';
import { Presets } from '../../src/extension/presets/presets.js';
import { listPaths, pathInWorkspace } from '../../src/extension/workspacePaths.js';
import { openPromptFile } from '../../src/core/index.js';
import { eventually } from '../vscode/eventually.js';
import { extensionId } from './extensionId.js';

const host = { disk: undefined, processes: undefined };

/** Defines the tests in a workspace of several folders, two of which have one name. */
export function defineMultiRootTests(): void {
  describe('in a workspace of several folders', () => {
    let roots: readonly vscode.Uri[];
    let context: vscode.ExtensionContext;
    let presets: Presets;
    const inRoot = (at: number, path: string): vscode.Uri => vscode.Uri.joinPath(roots[at] ?? assert.fail(), path);
    const write = async (at: number, path: string, text: string): Promise<vscode.Uri> => {
      const uri = inRoot(at, path);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return uri;
    };
    before(async () => {
      await vscode.extensions.getExtension(extensionId)?.activate();
      roots = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
      assert.deepEqual((vscode.workspace.workspaceFolders ?? []).map(({ name }) => name), ['app', 'app', 'Notes']);
      // What is asked of the context is the place of the person's own prompts.
      context = { globalStorageUri: vscode.Uri.joinPath(inRoot(0, ''), '../../storage/extensions/own') } as vscode.ExtensionContext;
      presets = new Presets(vscode.Uri.joinPath(context.globalStorageUri, 'presets'));
      for (const at of [0, 1]) await write(at, '.github/prompts/review.prompt.md', `---\ntitle: Review\ninput: [what]\n---\nReview \${what} in \${workspaceFolderBasename} ${at}.`);
    });
    afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));
    after(() => presets.dispose());

    it('the library tells two folders of one name apart', async () => {
      await write(1, 'root.prompt.md', 'Root.');
      await write(2, 'deep/SKILL.md', 'Deep.');
      const library = new PromptLibrary(context, host);
      await library.whenSettled();
      const places = library.entries.map(({ title, folder, place }) => `${title} | ${folder} | ${place}`);
      library.dispose();
      assert.deepEqual(places, [
        'deep | Notes/deep | Notes',
        'Review | app (one)/.github/prompts | app (one)',
        'Review | app (two)/.github/prompts | app (two)',
        'root | app (two) | app (two)',
      ]);
    });

    it('the library leaves out what the settings of a folder leave out of searches', async () => {
      await write(1, '.vscode/settings.json', '{ "search.exclude": { "generated/**": true } }');
      await eventually('the setting counts', () => Promise.resolve(vscode.workspace.getConfiguration('search', roots[1]).get<Record<string, unknown>>('exclude')), (excluded) => excluded?.['generated/**'] === true);
      for (const at of [0, 1]) await write(at, 'generated/made.prompt.md', 'Made.');
      const library = new PromptLibrary(context, host);
      await library.whenSettled();
      const found = library.entries.filter(({ title }) => title === 'made').map(({ place }) => place);
      library.dispose();
      assert.deepEqual(found, ['app (one)']);
    });

    it('variables of the workspace folder are those of the file, without one those of the prompt', async () => {
      const names = ['workspaceFolder', 'workspaceFolderBasename', 'cwd', 'relativeFile'];
      const prompt = inRoot(1, '.github/prompts/review.prompt.md');
      const read = (editor: vscode.TextEditor | undefined): Promise<Record<string, string>> => readVariables(names, editor, prompt, host);
      const inside = { workspaceFolder: roots[1]?.path, workspaceFolderBasename: 'app', cwd: roots[1]?.path };
      assert.deepEqual(await read(undefined), inside);
      const outside = await vscode.workspace.openTextDocument({ content: 'x' });
      assert.deepEqual(await read(await vscode.window.showTextDocument(outside)), inside);
      const note = await vscode.window.showTextDocument(await write(2, 'todo.txt', 'x'));
      assert.deepEqual(await read(note), { workspaceFolder: roots[2]?.path, workspaceFolderBasename: 'Notes', cwd: roots[2]?.path, relativeFile: 'todo.txt' });
      assert.equal((await readVariables(['workspaceFolder'], undefined, undefined, host))['workspaceFolder'], roots[0]?.path);
    });

    it('paths that are asked for begin with the folder, also when it is one itself', async () => {
      await write(2, 'deep/a.txt', 'x');
      assert.ok((await listPaths('files')).includes('Notes/deep/a.txt'));
      assert.ok((await listPaths('folders')).includes('Notes'));
      assert.deepEqual([inRoot(2, 'deep/a.txt'), inRoot(2, 'deep'), roots[2] ?? assert.fail()].map(pathInWorkspace), ['Notes/deep/a.txt', 'Notes/deep', 'Notes']);
    });

    it('presets stand with the folder of their prompt, and go along into another one', async () => {
      const { inputs } = openPromptFile('---\ninput: [what]\n---\n');
      const prompt = await write(2, 'mine.prompt.md', '${input:what}');
      await presets.save(prompt, inputs, 'A', { what: 'tea' }, 'workspace');
      assert.equal(await read(inRoot(2, '.fill-prompt/mine.yaml')), '# Answers kept by Fill Prompt.\nprompt: mine.prompt.md\npresets:\n  A:\n    what: tea\n');
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(prompt, inRoot(1, 'prompts/yours.prompt.md'));
      await vscode.workspace.applyEdit(edit);
      await eventually('it is there', () => presets.list(inRoot(1, 'prompts/yours.prompt.md')), ({ length }) => length === 1);
      assert.equal(await read(inRoot(1, '.fill-prompt/yours.yaml')), '# Answers kept by Fill Prompt.\nprompt: prompts/yours.prompt.md\npresets:\n  A:\n    what: tea\n');
      await assert.rejects(read(inRoot(2, '.fill-prompt/mine.yaml')));
    });

    it('a prompt is converted in its own folder', async () => {
      await pressUntilDone(vscode.commands.executeCommand('fillPrompt.convertPrompt', inRoot(1, '.github/prompts/review.prompt.md')), 'workbench.action.acceptSelectedQuickOpenItem');
      assert.equal(vscode.window.activeTextEditor?.document.uri.path, inRoot(1, '.github/skills/review/SKILL.md').path);
    });

    it('for a prompt from elsewhere, the person is asked in which folder', async () => {
      const elsewhere = vscode.Uri.joinPath(inRoot(0, ''), '../../elsewhere.prompt.md');
      const likely = likelyBase(elsewhere, context);
      assert.deepEqual([likely.project?.index, askForPath(likely)], [0, vscode.l10n.t('Where in {0} should the new file be written?', 'app (one)')]);
      assert.equal(await pressUntilDone(chooseBase(elsewhere, likely), 'workbench.action.closeQuickOpen'), undefined);
      assert.deepEqual((await pressUntilDone(chooseBase(elsewhere, likely), 'workbench.action.acceptSelectedQuickOpenItem'))?.project?.index, 0);
      const inside = likelyBase(inRoot(2, 'mine.prompt.md'), context);
      assert.equal(inside.project?.name, 'Notes');
      assert.equal(await chooseBase(inRoot(2, 'mine.prompt.md'), inside), inside);
    });
  });
}

async function read(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** Presses a key in whatever is asked until that is done, and gives what came of it. */
async function pressUntilDone<T>(asking: Thenable<T>, command: string): Promise<T> {
  let isDone = false;
  const running = Promise.resolve(asking).finally(() => (isDone = true));
  while (!isDone) {
    await wait(200);
    if (!isDone) await vscode.commands.executeCommand(command);
  }
  return running;
}
