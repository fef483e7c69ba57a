import { rmSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { installVsCode, type VsCode } from './installVsCode.js';
import { findQuietExtensions } from './quietExtensions.js';
import { startServerProcess, type ServerProcess } from './serverProcess.js';

/** User settings by name. */
export type Settings = Readonly<Record<string, unknown>>;

/** What a server is started with. */
export interface ServerOptions {
  /** Whether Workspace Trust is on, so that a folder opens in Restricted Mode. */
  readonly workspaceTrust: boolean;
  /** Without it the server answers everyone on this machine, which is right only for a test that lives for seconds. */
  readonly connectionToken?: string;
  /** A packaged extension to install before the start. */
  readonly vsix?: string;
  /** Whether to leave out extensions that come with VS Code, start in every window and do nothing that a test looks at. */
  readonly quiet?: boolean;
  /** Further extensions that come with VS Code to leave out then, by the names of their folders. */
  readonly without?: readonly string[];
  /** The folders of built extensions to use as if they were installed. */
  readonly extensions?: readonly string[];
  /**
   * Whether the address of a workbench may name an extension under development and tests to run in its extension host. VS Code
   * then shows no notifications, which is why what a person sees is tested without.
   */
  readonly developmentHost?: boolean;
  /** User settings on top of those that keep VS Code quiet. */
  readonly settings?: Settings;
  /** The display language, as VS Code names it. Only extensions speak it: the workbench has no language pack but an empty one. */
  readonly language?: string;
}

/** A running VS Code server. */
export interface Server {
  readonly url: string;
  readonly port: number;
  readonly connectionToken: string | undefined;
  readonly developmentHost: boolean;
  /** Where the server keeps what it and its extensions store. */
  readonly dataDirectory: string;
  /** Everything the server has printed so far. */
  output(): string;
  /** Takes user settings and adds them to those there are; a workbench takes them up when it opens or reloads. */
  changeSettings(settings: Settings): Promise<void>;
  /** Ends the server with all its processes and removes what it has stored. */
  stop(): Promise<void>;
}

/** Starts a VS Code server with fresh data of its own on a free port of 127.0.0.1, and gives it when it answers. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const vsCode = await installVsCode();
  const dataDirectory = await mkdtemp(join(tmpdir(), 'vscode-server-'));
  const removeData = (): void => rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
  process.once('exit', removeData);
  const start = (serverArguments: readonly string[]): ServerProcess =>
    startServerProcess(vsCode, ['--accept-server-license-terms', '--server-data-dir', dataDirectory, ...serverArguments]);

  await changeSettings(dataDirectory, { ...quietSettings, ...options.settings });
  if (options.language !== undefined) {
    await installLanguage(dataDirectory, options.language);
  }
  const installed = options.vsix === undefined ? [] : [await installExtension(vsCode, options.vsix)];
  for (const extension of [...installed, ...(options.extensions ?? [])]) {
    await linkExtension(dataDirectory, extension);
  }
  const port = await findFreePort();
  const builtIn = options.quiet === true ? [`--builtin-extensions-dir=${await findQuietExtensions(vsCode, options.without)}`] : [];
  const url = `http://127.0.0.1:${port}`;
  const server = start([...serverArguments(options, port), ...builtIn]);
  await waitForAnswer(server, url);
  return {
    url,
    port,
    connectionToken: options.connectionToken,
    developmentHost: options.developmentHost === true,
    dataDirectory,
    output: () => server.output(),
    changeSettings: (settings) => changeSettings(dataDirectory, settings),
    stop: async () => {
      await server.stop();
      removeData();
      process.off('exit', removeData);
    },
  };
}

/** Nothing in the way of what a person or a test looks at, and less traffic; the workbench still asks the gallery now and then. */
const quietSettings: Settings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  // An untrusted folder opens in Restricted Mode at once instead of behind a question.
  'security.workspace.trust.startupPrompt': 'never',
  'git.enabled': false,
  // As on the desktop; the web default saves by itself.
  'files.autoSave': 'off',
};

async function changeSettings(dataDirectory: string, settings: Settings): Promise<void> {
  // The code-server build keeps user settings here; the plain web build would keep them in the browser.
  const file = join(dataDirectory, 'data/User/settings.json');
  await mkdir(dirname(file), { recursive: true });
  const current = JSON.parse(await readFile(file, 'utf8').catch(() => '{}')) as Settings;
  await writeFile(file, JSON.stringify({ ...current, ...settings }, null, 2));
}

/** VS Code takes up a display language only with a language pack for it, and lists those packs here when they are installed. */
async function installLanguage(dataDirectory: string, language: string): Promise<void> {
  const translations = join(dataDirectory, 'data', 'language-pack.json');
  await writeFile(translations, JSON.stringify({ version: '1.0.0', contents: {} }));
  const pack = { hash: language, extensions: [{ extensionIdentifier: { id: 'test.language-pack' }, version: '1.0.0' }], translations: { vscode: translations }, label: language };
  await writeFile(join(dataDirectory, 'data', 'languagepacks.json'), JSON.stringify({ [language]: pack }));
}

const installedExtensions = new Map<string, Promise<string>>();

/** Gives the folder of an extension that VS Code itself has installed from its package, once for all servers of a process: they start sooner then. */
function installExtension(vsCode: VsCode, vsix: string): Promise<string> {
  const known = installedExtensions.get(vsix) ?? installAnew(vsCode, vsix);
  installedExtensions.set(vsix, known);
  return known;
}

async function installAnew(vsCode: VsCode, vsix: string): Promise<string> {
  const dataDirectory = await mkdtemp(join(tmpdir(), 'vscode-install-'));
  process.once('exit', () => rmSync(dataDirectory, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }));
  const installing = startServerProcess(vsCode, ['--accept-server-license-terms', '--server-data-dir', dataDirectory, '--install-extension', vsix]);
  await installing.ended;
  const code = installing.exitCode();
  if (code !== 0) {
    throw new Error(`VS Code could not install ${vsix} (exit code ${code}):\n${installing.output()}`);
  }
  await installing.stop();
  const extensions = join(dataDirectory, 'extensions');
  const [folder] = (await readdir(extensions, { withFileTypes: true })).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
  if (folder === undefined) throw new Error(`VS Code has installed ${vsix}, but there is no folder of it in ${extensions}.`);
  return join(extensions, folder.name);
}

async function linkExtension(dataDirectory: string, extension: string): Promise<void> {
  const { publisher, name, version } = JSON.parse(await readFile(join(extension, 'package.json'), 'utf8')) as Record<string, string>;
  // The first start of a server, be it to install another, takes every folder it finds here for an installed extension.
  const link = join(dataDirectory, 'extensions', `${publisher}.${name}-${version}`);
  await mkdir(dirname(link), { recursive: true });
  await symlink(resolve(extension), link, 'junction');
}

function serverArguments(options: ServerOptions, port: number): string[] {
  return [
    '--host=127.0.0.1',
    `--port=${port}`,
    ...(options.connectionToken === undefined ? ['--without-connection-token'] : [`--connection-token=${options.connectionToken}`]),
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    '--disable-telemetry',
    ...(options.language === undefined ? [] : [`--locale=${options.language}`]),
    // Without this the workbench silently ignores the development payload of the address.
    ...(options.developmentHost === true ? ['--enable-smoke-test-driver'] : []),
  ];
}

let lastPort = 0;

/** The servers of a process follow each other on one port, so that a browser knows what it has loaded from the one before. */
async function findFreePort(): Promise<number> {
  lastPort = (await probePort(lastPort)) ?? (await probePort(0)) ?? 0;
  return lastPort;
}

/** Gives a port that nobody listens at: the one that is asked for, or any for 0. */
async function probePort(wanted: number): Promise<number | undefined> {
  const probe = createServer();
  const isFree = await new Promise<boolean>((done) => probe.once('error', () => done(false)).listen(wanted, '127.0.0.1', () => done(true)));
  if (!isFree) return undefined;
  const { port } = probe.address() as AddressInfo;
  await new Promise((done) => probe.close(done));
  return port;
}

async function waitForAnswer(server: ServerProcess, url: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (Date.now() < deadline && server.exitCode() === undefined) {
    const answer = await fetch(`${url}/version`).catch(() => undefined);
    if (answer !== undefined) {
      return;
    }
    await wait(50);
  }
  await server.stop();
  throw new Error(`The VS Code server did not answer at ${url}:\n${server.output()}`);
}
