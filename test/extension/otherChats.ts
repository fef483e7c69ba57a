import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { receivedFile, type Received } from '../vscode/chatStandIns.js';
import { eventually } from '../vscode/eventually.js';
import { fillWithEnter, setDestination } from './fillWithEnter.js';

/** What links and shells would act on. */
const hostile = 'A & B = 100 %25 C# 1+1? 🍵 $(touch pwned) `touch pwned`; touch pwned | x > pwned\n"quoted" \'single\' \\ windowId=2\n';

/** Defines the tests of the destinations outside VS Code's own chat: stand-ins have their ids and documented doors, and the terminal runs real commands. */
export function defineOtherChatsTests(): void {
  describe('other chats', () => {
    let folder: vscode.Uri;
    let scripts: string;
    before(async () => {
      const [first] = vscode.workspace.workspaceFolders ?? [];
      assert.ok(first !== undefined, 'the tests run in a folder');
      folder = vscode.Uri.joinPath(first.uri, `chats-${Date.now()}`);
      scripts = mkdtempSync(join(tmpdir(), 'scripts-'));
      writeFileSync(join(scripts, 'keep.js'), "const parts = []; process.stdin.on('data', (part) => parts.push(part)).on('end', () => require('fs').writeFileSync(process.argv[2], Buffer.concat(parts)));");
      writeFileSync(join(scripts, 'wait.js'), "require('fs').writeFileSync(process.argv[2], String(process.pid)); setInterval(() => {}, 1000);");
      // On the desktop VS Code asks before an extension gets a link.
      await vscode.workspace.getConfiguration('extensions').update('confirmedUriHandlerExtensionIds', ['anthropic.claude-code'], vscode.ConfigurationTarget.Global);
    });
    after(async () => {
      await setDestination(undefined);
      await setCommand(undefined);
      await vscode.workspace.getConfiguration('extensions').update('confirmedUriHandlerExtensionIds', undefined, vscode.ConfigurationTarget.Global);
      await vscode.workspace.fs.delete(folder, { recursive: true });
      rmSync(scripts, { recursive: true, force: true });
    });
    afterEach(async () => {
      for (const terminal of vscode.window.terminals) terminal.dispose();
      await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    const write = async (name: string, text: string): Promise<vscode.Uri> => {
      const uri = vscode.Uri.joinPath(folder, name);
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
      return uri;
    };
    let count = 0;
    const fillTo = async (destination: string, text = hostile): Promise<void> => {
      await setDestination(destination);
      // A file of its own each time: VS Code may still hold the text of a file that has just been written again.
      await fillWithEnter(await write(`to-${++count}.prompt.md`, text));
    };

    it('Claude Code: its documented link, with every character, and the clipboard is left alone', async () => {
      await vscode.env.clipboard.writeText('mine');
      const before = received('anthropic.claude-code').length;
      await fillTo('claudeCode');
      const [link] = (await eventually('the link arrives', () => Promise.resolve(received('anthropic.claude-code')), (all) => all.length > before)).slice(before);
      assert.equal(link?.path, '/open');
      assert.deepEqual([...new URLSearchParams(link?.query)], [['prompt', hostile]]);
      assert.equal(await vscode.env.clipboard.readText(), 'mine');
    });

    it('Claude Code: a prompt of 200,000 characters', async () => {
      const long = 'Tea & cake 🍵\n'.repeat(15_000);
      const before = received('anthropic.claude-code').length;
      await fillTo('claudeCode', long);
      const [link] = (await eventually('the link arrives', () => Promise.resolve(received('anthropic.claude-code')), (all) => all.length > before)).slice(before);
      assert.ok(new URLSearchParams(link?.query).get('prompt') === long);
    });

    it('Codex: a new thread by its documented commands, and the text on the clipboard', async () => {
      await vscode.env.clipboard.writeText('');
      await fillTo('codex');
      assert.deepEqual(received('openai.chatgpt'), [{ command: 'chatgpt.openSidebar' }, { command: 'chatgpt.newChat' }]);
      assert.equal(await vscode.env.clipboard.readText(), hostile);
    });

    it('what is not there puts the text on the clipboard: Cursor’s chat outside Cursor, a terminal without a command', async () => {
      for (const destination of ['cursorChat', 'terminal']) {
        await vscode.env.clipboard.writeText('');
        await fillTo(destination);
        assert.equal(await vscode.env.clipboard.readText(), hostile, destination);
      }
      assert.deepEqual(vscode.window.terminals, []);
    });

    it('a terminal: the command gets the prompt on its standard input, byte for byte, and no shell acts on it', async () => {
      await setCommand(`node "${join(scripts, 'keep.js')}" kept.txt`);
      await vscode.env.clipboard.writeText('mine');
      await fillTo('terminal');
      const kept = join(root(), 'kept.txt');
      await eventually('the command has read', () => Promise.resolve(existsSync(kept) ? readFileSync(kept, 'utf8') : ''), (text) => text === hostile);
      assert.equal(existsSync(join(root(), 'pwned')), false);
      assert.deepEqual(vscode.window.terminals.map(({ name }) => name), [`Fill Prompt: to-${count}`]);
      assert.equal(await vscode.env.clipboard.readText(), 'mine');
      rmSync(kept);
    });

    it('a terminal: Ctrl+C stops the command, and so does closing the terminal', async () => {
      await setCommand(`node "${join(scripts, 'wait.js')}" pid.txt`);
      const pidFile = join(root(), 'pid.txt');
      for (const stop of [(terminal: vscode.Terminal) => terminal.sendText('\u0003', false), (terminal: vscode.Terminal) => terminal.dispose()]) {
        await fillTo('terminal');
        const pid = Number(await eventually('the command runs', () => Promise.resolve(existsSync(pidFile) ? readFileSync(pidFile, 'utf8') : ''), (text) => text !== ''));
        const terminal = vscode.window.terminals.at(-1);
        assert.ok(terminal !== undefined);
        stop(terminal);
        await eventually('the command has ended', () => Promise.resolve(isRunning(pid)), (running) => !running);
        rmSync(pidFile);
      }
    });

    it('a terminal: one whose command has ended closes at the press of a key', async () => {
      await setCommand('echo');
      await fillTo('terminal');
      const [terminal] = vscode.window.terminals;
      assert.ok(terminal !== undefined);
      const press = (): Promise<number> => {
        terminal.sendText(' ', false);
        return Promise.resolve(vscode.window.terminals.length);
      };
      await eventually('the terminal has closed', press, (count) => count === 0);
    });
  });
}

function received(extension: string): readonly Received[] {
  const file = join(vscode.extensions.getExtension(extension)?.extensionPath ?? '', receivedFile);
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line) as Received);
}

function root(): string {
  return vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';
}

async function setCommand(command: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration('fillPrompt').update('terminal.command', command, vscode.ConfigurationTarget.Global);
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
