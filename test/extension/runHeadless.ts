import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { writeChatStandIns } from '../vscode/chatStandIns.js';
import { runInsideVsCode } from '../vscode/runInsideVsCode.js';
import { buildTests } from './buildTests.js';
import { writeMultiRoot } from './writeMultiRoot.js';

/** Runs the tests of the extension host against the packaged extension, in the VS Code that comes from npm: in one folder, then in a workspace of several. */
async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'extension-tests-'));
  const several = await mkdtemp(join(tmpdir(), 'extension-tests-several-'));
  const standIns = await mkdtemp(join(tmpdir(), 'chat-stand-ins-'));
  try {
    const extensions = await writeChatStandIns(standIns, ['claude-code', 'chatgpt']);
    const run = { vsix: resolve(__dirname, '../../fill-prompt.vsix'), extensions, testsEntry: await buildTests(), workspaceTrust: false };
    const code = await runInsideVsCode({ ...run, folder });
    return (await runInsideVsCode({ ...run, folder: await writeMultiRoot(several) })) || code;
  } finally {
    for (const each of [folder, several, standIns]) await rm(each, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
