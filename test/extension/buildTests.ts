import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { build, type Plugin } from 'esbuild';

const repository = resolve(__dirname, '../..');

/** Bundles the tests that run inside VS Code, whose extension host loads CommonJS. Gives the path of the bundle. */
export async function buildTests(): Promise<string> {
  const outfile = resolve(repository, 'out/test/extension.js');
  await build({
    entryPoints: [resolve(repository, 'test/extension/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    logLevel: 'warning',
  });
  return outfile;
}

/**
 * Makes the extension whose tests run in a web worker: an extension of their own that brings virtual file systems, since VS Code runs
 * tests where the extension runs that they are part of. Takes an empty folder, gives the path of the tests in it.
 */
export async function buildWebTests(folder: string): Promise<string> {
  const manifest = {
    publisher: 'test',
    name: 'web-tests',
    version: '0.0.0',
    engines: { vscode: '^1.101.0' },
    browser: './extension.js',
    activationEvents: ['onFileSystem:memory', 'onFileSystem:memory-readonly'],
    capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
  };
  await writeFile(resolve(folder, 'package.json'), JSON.stringify(manifest));
  const web = resolve(repository, 'test/extension/web');
  await build({
    entryPoints: { extension: resolve(web, 'extension.ts'), tests: resolve(web, 'index.ts') },
    outdir: folder,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    alias: { 'node:assert/strict': resolve(web, 'assert.ts'), 'node:timers/promises': resolve(web, 'timers.ts') },
    plugins: [builtCore],
    // mocha's script for browsers would put itself in the place of what the tests export.
    define: { exports: 'undefined' },
    logLevel: 'warning',
  });
  return resolve(folder, 'tests.js');
}

/** The core as it is published runs in a browser too; its sources still have what only Node can load. */
const builtCore: Plugin = {
  name: 'built-core',
  setup(building) {
    building.onResolve({ filter: /\/core\/index\.js$/ }, () => ({ path: resolve(repository, 'dist/core.mjs') }));
  },
};
