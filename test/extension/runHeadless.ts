import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInsideVsCode } from '../vscode/runInsideVsCode.js';
import { buildTests } from './buildTests.js';

/** Runs the tests of the extension host against the packaged extension, in the VS Code that comes from npm. */
async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'extension-tests-'));
  try {
    return await runInsideVsCode({ vsix: resolve(__dirname, '../../fill-prompt.vsix'), testsEntry: await buildTests(), folder, workspaceTrust: false });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
