import assert from 'node:assert/strict';
import { mkdtemp, mkdir, writeFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from './eventually.js';
import { findBrowser } from './findBrowser.js';
import { openWorkbench } from './openWorkbench.js';
import { runInsideVsCode } from './runInsideVsCode.js';
import { startServer } from './startServer.js';

const ext = '/tmp/probe/ext';
const expected = '  leading\n\n# héading 😀 👩‍👩‍👧\n```ts\ncode  \n```\n\ttab /cmd #file @who\nend ';
let start = Date.now();
function lap(what: string): void {
  console.log(`${what}: ${Date.now() - start} ms`);
  start = Date.now();
}

async function journey(colorTheme: string, name: string, trust: boolean): Promise<void> {
  const browser = await findBrowser();
  const server = await startServer({ extension: ext, workspaceTrust: trust });
  lap('server');
  const workbench = await openWorkbench({ browser, server, folder: '/tmp/probe/ws', openFile: '/tmp/probe/ws/a.prompt.md', colorTheme });
  lap('workbench');
  try {
    const { quickInput } = workbench;
    await workbench.screenshot(`/tmp/probe/${name}-open.png`);
    await workbench.runCommand('Sample: Ask');
    lap('runCommand');
    await quickInput.waitForTitle('Feature');
    await workbench.screenshot(`/tmp/probe/${name}-ask.png`);
    await quickInput.press('Preview');
    await quickInput.waitFor('button works', (s) => s.value === 'button Preview');
    await quickInput.press('Back');
    await quickInput.waitFor('button works', (s) => s.value === 'button back');
    await quickInput.enter('login page');
    await quickInput.waitUntilClosed();
    console.log(await eventually('notification', workbench.notifications, (all) => all.some((one) => one.message === 'asked login page')));
    await workbench.runCommand('Sample: Pick');
    await quickInput.waitForTitle('Pick some');
    await quickInput.choose('three');
    await quickInput.waitFor('ticked', (s) => s.items[2]?.checked === true);
    await workbench.screenshot(`/tmp/probe/${name}-pick.png`);
    await workbench.page.keyboard.press('Enter');
    await eventually('notification', workbench.notifications, (all) => all.some((one) => /^picked .*two,three/.test(one.message)));
    await workbench.runCommand('Sample: Input box');
    await quickInput.enter('x');
    console.log((await quickInput.waitFor('error', (s) => s.severity === 'error')).message);
    await quickInput.enter('long enough');
    await quickInput.waitUntilClosed();
    lap('quick inputs');
    assert.equal(await workbench.chatInputText(), '');
    await workbench.runCommand('Sample: Chat');
    await eventually('chat', workbench.chatInputText, (text) => text === expected);
    lap('chat');
    await workbench.screenshot(`/tmp/probe/${name}-chat.png`);
    const { page } = workbench;
    await workbench.clearNotifications();
    const menu = await workbench.openContextMenu(page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'a.prompt.md' }));
    console.log(menu.labels);
    await menu.choose('Sample: Hello in menu');
    await eventually('explorer menu', workbench.notifications, (all) => all.some((one) => one.message.startsWith('hello /tmp')));
    await workbench.clearNotifications();
    const tab = await workbench.openContextMenu(page.locator('.tab', { hasText: 'a.prompt.md' }));
    await workbench.screenshot(`/tmp/probe/${name}-tabmenu.png`);
    await tab.choose('Sample: Hello in menu');
    await eventually('tab menu', workbench.notifications, (all) => all.some((one) => one.message.startsWith('hello /tmp')));
    const editor = await workbench.openContextMenu(page.locator('.editor-instance .view-line').first());
    console.log(editor.labels);
    await workbench.screenshot(`/tmp/probe/${name}-menu.png`);
    await editor.close();
    lap('menus');
  } catch (error) {
    await workbench.screenshot(`/tmp/probe/${name}-failed.png`);
    throw error;
  } finally {
    await workbench.close();
    await server.stop();
    lap('close');
  }
}

async function inside(code: number): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), 'smoke-'));
  await mkdir(join(directory, 'ws'));
  await writeFile(
    join(directory, 'run.js'),
    `const vscode = require('vscode');
exports.run = async () => {
  console.log('hello from the tests', { a: 1 }, vscode.version, vscode.workspace.isTrusted, vscode.extensions.getExtension('fp.sample')?.extensionMode, vscode.workspace.workspaceFolders[0].uri.fsPath);
  const c = await vscode.commands.getCommands(true);
  console.log('command there: ' + c.includes('sample.ask'));
  const ws = vscode.workspace.createFileSystemWatcher('**/*.txt');
  const seen = new Promise((done) => ws.onDidCreate(() => done('yes')));
  await new Promise(r => setTimeout(r, 1500));
  require('fs').writeFileSync(vscode.workspace.workspaceFolders[0].uri.fsPath + '/new.txt', 'x');
  console.log('watcher sees: ' + await Promise.race([seen, new Promise((done) => setTimeout(() => done('no'), 5000))]));
  console.log('findFiles', (await vscode.workspace.findFiles('**/*.txt')).length);
  console.log('env ' + process.env.UPDATE);
  if (${code} !== 0) throw new Error('1 test failed');
};`,
  );
  const exit = await runInsideVsCode({
    extensionDevelopmentPath: ext,
    testsEntry: join(directory, 'run.js'),
    folder: join(directory, 'ws'),
    workspaceTrust: code === 1,
  });
  assert.equal(exit, code);
  await rm(directory, { recursive: true });
  lap(`inside ${code}`);
}

async function main(): Promise<void> {
  for (const part of process.argv.slice(2)) {
    if (part === 'inside') {
      await inside(0);
      await inside(1);
    } else {
      await journey(part === 'dark' ? 'Default Dark Modern' : 'Default Light Modern', part, part === 'light');
    }
  }
}
void main();
