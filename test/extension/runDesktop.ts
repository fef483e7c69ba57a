import { mkdtemp } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { writeChatStandIns } from '../vscode/chatStandIns.js';
import { buildTests } from './buildTests.js';

/** Runs the tests of the extension host in desktop VS Code: in the oldest version that the manifest allows, and in the newest. */
async function main(): Promise<void> {
  const repository = resolve(__dirname, '../..');
  const { engines } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as { engines: { vscode: string } };
  const extensionTestsPath = await buildTests();
  const companions = await writeChatStandIns(await mkdtemp(join(tmpdir(), 'chat-stand-ins-')), ['claude-code', 'chatgpt']);
  for (const version of [engines.vscode.replace('^', ''), 'stable']) {
    console.log(`\nDesktop VS Code ${version}`);
    const folder = await mkdtemp(join(tmpdir(), 'extension-tests-'));
    await runTests({ version, extensionDevelopmentPath: [repository, ...companions], extensionTestsPath, launchArgs: [folder, '--disable-extensions', '--disable-workspace-trust'] });
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
