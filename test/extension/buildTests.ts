import { resolve } from 'node:path';
import { build } from 'esbuild';

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
