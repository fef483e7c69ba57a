import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import * as vscode from 'vscode';
import { findInputs } from './findInputs.js';

const prompt = `---
input:
  - name: level
    options: [Low, High]
    default: Low
  - name: unused
---
\${input:level === 'Hihg' ? 'a' : 'b'} \${input:levle}
\${input:level}
`;

/** Defines the tests of writing a prompt: that each feature is wired to its provider. What it answers is tested without VS Code. */
export function defineEditingTests(): void {
  describe('writing', () => {
    let document: vscode.TextDocument;
    const uri = (): vscode.Uri => document.uri;
    const at = (text: string, inside = 1): vscode.Position => document.positionAt(document.getText().indexOf(text) + inside);
    before(async () => {
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      assert.ok(folder !== undefined);
      const file = vscode.Uri.joinPath(folder, 'writing.prompt.md');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(prompt));
      document = await vscode.workspace.openTextDocument(file);
      await vscode.window.showTextDocument(document);
    });
    after(async () => {
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(uri());
    });
    const ours = (): vscode.Diagnostic[] => vscode.languages.getDiagnostics(uri()).filter(({ source }) => source === 'Fill Prompt');
    const codes = (): string[] => ours().map(({ code }) => String(typeof code === 'object' ? code.value : code)).sort();
    const eventually = async (what: string, condition: () => boolean): Promise<void> => {
      for (let round = 0; !condition(); round++) {
        assert.ok(round < 100, `${what}: ${codes().join(', ')}`);
        await wait(50);
      }
    };
    const edit = async (position: vscode.Position, text: string): Promise<void> => {
      const change = new vscode.WorkspaceEdit();
      change.insert(uri(), position, text);
      await vscode.workspace.applyEdit(change);
    };

    it('publishes problems at once, with a code, a link and a tag', async () => {
      await eventually('the problems', () => codes().length === 3);
      assert.deepEqual(codes(), ['compare-not-an-option', 'input-undeclared', 'input-unused']);
      const unused = ours().find(({ tags }) => tags?.includes(vscode.DiagnosticTag.Unnecessary));
      assert.match(String((unused?.code as { target: vscode.Uri }).target), /docs\/language\.md#input-unused$/);
    });

    it('follows typing', async () => {
      await edit(new vscode.Position(document.lineCount - 1, 0), '${input:open');
      await eventually('the new problem', () => codes().includes('placeholder-unclosed'));
      await vscode.commands.executeCommand('undo');
      await eventually('its end', () => !codes().includes('placeholder-unclosed'));
    });

    it('takes severities from the settings', async () => {
      const settings = vscode.workspace.getConfiguration('fillPrompt');
      await settings.update('problems', { 'input-unused': 'off', 'input-undeclared': 'error' }, vscode.ConfigurationTarget.Global);
      await eventually('one problem less', () => codes().length === 2);
      assert.ok(ours().some(({ severity }) => severity === vscode.DiagnosticSeverity.Error));
      await settings.update('problems', undefined, vscode.ConfigurationTarget.Global);
      await eventually('all again', () => codes().length === 3);
    });

    it('offers repairs, and applies one', async () => {
      const range = ours().find(({ code }) => (code as { value: string }).value === 'compare-not-an-option')?.range;
      assert.ok(range !== undefined);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', uri(), range);
      const fix = actions.find(({ title }) => title.includes('High'));
      assert.ok(fix?.edit !== undefined, actions.map(({ title }) => title).join(', '));
      await vscode.workspace.applyEdit(fix.edit);
      assert.match(document.getText(), /=== 'High'/);
      await eventually('the problem is gone', () => !codes().includes('compare-not-an-option'));
    });

    it('mends what is safe on save, when the settings say so', async () => {
      const settings = vscode.workspace.getConfiguration('editor');
      await settings.update('codeActionsOnSave', { 'source.fixAll.fillPrompt': 'explicit' }, vscode.ConfigurationTarget.Global);
      const end = new vscode.Position(document.lineCount - 1, 0);
      await edit(end, "${input:level === “High” ? 'a' : 'b'}\n");
      await eventually('the problem of the quotes', () => codes().includes('expression-syntax'));
      await document.save();
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global);
      assert.match(document.getText(), /=== (["'])High\1 \? 'a'/);
    });

    it('offers the repairs of fifty problems when a whole file is selected, and none when only mending all is asked for', async () => {
      const file = vscode.Uri.joinPath(uri(), '..', 'many.prompt.md');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("${input:level === “High” ? 'a' : 'b'}\n".repeat(60)));
      const other = await vscode.workspace.openTextDocument(file);
      for (let round = 0; vscode.languages.getDiagnostics(file).length < 60; round++) {
        assert.ok(round < 100, 'its problems');
        await wait(50);
      }
      const range = new vscode.Range(0, 0, other.lineCount, 0);
      const titlesFor = async (kind?: vscode.CodeActionKind): Promise<string[]> =>
        (await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', file, range, kind?.value)).map(({ title }) => title);
      const repairs = await titlesFor(vscode.CodeActionKind.QuickFix);
      // Beside those that VS Code's own chat offers.
      assert.equal(repairs.filter((title) => title.startsWith('Straighten')).length, 50, [...new Set(repairs)].join(', '));
      assert.deepEqual(await titlesFor(vscode.CodeActionKind.SourceFixAll), ['Fix all safe problems of this prompt']);
      await vscode.workspace.fs.delete(file);
    });

    it('moves an Inputs section into the header', async () => {
      const file = vscode.Uri.joinPath(uri(), '..', 'section.prompt.md');
      await vscode.workspace.fs.writeFile(file, new TextEncoder().encode('## Inputs\n\n* ${input:depth:3}: How deep\n\n${input:depth}\n'));
      const other = await vscode.workspace.openTextDocument(file);
      const range = new vscode.Range(2, 20, 2, 20);
      const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', file, range, vscode.CodeActionKind.RefactorRewrite.value);
      const move = actions.find(({ title }) => title.includes('header'));
      assert.ok(move?.edit !== undefined, actions.map(({ title }) => title).join(', '));
      await vscode.workspace.applyEdit(move.edit);
      assert.match(other.getText(), /^---\ninput:/);
      await vscode.workspace.fs.delete(file);
    });

    it('completes in a placeholder, and not in text', async () => {
      const labels = async (position: vscode.Position): Promise<string[]> => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', uri(), position);
        return items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      };
      assert.ok((await labels(at('${input:levle', 8))).includes('level'));
      assert.ok((await labels(at("=== 'High'", 6))).includes('High'));
    });

    it('finds an input by its name alone, and by the prefix that is being typed', async () => {
      const filterTexts = async (body: string): Promise<(string | undefined)[]> => {
        const file = await vscode.workspace.openTextDocument({ language: 'prompt', content: `${body}\n\n\${input:style} \${input:other}\n` });
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>('vscode.executeCompletionItemProvider', file.uri, new vscode.Position(0, body.length));
        return items.filter(({ label }) => label === 'input:style' || label === 'style').map(({ label, filterText }) => filterText ?? (typeof label === 'string' ? label : label.label));
      };
      assert.deepEqual(await filterTexts('${st'), ['style']);
      assert.deepEqual(await filterTexts('${in'), ['input:style']);
      assert.deepEqual(await filterTexts('${input:s'), ['style']);
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    it('explains an input', async () => {
      const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri(), at('${input:level}', 9));
      const text = (hover?.contents ?? []).map((content) => (typeof content === 'string' ? content : content.value)).join('\n');
      assert.match(text, /level/);
      assert.match(text, /Low/);
    });

    it('goes to the declaration, finds the uses, and renames them all', async () => {
      const [definition] = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeDefinitionProvider', uri(), at('${input:level}', 9));
      assert.equal(definition?.range.start.line, 2);
      const references = await vscode.commands.executeCommand<vscode.Location[]>('vscode.executeReferenceProvider', uri(), at('${input:level}', 9));
      assert.deepEqual(references.map(({ range }) => range.start.line), [2, 7, 8, 9]);
      const renamed = await vscode.commands.executeCommand<vscode.WorkspaceEdit>('vscode.executeDocumentRenameProvider', uri(), at('${input:level}', 9), 'degree');
      assert.equal(renamed.get(uri()).length, 4);
      await assert.rejects(async () => vscode.commands.executeCommand('vscode.executeDocumentRenameProvider', uri(), at('${input:level}', 9), 'two words'), /is not a name/);
    });

    it('opens a preview and a form as pages of their own, one of each', async () => {
      const pages = (): string[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs).flatMap(({ input }) => (input instanceof vscode.TabInputWebview ? [input.viewType] : []));
      const count = (view: string): number => pages().filter((page) => page.endsWith(view)).length;
      for (const [command, view] of [['fillPrompt.preview', 'fillPrompt.preview'], ['fillPrompt.fillForm', 'fillPrompt.form']] as const) {
        await vscode.commands.executeCommand(command, uri());
        await eventually(`${view} is shown`, () => count(view) === 1);
        await vscode.commands.executeCommand(command, uri());
        assert.equal(count(view), 1);
      }
    });

    it('lists inputs as symbols, folds them, and shows lenses and tokens', async () => {
      const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', uri());
      assert.ok(symbols.some(({ name }) => name === 'level') || symbols.length > 0);
      assert.equal((await findInputs('unused')).length, 1);
      const other = vscode.Uri.joinPath(uri(), '..', 'other.prompt.md');
      for (const name of ['firstName', 'secondName']) {
        await vscode.workspace.fs.writeFile(other, new TextEncoder().encode(`\${input:${name}}`));
        for (let round = 0; (await findInputs(name)).length === 0; round++) {
          assert.ok(round < 100, `${name} is found after the file has changed`);
          await wait(100);
        }
      }
      await vscode.workspace.fs.delete(other);
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', uri(), 10);
      assert.ok(lenses.some(({ command }) => command?.command === 'fillPrompt.fill') && lenses.some(({ command }) => command?.title === '3 inputs'));
      const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri());
      assert.ok(tokens.data.length >= 5 * 4);
      const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', uri());
      assert.ok(folds.some(({ start, end }) => start === 2 && end === 4));
    });
  });
}
