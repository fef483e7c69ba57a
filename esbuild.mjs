// Builds what runs: the core as a library, the command line tool, the extension (on Node, in a browser) and the page of its forms, each one file in dist/.
import { rm } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { context } from 'esbuild';

const watch = process.argv.includes('--watch');

/**
 * gray-matter brings an engine that evaluates JavaScript headers, a second YAML reader and the file system.
 * None of them may reach a bundle: its engines become an empty table (we always pass our own) and `fs` an empty module.
 */
const grayMatterWithoutEngines = {
  name: 'gray-matter-without-engines',
  setup(build) {
    const empty = (args) => ({ path: args.path, namespace: 'empty' });
    build.onResolve({ filter: /^\.\/(lib\/)?engines$/ }, (args) => (args.importer.includes('gray-matter') ? empty(args) : undefined));
    build.onResolve({ filter: /^fs$/ }, (args) => (args.importer.includes('gray-matter') ? empty(args) : undefined));
    build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {};' }));
  },
};

const shared = {
  bundle: true,
  minify: !watch,
  keepNames: false,
  sourcemap: watch ? 'inline' : false,
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  plugins: [grayMatterWithoutEngines],
};

/** gray-matter keeps a copy of what it reads as a `Buffer`, which only Node has and nobody asks for: elsewhere it keeps the text. */
const withoutNode = { target: 'es2022', define: { 'Buffer.from': 'String' } };

const bundles = [
  { ...shared, ...withoutNode, entryPoints: ['src/core/index.ts'], outfile: 'dist/core.mjs', format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] },
  { ...shared, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', format: 'cjs', platform: 'node', banner: { js: '#!/usr/bin/env node' } },
  { ...shared, entryPoints: ['src/extension/extensionNode.ts'], outfile: 'dist/extension.js', format: 'cjs', platform: 'node', external: ['vscode'] },
  { ...shared, ...withoutNode, entryPoints: ['src/extension/extensionWeb.ts'], outfile: 'dist/extensionWeb.js', format: 'cjs', platform: 'browser', external: ['vscode'] },
  { ...shared, entryPoints: ['src/webview/page/main.ts'], outfile: 'dist/page.js', format: 'esm', platform: 'browser', target: 'chrome128', loader: { '.svg': 'text' } },
];

if (!watch) await rm('dist', { recursive: true, force: true });
const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
if (watch) {
  await Promise.all(contexts.map((each) => each.watch()));
} else {
  await Promise.all(contexts.map((each) => each.rebuild()));
  await Promise.all(contexts.map((each) => each.dispose()));
  execFileSync(process.execPath, ['node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js', '--silent', '--no-check', '--no-banner', '--project', 'src/core/tsconfig.json', '-o', 'dist/core.d.mts', 'src/core/index.ts'], { stdio: 'inherit' });
}
