import { build } from 'esbuild';
import { spawn, type StdioOptions } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Run } from './runInMemory';

const root = resolve(__dirname, '../..');

/** The program as it is delivered. */
export interface BuiltProgram {
  readonly path: string;
}

/**
 * Gives the program that `npm run build` has made to the suite in which this is called, in a folder of its own, with caches of its own. A program that begins with
 * another file is bundled instead: takes that file.
 */
export function useBuiltProgram(entry?: string): BuiltProgram {
  const folder = mkdtempSync(join(tmpdir(), 'fill-prompt-program-'));
  const path = join(folder, 'cli.js');
  const { XDG_CACHE_HOME } = process.env;
  before(async () => {
    process.env.XDG_CACHE_HOME = join(folder, 'caches');
    if (entry === undefined) copyDelivered(folder);
    else await bundle(entry, path);
  });
  after(() => {
    if (XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = XDG_CACHE_HOME;
    rmSync(folder, { recursive: true, force: true });
  });
  return { path };
}

function copyDelivered(folder: string): void {
  const built = join(root, 'dist');
  if (!existsSync(join(built, 'cli.js'))) throw new Error('There is no dist/cli.js. Run "npm run build" first.');
  cpSync(built, folder, { recursive: true });
}

async function bundle(entry: string, outfile: string): Promise<void> {
  await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile,
    bundle: true,
    minify: true,
    format: 'cjs',
    platform: 'node',
    target: 'node20.19',
    banner: { js: '#!/usr/bin/env node' },
    logLevel: 'error',
  });
}

interface Surroundings {
  readonly cwd?: string;
  /** What stands on standard input; nothing by default. */
  readonly typed?: string;
  readonly stdio?: StdioOptions;
  /** Who runs it; who runs the tests by default. */
  readonly uid?: number;
  /** Variables beside those of the tests. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs Node on a program in a process of its own, without a terminal. */
export function runProcess(argv: readonly string[], { cwd = root, typed = '', stdio = 'pipe', uid, env }: Surroundings = {}): Promise<Run> {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [...argv], { cwd, stdio, ...(uid === undefined ? {} : { uid }), ...(env === undefined ? {} : { env: { ...process.env, ...env } }) });
    let [stdout, stderr] = ['', ''];
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    // A program that does not read what it is given closes the pipe; that is its right.
    child.stdin?.on('error', () => undefined).end(typed);
    child.on('error', fail).on('close', (exitCode) => done({ exitCode: exitCode ?? -1, stdout, stderr }));
  });
}
