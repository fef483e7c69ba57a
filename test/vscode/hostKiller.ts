import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The title of the command with which the extension host ends as if the system had killed it. */
export const killHost = 'Test: Kill the Extension Host';

/** Takes a folder and writes into it an extension whose command ends the extension host that it runs in, without a word. Gives its folder. */
export async function writeHostKiller(folder: string): Promise<string> {
  const extension = join(folder, 'host-killer');
  await mkdir(extension, { recursive: true });
  const contributes = { commands: [{ command: 'test.killHost', title: killHost }] };
  await writeFile(join(extension, 'package.json'), JSON.stringify({ publisher: 'test', name: 'host-killer', version: '0.0.1', engines: { vscode: '^1.101.0' }, main: './main.js', contributes }));
  await writeFile(join(extension, 'main.js'), "exports.activate = () => require('vscode').commands.registerCommand('test.killHost', () => process.kill(process.pid, 'SIGKILL'));\n");
  return extension;
}
