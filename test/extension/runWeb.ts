import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { runInsideVsCode } from '../vscode/runInsideVsCode.js';
import { extensionId } from './extensionId.js';
import { buildWebTests } from './buildTests.js';
import { virtualFolders } from './web/virtualFolders.js';

/** Runs the tests in the web worker extension host against the packaged extension: in a folder on disk, and in folders that exist in memory alone. */
async function main(): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'web-tests-'));
  try {
    const tests = join(folder, 'tests');
    const onDisk = join(folder, 'on-disk');
    const virtual = join(folder, 'virtual.code-workspace');
    await mkdir(tests);
    await mkdir(onDisk);
    await writeFile(virtual, JSON.stringify({ folders: Object.values(virtualFolders).map(({ uri }) => ({ uri })) }));
    const testsEntry = await buildWebTests(tests);
    let worst = 0;
    for (const [title, opened] of [['A folder on disk', onDisk], ['Folders in memory', virtual]] as const) {
      console.log(`\n${title}`);
      const code = await runInsideVsCode({
        vsix: resolve(__dirname, '../../fill-prompt.vsix'),
        extensionDevelopmentPath: tests,
        testsEntry,
        folder: opened,
        workspaceTrust: false,
        // This VS Code also has an extension host on Node, which it would choose.
        settings: { 'remote.extensionKind': { [extensionId]: ['web'] } },
      });
      worst = Math.max(worst, code);
    }
    return worst;
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
