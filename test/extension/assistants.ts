import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { FillAnswers, FillPromptApi } from '../../src/extension/api.js';
import { extensionId } from './extensionId.js';

const ticket = `---
title: Ticket of the tests
input:
  - name: kind
    options: [bug, feature]
    required: true
  - name: points
    type: integer
    default: 3
  - name: token
    type: password
    required: false
    minLength: 20
---
\${input:kind} \${input:points}\${input:token}\${clipboard}`;

/** Defines the tests of what other extensions and agents can do with prompts. */
export function defineAssistantTests(): void {
  describe('for others', () => {
    let folder: vscode.Uri;
    let uri: vscode.Uri;
    before(async () => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(first !== undefined, 'the tests run in a folder');
      folder = vscode.Uri.joinPath(first.uri, `assistants-${Date.now()}`);
      uri = vscode.Uri.joinPath(folder, 'ticket-of-tests.prompt.md');
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(ticket));
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'broken-of-tests.prompt.md'), new TextEncoder().encode('A ${input:never'));
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, '.fill-prompt/ticket-of-tests.yaml'), new TextEncoder().encode('presets:\n  Quick:\n    kind: feature\n    points: 1\n'));
      await vscode.env.clipboard.writeText('the clipboard');
    });
    after(() => vscode.workspace.fs.delete(folder, { recursive: true }));

    describe('the API', () => {
      const api = (): FillPromptApi => vscode.extensions.getExtension<FillPromptApi>(extensionId)?.exports as FillPromptApi;

      it('says its version, and opens a file with its inputs, as plain data', async () => {
        assert.equal(api().version, 1);
        const { title, inputs, variables } = await api().open(uri);
        assert.deepEqual([title, variables], ['Ticket of the tests', ['clipboard']]);
        assert.deepEqual(inputs.map(({ name, type, required }) => [name, type, required]), [['kind', 'choice', true], ['points', 'integer', false], ['token', 'password', false]]);
        assert.deepEqual(JSON.parse(JSON.stringify(inputs)), inputs.map((input) => Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined))));
      });

      it('fills with answers, presets and variables, and names everything that stands in the way', async () => {
        const prompt = await api().open(uri);
        assert.deepEqual(await prompt.fill({ answers: { kind: 'bug' }, variables: { clipboard: '!' } }), { kind: 'filled', text: 'bug 3!', notes: [] });
        assert.deepEqual(await prompt.fill({ answers: { kind: 'Bug', points: null } }), { kind: 'filled', text: 'bug ', notes: ['${clipboard} has no value here; it came out empty.'] });
        assert.deepEqual(await prompt.fill({ answers: { kinds: 'bug', points: 'x', token: 'short' } }), {
          kind: 'open',
          questions: [{ name: 'kind' }, { name: 'points', reason: '"x" is not a number.' }, { name: 'token', reason: 'At least 20 characters are needed.' }],
          unknown: ['kinds'],
        });
        assert.equal((await prompt.fill({ preset: 'None' })).kind, 'refused');
      });

      it('gives the selection under both of its names, and takes what is undefined for absent', async () => {
        const prompt = await api().open('---\ninput: [{ name: a, default: x }]\n---\n${input:a} ${selection} ${selectedText} ${lineNumber}');
        const variables = { selectedText: 'mine', lineNumber: 3 as unknown as string };
        assert.deepEqual(await prompt.fill({ answers: { a: undefined }, variables }), { kind: 'filled', text: 'x mine mine 3', notes: [] });
      });

      it('refuses what can be no answer and no variable', async () => {
        const prompt = await api().open(uri);
        const reason = async (given: unknown): Promise<unknown> => prompt.fill(given as FillAnswers);
        assert.deepEqual(await reason({ answers: { kind: new Date(0) } }), { kind: 'refused', reason: '"answers.kind" must be a text, a number, true, false, null or a list of these.' });
        assert.deepEqual(await reason({ answers: 'bug' }), { kind: 'refused', reason: '"answers" must be an object from name to value.' });
        assert.deepEqual(await reason({ variables: { clipboard: ['x'] } }), { kind: 'refused', reason: '"variables.clipboard" must be a text.' });
        assert.match(JSON.stringify(await reason({ answers: { kind: 'bug' }, variables: { clipbord: 'x' } })), /there is no variable .*clipbord.* Did you mean .*clipboard/);
      });

      it('takes the unsaved text of an editor, and a text of no file', async () => {
        const document = await vscode.workspace.openTextDocument(uri);
        const edit = new vscode.WorkspaceEdit();
        edit.insert(uri, document.positionAt(document.getText().length), ' unsaved');
        await vscode.workspace.applyEdit(edit);
        assert.deepEqual(await (await api().open(uri)).fill({ answers: { kind: 'bug' }, variables: { clipboard: '' } }), { kind: 'filled', text: 'bug 3 unsaved', notes: [] });
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
        assert.deepEqual(await (await api().open('Hi ${input:who}')).fill({ answers: { who: 'Ada' } }), { kind: 'filled', text: 'Hi Ada', notes: [] });
      });

      it('checks', async () => {
        assert.deepEqual((await api().open('Hi\n${input:who')).check().map(({ code, line, column, severity }) => [code, line, column, severity]), [['placeholder-unclosed', 2, 1, 'error']]);
      });

      it('refuses a file with errors, unless it is told to', async () => {
        const broken = await api().open('A ${input:never');
        assert.equal((await broken.fill()).kind, 'refused');
        assert.deepEqual(await broken.fill({ force: true }), { kind: 'filled', text: 'A ${input:never', notes: [] });
      });

      it('rejects for a file that is not there', async () => {
        await assert.rejects(api().open(vscode.Uri.joinPath(folder, 'nothing.prompt.md')));
      });
    });

    describe('the tool of agents', () => {
      const call = async (input: object): Promise<readonly string[]> => {
        const { content } = await vscode.lm.invokeTool('fillPrompt', { input, toolInvocationToken: undefined });
        return content.map((part) => (part instanceof vscode.LanguageModelTextPart ? part.value : ''));
      };

      it('is there, with what a model must know', () => {
        const tool = vscode.lm.tools.find(({ name }) => name === 'fillPrompt');
        assert.match(tool?.description ?? '', /prompt files/);
        assert.deepEqual(Object.keys((tool?.inputSchema as { properties: object }).properties), ['prompt', 'answers', 'preset']);
      });

      it('fills a prompt by its name or title, lists all, and takes nothing from the clipboard', async () => {
        assert.deepEqual(await call({ prompt: 'ticket-of-tests', answers: { kind: 'bug', points: 5 } }), ['bug 5', 'Notes:\n- ${clipboard} has no value here; it came out empty.']);
        assert.deepEqual((await call({ prompt: 'TICKET of the tests', answers: { kind: 'feature' } }))[0], 'feature 3');
        assert.match((await call({})).join(), /- ticket-of-tests: Ticket of the tests \(asks for kind; points, optional; token, optional\)/);
      });

      it('names what is missing, wrong or unknown', async () => {
        assert.match((await call({ prompt: 'ticket-of-tests' })).join(), /- kind: needs an answer\nAsk the person/);
        assert.match((await call({ prompt: 'ticket-of-tests', answers: { kind: 'epic' } })).join(), /- kind: "epic" is not one of: bug, feature\./);
        assert.match((await call({ prompt: 'ticket-of-tests', answers: { kinds: 'bug' } })).join(), /has no input "kinds" \(did you mean "kind"\?\)/);
        assert.match((await call({ prompt: 'ticket-of-tests', answers: { kind: 'bug', token: 'hush' } })).join(), /- token: At least 20 characters/);
        assert.match((await call({ prompt: 'nothing of this name' })).join(), /There is no prompt "nothing of this name"/);
        assert.match((await call({ prompt: 'broken-of-tests' })).join(), /an error in its file\.\n- line 1: /);
      });
    });

    it('the server for assistants is off until somebody asks for it', () => {
      assert.equal(vscode.workspace.getConfiguration('fillPrompt').get('mcp.enabled'), false);
    });
  });
}
