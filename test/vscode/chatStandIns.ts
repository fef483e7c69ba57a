import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The chats of other extensions that Fill Prompt can hand a prompt to: their ids, and the doors that their documentation names. */
const chats = [
  { publisher: 'anthropic', name: 'claude-code', displayName: 'Claude Code', commands: [] },
  { publisher: 'anysphere', name: 'cursor-deeplink', displayName: 'Cursor Deeplink', commands: [] },
  { publisher: 'openai', name: 'chatgpt', displayName: 'Codex', commands: ['chatgpt.openSidebar', 'chatgpt.newChat'] },
] as const;

export type ChatName = (typeof chats)[number]['name'];

/** The file in the folder of such an extension to which it adds a line of JSON for everything that comes in. */
export const receivedFile = 'received.jsonl';

/** While this file is in its folder, no command of it ever answers. */
export const silentFile = 'silent';

/** What comes in: a link, or a command. */
export interface Received {
  readonly scheme?: string;
  readonly path?: string;
  readonly query?: string;
  readonly command?: string;
}

/** Takes a folder and the names of chats, and writes for each an extension that stands in its place and writes down what comes in. Gives their folders. */
export function writeChatStandIns(folder: string, names: readonly ChatName[]): Promise<readonly string[]> {
  return Promise.all(
    names.map(async (name) => {
      const { publisher, displayName, commands } = chats.find((chat) => chat.name === name) ?? chats[0];
      const extension = join(folder, `${publisher}.${name}`);
      await mkdir(extension, { recursive: true });
      const contributes = { commands: commands.map((command) => ({ command, title: command })) };
      const manifest = { publisher, name, displayName, version: '0.0.1', engines: { vscode: '^1.101.0' }, main: './main.js', activationEvents: ['onUri'], contributes };
      await writeFile(join(extension, 'package.json'), JSON.stringify(manifest));
      await writeFile(join(extension, 'main.js'), main);
      return extension;
    }),
  );
}

const main = `
const vscode = require('vscode');
const { appendFileSync, existsSync } = require('fs');
const { join } = require('path');
exports.activate = ({ extension, subscriptions }) => {
  const keep = (received) => appendFileSync(join(extension.extensionPath, '${receivedFile}'), JSON.stringify(received) + '\\n');
  subscriptions.push(vscode.window.registerUriHandler({ handleUri: ({ scheme, path, query }) => keep({ scheme, path, query }) }));
  for (const { command } of extension.packageJSON.contributes.commands) subscriptions.push(vscode.commands.registerCommand(command, () => {
    keep({ command });
    return existsSync(join(extension.extensionPath, '${silentFile}')) ? new Promise(() => {}) : undefined;
  }));
};
`;
