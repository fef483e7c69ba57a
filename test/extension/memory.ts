import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { createDelivery, openPromptFile, type Value } from '../../src/core/index.js';
import { AnswerMemory } from '../../src/extension/memory/answerMemory.js';
import { FillHistory } from '../../src/extension/memory/fillHistory.js';
import { RecentPrompts } from '../../src/extension/memory/recentPrompts.js';
import { recordFill } from '../../src/library/memory/recordFill.js';
import { MapMemento } from './mapMemento.js';

/** Defines the tests of what is remembered: that it is stored and forgotten as the settings say. What a person sees of it is in the journeys. */
export function defineMemoryTests(): void {
  describe('memory', () => {
    let folder: vscode.Uri;
    before(() => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(first !== undefined, 'the tests run in a folder');
      folder = vscode.Uri.joinPath(first.uri, `memory-${Date.now()}`);
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
      await vscode.workspace.fs.delete(folder, { recursive: true });
    });
    afterEach(async () => {
      for (const name of ['destination', 'rememberAnswers', 'history.limit']) await set(name, undefined);
    });

    const write = async (name: string, text: string): Promise<vscode.Uri> => {
      const uri = vscode.Uri.joinPath(folder, name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return uri;
    };

    describe('of answers', () => {
      const promptFile = openPromptFile('---\ninput:\n  - who\n  - api_key\n  - file\n---\n');
      const keep = (memory: AnswerMemory, prompt: vscode.Uri, answers: Readonly<Record<string, Value>>) => memory.keep(prompt, promptFile, { answers, variables: {} }, 'chat');

      it('outlives the window, and is offered where it fits', async () => {
        const storage = new MapMemento();
        const prompt = vscode.Uri.joinPath(folder, 'a.prompt.md');
        await keep(new AnswerMemory(storage), prompt, { who: 'Ada', api_key: 'sk-1234', file: 'x'.repeat(1_000_000) });
        assert.doesNotMatch(storage.text(), /sk-1234|xxx/);
        const later = new AnswerMemory(storage);
        assert.deepEqual(later.recall(prompt, promptFile.inputs), { who: 'Ada' });
        assert.deepEqual(later.lastFill(prompt)?.secrets, ['api_key']);
        assert.deepEqual(later.recall(prompt, openPromptFile('---\ninput:\n  - { name: who, options: [Bob] }\n---\n').inputs), {});
      });

      it('forgets what has become a secret since', async () => {
        const storage = new MapMemento();
        const prompt = vscode.Uri.joinPath(folder, 'a.prompt.md');
        const memory = new AnswerMemory(storage);
        await keep(memory, prompt, { who: 'Ada' });
        assert.deepEqual(memory.recall(prompt, openPromptFile('---\ninput:\n  - { name: who, type: password }\n---\n').inputs), {});
        await eventually('it is gone from the storage', () => !storage.text().includes('Ada'));
        memory.dispose();
      });

      it('stores nothing when the setting is off, and deletes what there was', async () => {
        const storage = new MapMemento();
        const prompt = vscode.Uri.joinPath(folder, 'a.prompt.md');
        const memory = new AnswerMemory(storage);
        await keep(memory, prompt, { who: 'Ada' });
        await set('rememberAnswers', false);
        await eventually('the answers are deleted', () => !storage.text().includes('Ada'));
        await keep(memory, prompt, { who: 'Bob' });
        assert.doesNotMatch(storage.text(), /Bob/);
        assert.deepEqual(memory.recall(prompt, promptFile.inputs), {});
        assert.deepEqual(memory.of(prompt), { who: 'Bob' }, 'hovers still know it in this window');
        memory.dispose();
      });

      it('deletes at the start what was stored while the setting was on', async () => {
        const storage = new MapMemento();
        const prompt = vscode.Uri.joinPath(folder, 'a.prompt.md');
        const memory = new AnswerMemory(storage);
        await keep(memory, prompt, { who: 'Ada' });
        memory.dispose();
        await set('rememberAnswers', false);
        assert.equal(new AnswerMemory(storage).of(prompt), undefined);
        await eventually('it is gone from the storage', () => !storage.text().includes('Ada'));
      });

      it('follows a prompt that is renamed or moved with its folder', async () => {
        const memory = new AnswerMemory(new MapMemento());
        const prompt = await write('old/a.prompt.md', 'Hello ${input:who}');
        await keep(memory, prompt, { who: 'Ada' });
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(vscode.Uri.joinPath(folder, 'old'), vscode.Uri.joinPath(folder, 'new'));
        assert.ok(await vscode.workspace.applyEdit(edit));
        await eventually('the answers have moved', () => memory.of(vscode.Uri.joinPath(folder, 'new/a.prompt.md'))?.['who'] === 'Ada');
        assert.equal(memory.of(prompt), undefined);
        memory.dispose();
      });

      it('forgets one prompt, or all', async () => {
        const storage = new MapMemento();
        const memory = new AnswerMemory(storage);
        const [a, b, c] = ['a', 'b', 'c'].map((name) => vscode.Uri.joinPath(folder, `${name}.prompt.md`)) as [vscode.Uri, vscode.Uri, vscode.Uri];
        for (const prompt of [a, b, c]) await keep(memory, prompt, { who: prompt.path });
        const told: string[] = [];
        memory.onDidChange((prompt) => told.push(prompt.toString()));
        await memory.forget(b);
        assert.deepEqual(memory.prompts().map(String), [c, a].map(String));
        await memory.forgetAll();
        assert.deepEqual(memory.prompts(), []);
        assert.deepEqual(told, [b, c, a].map(String));
        assert.equal(storage.text(), '{}');
      });

      it('does not bring back what another window with the same storage forgot', async () => {
        const storage = new MapMemento();
        const [a, b, c] = ['a', 'b', 'c'].map((name) => vscode.Uri.joinPath(folder, `${name}.prompt.md`)) as [vscode.Uri, vscode.Uri, vscode.Uri];
        const first = new AnswerMemory(storage);
        await keep(first, a, { who: 'Ada' });
        await keep(first, b, { who: 'Bob' });
        const second = new AnswerMemory(storage);
        await first.forget(a);
        await keep(second, c, { who: 'Cleo' });
        assert.doesNotMatch(storage.text(), /Ada/);
        assert.deepEqual(second.prompts().map(String), [c, b].map(String));
        assert.deepEqual(first.recall(c, promptFile.inputs), { who: 'Cleo' });
        await Promise.all([a, b, c].map((prompt) => keep(first, prompt, { who: prompt.path })));
        assert.deepEqual(first.prompts().map(String), [c, b, a].map(String), 'nor loses what is being written');
        for (const memory of [first, second]) memory.dispose();
      });

      it('begins empty when the storage holds something else', () => {
        assert.deepEqual(new AnswerMemory(new MapMemento({ answers: { a: 1 } })).prompts(), []);
      });
    });

    describe('of filled prompts', () => {
      const filled = (text: string) => recordFill(openPromptFile(text), {}, {}, createDelivery(text, undefined, text));
      const prompt = vscode.Uri.parse('file:///a.prompt.md');
      const filesIn = async (at: vscode.Uri): Promise<number> => vscode.workspace.fs.readDirectory(at).then((all) => all.length, () => 0);
      const titles = (history: FillHistory): readonly string[] => history.list().map(({ title }) => title);

      it('loses none of those that follow at once, the last one first', async () => {
        const place = vscode.Uri.joinPath(folder, 'history-a');
        const history = new FillHistory(new MapMemento(), place);
        await Promise.all(['a', 'b', 'c'].map((text) => history.add(prompt, 'chat', filled(text))));
        assert.deepEqual(titles(history), ['c', 'b', 'a']);
        assert.deepEqual(await Promise.all(history.list().map(async (record) => (await history.read(record))?.delivery.text)), ['c', 'b', 'a']);
        const [, second] = history.list();
        assert.ok(second !== undefined);
        await history.remove(second);
        assert.deepEqual([titles(history), await filesIn(place)], [['c', 'a'], 2]);
        await history.clear();
        assert.deepEqual([titles(history), await filesIn(place)], [[], 0]);
        history.dispose();
      });

      it('keeps as many as the setting says, and with 0 none', async () => {
        const place = vscode.Uri.joinPath(folder, 'history-b');
        const storage = new MapMemento();
        const history = new FillHistory(storage, place);
        for (const text of ['a', 'b', 'c', 'd']) await history.add(prompt, 'chat', filled(text));
        await set('history.limit', 3);
        await eventually('the oldest falls out', () => history.list().length === 3);
        await history.add(prompt, 'chat', filled('e'));
        assert.deepEqual([titles(history), await filesIn(place)], [['e', 'd', 'c'], 3]);
        await set('history.limit', 0);
        await eventually('all are deleted', async () => history.list().length === 0 && (await filesIn(place)) === 0);
        await history.add(prompt, 'chat', filled('f'));
        assert.deepEqual([titles(history), await filesIn(place), storage.text()], [[], 0, '{}']);
        history.dispose();
      });

      it('follows a prompt that is renamed, and so does the list of those used last', async () => {
        const history = new FillHistory(new MapMemento(), vscode.Uri.joinPath(folder, 'history-e'));
        const recent = new RecentPrompts(new MapMemento());
        const [before, other] = await Promise.all(['before', 'other'].map((name) => write(`${name}.prompt.md`, 'x')));
        assert.ok(before !== undefined && other !== undefined);
        for (const uri of [before, other]) {
          await history.add(uri, 'chat', filled('x'));
          await recent.add(uri);
        }
        const after = vscode.Uri.joinPath(folder, 'after it.prompt.md');
        const edit = new vscode.WorkspaceEdit();
        edit.renameFile(before, after);
        assert.ok(await vscode.workspace.applyEdit(edit));
        const moved = [other, after].map(String);
        await eventually('the fill is that of the new file', () => history.list().map((each) => each.prompt).join() === moved.join());
        await eventually('the list has it', () => recent.list().join() === moved.join());
        assert.equal((await history.read(history.list()[1] ?? assert.fail()))?.delivery.text, 'x');
        history.dispose();
        recent.dispose();
      });

      it('survives a text that is missing or broken', async () => {
        const place = vscode.Uri.joinPath(folder, 'history-c');
        const history = new FillHistory(new MapMemento(), place);
        await history.add(prompt, 'chat', filled('a'));
        await history.add(prompt, 'chat', filled('b'));
        const [b, a] = history.list();
        assert.ok(a !== undefined && b !== undefined);
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(place, `${a.id}.json`));
        await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(place, `${b.id}.json`), new TextEncoder().encode('{"delivery":'));
        assert.deepEqual([await history.read(a), await history.read(b)], [undefined, undefined]);
        await history.remove(a);
        await history.remove(b);
        assert.deepEqual(history.list(), []);
        history.dispose();
      });

      it('goes on when a text cannot be written', async () => {
        await write('history-d', 'a file where the folder should be');
        const history = new FillHistory(new MapMemento(), vscode.Uri.joinPath(folder, 'history-d'));
        await history.add(prompt, 'chat', filled('a'));
        assert.deepEqual(history.list(), []);
        history.dispose();
      });
    });

    describe('Fill Prompt Again', () => {
      it('asks nothing, and takes what the editor knows now to the destination of then', async () => {
        const work = await write('work.txt', 'some code');
        const other = await write('review.prompt.md', '---\ntitle: Review\ninput:\n  - { name: who, default: World }\n---\n${who}: ${selection}');
        const editor = await vscode.window.showTextDocument(work);
        editor.selection = new vscode.Selection(0, 0, 0, 4);
        await set('destination', 'clipboard');
        await withEnter('fillPrompt.fill', other);
        assert.equal(await vscode.env.clipboard.readText(), 'World: some');
        (await vscode.window.showTextDocument(work)).selection = new vscode.Selection(0, 5, 0, 9);
        await set('destination', 'editor');
        await vscode.commands.executeCommand('fillPrompt.fillAgain', other);
        assert.equal(await vscode.env.clipboard.readText(), 'World: code');
      });

      it('repeats what was filled last when no prompt is in front', async () => {
        await set('destination', 'clipboard');
        await vscode.window.showTextDocument(await write('work.txt', 'some code'));
        await vscode.commands.executeCommand('fillPrompt.fill', await write('plain.prompt.md', 'Plain'));
        await vscode.env.clipboard.writeText('');
        await vscode.commands.executeCommand('fillPrompt.fillAgain');
        assert.equal(await vscode.env.clipboard.readText(), 'Plain');
      });
    });

    it('of a prompt that was never saved does not fill an empty one when that is closed', async () => {
      await set('destination', 'clipboard');
      const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: 'Hello ${input:who:World}' });
      await vscode.window.showTextDocument(document);
      await withEnter('fillPrompt.fill', document.uri);
      assert.equal(await vscode.env.clipboard.readText(), 'Hello World');
      await vscode.commands.executeCommand('fillPrompt.fillAgain', document.uri);
      assert.equal(await vscode.env.clipboard.readText(), 'Hello World', 'its editor is open');
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await eventually('the document is closed', () => document.isClosed);
      await vscode.env.clipboard.writeText('as before');
      await vscode.commands.executeCommand('fillPrompt.fillAgain', document.uri);
      assert.equal(await vscode.env.clipboard.readText(), 'as before');
      assert.ok(vscode.workspace.textDocuments.every(({ uri }) => uri.toString() !== document.uri.toString()), 'and opens none');
    });

    it('shows the text of a filled prompt as read-only Markdown', async () => {
      await set('destination', 'clipboard');
      await vscode.commands.executeCommand('fillPrompt.fill', await write('look.prompt.md', '---\ntitle: Look/at me\n---\nLook at \\${input:this}'));
      await withEnter('fillPrompt.showHistory');
      await eventually('the text', () => vscode.window.activeTextEditor?.document.uri.scheme === 'fill-prompt-history');
      const document = vscode.window.activeTextEditor?.document;
      assert.deepEqual([document?.getText(), document?.languageId], ['Look at ${input:this}', 'markdown']);
      assert.match(document?.uri.path ?? '', /^\/Look-at me \(.+\)\.md$/);
      assert.equal(vscode.workspace.fs.isWritableFileSystem('fill-prompt-history') ?? false, false);
    });
  });
}

async function set(name: string, value: unknown): Promise<void> {
  await vscode.workspace.getConfiguration('fillPrompt').update(name, value, vscode.ConfigurationTarget.Global);
}

async function eventually(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  for (let round = 0; !(await condition()); round++) {
    assert.ok(round < 100, what);
    await wait(50);
  }
}

/** Runs a command and presses Enter in whatever it asks until it is done. */
async function withEnter(command: string, ...args: readonly unknown[]): Promise<void> {
  let isDone = false;
  const running = Promise.resolve(vscode.commands.executeCommand(command, ...args)).finally(() => (isDone = true));
  while (!isDone) {
    await wait(150);
    if (!isDone) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  }
  await running;
}
