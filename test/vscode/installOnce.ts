import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isRunning } from './isRunning.js';

/** The folder, kept out of git, in which downloaded test tools stay from run to run. */
export const cacheDirectory = resolve(__dirname, '../../.vscode-test');

/**
 * Takes the name of a cached folder, which must contain the versions of everything in it, and a function that fills an empty
 * folder. Gives the path of the filled one and fills it only if it is not there yet.
 *
 * The folder gets its name only when it is complete, so an interrupted install is never taken for a finished one, and two runs
 * that install at the same time do not meet.
 */
export async function installOnce(name: string, fill: (directory: string) => Promise<void>): Promise<string> {
  const finished = join(cacheDirectory, name);
  if (existsSync(finished)) {
    return finished;
  }
  await mkdir(cacheDirectory, { recursive: true });
  await removeAbandoned();
  const partial = `${finished}.partial-${process.pid}`;
  await mkdir(partial);
  try {
    await fill(partial);
    await rename(partial, finished);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    if (!existsSync(finished)) {
      throw error;
    }
  }
  return finished;
}

/** Takes a folder and package names with versions, and installs them there with npm, without running their install scripts. */
export async function installPackages(directory: string, packages: readonly string[]): Promise<void> {
  const manifest = join(directory, 'package.json');
  if (!existsSync(manifest)) {
    await writeFile(manifest, JSON.stringify({ private: true }));
  }
  const options = ['--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error'];
  await runNpm(['install', ...options, ...packages], directory);
}

/** Takes a sentence and prints it as a line of progress, where it does not mix with results. */
export function reportProgress(sentence: string): void {
  process.stderr.write(`[vscode-test] ${sentence}\n`);
}

async function removeAbandoned(): Promise<void> {
  for (const entry of await readdir(cacheDirectory)) {
    const [, processId] = /\.partial-(\d+)$/.exec(entry) ?? [];
    if (processId !== undefined && !isRunning(Number(processId))) {
      await rm(join(cacheDirectory, entry), { recursive: true, force: true });
    }
  }
}

function runNpm(npmArguments: readonly string[], directory: string): Promise<void> {
  // Under `npm test`, npm says where its own JavaScript is: running that needs no shell, which on Windows `npm.cmd` does.
  const npmScript = process.env['npm_execpath'];
  const child =
    npmScript !== undefined && /npm-cli\.c?js$/.test(npmScript)
      ? spawn(process.execPath, [npmScript, ...npmArguments], { cwd: directory, env: innerNpmEnvironment(), stdio: 'pipe' })
      : spawn('npm', npmArguments, { cwd: directory, env: innerNpmEnvironment(), stdio: 'pipe', shell: process.platform === 'win32' });
  let output = '';
  const collect = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => {
      if (code === 0) {
        done();
      } else {
        fail(new Error(`npm ${npmArguments.join(' ')} stopped with exit code ${code} in ${directory}:\n${output}`));
      }
    });
  });
}

/** How a machine reaches the registry must reach the inner npm too. */
const keptNpmSettings = /^npm_config_(registry|userconfig|globalconfig|cache|proxy|https?_proxy|noproxy|cafile|ca|strict_ssl|offline|prefer_offline)$/i;

/** The outer npm hands its whole state to what it runs; settings such as `prefix` or `workspace` would move the install elsewhere. */
function innerNpmEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || keptNpmSettings.test(name));
  return { ...Object.fromEntries(kept), NODE_OPTIONS: '' };
}
