import { build } from 'esbuild';
import { spawn, type StdioOptions } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Run } from './runInMemory';

const root = resolve(__dirname, '../..');

/** The program as one file, as it is delivered. */
export interface BuiltProgram {
  readonly path: string;
}

/**
 * Bundles the program for the suite in which it is called, into a folder of its own, so that no build of the tree is
 * needed or disturbed. Takes the file with which it begins.
 */
export function useBuiltProgram(entry = 'src/cli/main.ts'): BuiltProgram {
  const folder = mkdtempSync(join(tmpdir(), 'fill-prompt-program-'));
  const path = join(folder, 'cli.js');
  before(async () => {
    await build({
      absWorkingDir: root,
      entryPoints: [entry],
      outfile: path,
      bundle: true,
      minify: true,
      format: 'cjs',
      platform: 'node',
      target: 'node20.19',
      banner: { js: '#!/usr/bin/env node' },
      logLevel: 'error',
    });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));
  return { path };
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
