import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import type { Language } from '../l10n/bundles.js';
import { findBrowser } from '../vscode/findBrowser.js';
import { openWorkbench, type Workbench, type WorkbenchOptions } from '../vscode/openWorkbench.js';
import { startServer, type Server, type ServerOptions, type Settings } from '../vscode/startServer.js';

const repository = resolve(__dirname, '../..');

/** The package that `npm run package` makes; journeys use what people install, not the source folder. */
export const packagedExtension = join(repository, 'fill-prompt.vsix');

/** A workspace on disk with VS Code in front of it. */
export interface Journey {
  readonly folder: string;
  readonly server: Server;
  readonly workbench: Workbench;
  /** Gives the absolute path of a file of the workspace. */
  path(file: string): string;
  end(): Promise<void>;
}

/** Questions come one after the other unless a journey says otherwise, so that it need not count them. */
const asksInSteps: Settings = { 'fillPrompt.ask': 'steps' };

/** How a journey begins. */
export interface JourneyStart extends Pick<WorkbenchOptions, 'colorTheme' | 'prepare'>, Pick<ServerOptions, 'extensions'> {
  readonly openFile?: string;
  readonly settings?: Settings;
  readonly workspaceTrust?: boolean;
  /** The display language; English without it. */
  readonly language?: Language;
}

/** Writes a workspace (text by file name) and opens it in a VS Code that has the packaged extension installed. */
export async function startJourney(files: Readonly<Record<string, string>>, start: JourneyStart = {}): Promise<Journey> {
  if (!existsSync(packagedExtension)) throw new Error('There is no fill-prompt.vsix. Run "npm run package" first.');
  const folder = await mkdtemp(join(tmpdir(), 'journey-'));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  const server = await startServer({ vsix: packagedExtension, quiet: true, workspaceTrust: start.workspaceTrust ?? false, extensions: start.extensions, settings: { ...asksInSteps, ...start.settings }, language: start.language });
  try {
    const openFile = start.openFile === undefined ? undefined : join(folder, start.openFile);
    const workbench = await openWorkbench({ browser: await findBrowser(), server, folder, openFile, colorTheme: start.colorTheme, prepare: start.prepare });
    await waitForCommands(workbench);
    const end = async (): Promise<void> => {
      await workbench.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    };
    return { folder, server, workbench, path: (file) => join(folder, file), end };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/** Waits until VS Code knows the extension, a moment after the workbench is there: what it adds to the palette comes with its icon. */
export async function waitForCommands({ page }: Workbench): Promise<void> {
  await page.locator('.activitybar .action-label[aria-label^="Fill Prompt"]').waitFor({ timeout: 60_000 });
}
