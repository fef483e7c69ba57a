import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { findBrowser } from './findBrowser.js';
import { openWorkbench } from './openWorkbench.js';
import { startServer, type Settings } from './startServer.js';

/** A run of tests inside the extension host. */
export interface InsideRun {
  /** The folder of an extension under development: the one to test, or one that the tests are part of. Without it there is an empty one. */
  readonly extensionDevelopmentPath?: string;
  /** The packaged extension to install and test. */
  readonly vsix?: string;
  /** The folders of extensions that it meets there. */
  readonly extensions?: readonly string[];
  /** A CommonJS file that exports `run()`, whose promise says by its outcome whether the tests passed. It runs where the extension runs whose folder it lies in. */
  readonly testsEntry: string;
  /** The folder or the workspace file to open. */
  readonly folder: string;
  /** Whether Workspace Trust is on, so that the folder is opened in Restricted Mode. */
  readonly workspaceTrust: boolean;
  readonly settings?: Settings;
  /** Extensions that come with VS Code to leave out, by the names of their folders. */
  readonly without?: readonly string[];
  readonly timeLimitSeconds?: number;
}

/** Runs tests inside VS Code, prints what they print, and gives the exit code: 0 when all passed. */
export async function runInsideVsCode(run: InsideRun): Promise<number> {
  // VS Code runs tests only together with an extension under development; when the packaged one is tested, that is an empty one.
  const emptyExtension = await writeEmptyExtension();
  const server = await startServer({ ...run, quiet: true, developmentHost: true });
  try {
    return await runTests(run, await findBrowser(), server, run.extensionDevelopmentPath ?? emptyExtension);
  } finally {
    await server.stop();
    await rm(emptyExtension, { recursive: true, force: true });
  }
}

async function writeEmptyExtension(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'empty-extension-'));
  const manifest = { publisher: 'test', name: 'empty', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(directory, 'package.json'), JSON.stringify(manifest));
  return directory;
}

async function runTests(
  run: InsideRun,
  browser: Awaited<ReturnType<typeof findBrowser>>,
  server: Awaited<ReturnType<typeof startServer>>,
  extensionDevelopmentPath: string,
): Promise<number> {
  let exit: (code: number) => void = () => undefined;
  const exitCode = new Promise<number>((done) => (exit = done));
  const workbench = await openWorkbench({
    browser,
    server,
    folder: resolve(run.folder),
    extensionDevelopmentPath: resolve(extensionDevelopmentPath),
    extensionTestsPath: resolve(run.testsEntry),
    prepare: async (page: Page) => {
      await page.exposeFunction('codeAutomationLog', (_type: string, values: unknown[]) => print(values));
      await page.exposeFunction('codeAutomationExit', exit);
    },
  });
  try {
    return await Promise.race([exitCode, failAfter(run.timeLimitSeconds ?? 300)]);
  } finally {
    await workbench.close();
  }
}

function print(values: unknown[]): void {
  const line = format(...values);
  if (!knownNoise.test(line)) {
    process.stdout.write(`${line}\n`);
  }
}

/**
 * What the workbench says in every run goes through the same channel: how it connects, which services it does not reach, which
 * native modules are not compiled.
 */
const knownNoise = new RegExp(
  [
    /^\[(AgentHost|AccountPolicyGate|ChatModelSelection|RemoteAgentHostProtocol|Service Worker|reconnection-grace-time)/,
    /^(Creating a socket|Resolv(ing|ed) connection token|Updating additional builtin extensions)/,
    // Before the extension that brings a virtual file system has started, VS Code looks for files there in vain.
    /ENOPRO: No file system provider|^CodeExpectedError|Canceled: Canceled|No search provider registered|^Creation of workbench contribution|authentication provider/,
    /^Error: Could not locate the bindings file|build\/Release\/|native-watchdog|ENOTFOUND|^Failed to fetch/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

function failAfter(seconds: number): Promise<never> {
  return new Promise((_done, fail) => {
    const timer = setTimeout(() => fail(new Error(`The tests inside VS Code did not end within ${seconds} seconds.`)), seconds * 1000);
    timer.unref();
  });
}
