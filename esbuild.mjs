// Builds what runs: the core as a library, the command line tool, the server for assistants, the extension (on Node, in a browser) and the page of its forms, each a
// file in dist/, and what several of them share or read late.
import { chmod, readFile, rm, writeFile } from 'node:fs/promises';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { build, context } from 'esbuild';
import typescript from 'typescript';
import { listPackages, writeNotices } from './thirdParty.mjs';

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

/**
 * The protocol's SDK brings two ways to make code from text: a compiler of JSON schemas, for which it has another one that only reads them,
 * and one in its library of types, which is only for speed.
 */
const mcpWithoutGeneratedCode = {
  name: 'mcp-without-generated-code',
  setup(build) {
    build.onResolve({ filter: /^@modelcontextprotocol\/server\/_shims$/ }, () => ({ path: 'shims', namespace: 'mcp' }));
    build.onLoad({ filter: /.*/, namespace: 'mcp' }, () => ({
      contents: "export { CfWorkerJsonSchemaValidator as DefaultJsonSchemaValidator } from '@modelcontextprotocol/server/validators/cf-worker'; export { default as process } from 'node:process';",
      resolveDir: import.meta.dirname,
    }));
    const pieces = [
      [/zod[\\/]v4[\\/]core[\\/]util\.js$/, /const F = Function;\s*new F\(""\);\s*return true;/, 'return false;'],
      [/zod[\\/]v4[\\/]core[\\/]doc\.js$/, /const F = Function;/, "const F = class { constructor() { throw new Error('No code is made from text here.'); } };"],
    ];
    for (const [file, piece, replacement] of pieces) {
      build.onLoad({ filter: file }, async ({ path }) => {
        const code = await readFile(path, 'utf8');
        if (!piece.test(code)) throw new Error(`${path} is not as it was: look for the piece that makes code from text.`);
        return { contents: code.replace(piece, replacement) };
      });
    }
  },
};

/** The server is a file of its own beside the command line tool, which reads it only when it is to serve. */
const serverApart = {
  name: 'server-apart',
  setup(build) {
    build.onResolve({ filter: /^\.\.\/mcp\/main\.js$/ }, () => ({ path: './mcp.js', external: true }));
  },
};

/**
 * What a run may well do without, or not need at once: the core, before a command line is understood; packages and what knows all of YAML, since most headers are plain
 * and few inputs have a pattern. Node takes tens of milliseconds to read them, so each is a file of its own in dist/, which is read when something of it is first used.
 */
const late = [
  // Whether a file is a prompt is asked of every Markdown file.
  { filter: /(?:^|\/)core\/index\.js$/, entry: 'src/core/index.ts', file: 'core', atOnce: 'src/core/document/fileFormats.ts' },
  { filter: /^\.\/readAnyHeader\.js$/, entry: 'src/core/document/readAnyHeader.ts', file: 'readAnyHeader' },
  { filter: /^\.\/clack\.js$/, entry: 'src/cli/asking/clack.ts', file: 'packages/clack' },
  { filter: /^\.\/ignore\.js$/, entry: 'src/cli/checking/ignore.ts', file: 'packages/ignore' },
  ...['yaml', 're2js', 'tinyglobby'].map((name) => ({ filter: new RegExp(`^${name}$`), entry: name, file: `packages/${name}` })),
];

const loadedLate = {
  name: 'loaded-late',
  setup(build) {
    for (const { filter, entry, file, atOnce } of late) {
      // The file itself is built from the same entry; and packages have a core of their own.
      build.onResolve({ filter }, ({ importer }) => (importer.startsWith(join(import.meta.dirname, 'src')) ? { path: file, namespace: 'late', pluginData: { entry, atOnce } } : undefined));
    }
    build.onResolve({ filter: /^late:/ }, ({ path, pluginData }) => ({ path: path.replace('late:', './'), namespace: 'late-file', pluginData }));
    build.onResolve({ filter: /^\.\//, namespace: 'late-file' }, ({ path }) => ({ path, external: true }));
    build.onLoad({ filter: /.*/, namespace: 'late' }, async ({ path, pluginData: { entry, atOnce } }) => {
      const all = await exportsOf(entry);
      const names = new Set(all);
      const early = atOnce === undefined ? [] : (await exportsOf(atOnce)).filter((name) => names.delete(name));
      return {
        contents: `${early.length === 0 ? '' : namesOnce(early, `./${atOnce}`)}${namesOnce([...names], `late:${path}.js`)}`,
        resolveDir: import.meta.dirname,
        pluginData: all,
        // Watching sees to it that a new name is known here, too.
        ...(entry.startsWith('src/') ? { watchFiles: [join(import.meta.dirname, entry)] } : {}),
      };
    });
    build.onLoad({ filter: /.*/, namespace: 'late-file' }, ({ path, pluginData }) => ({
      contents: `let loaded; for (const name of ${JSON.stringify(pluginData)}) Object.defineProperty(exports, name, { enumerable: true, get: () => (loaded ??= require('${path}'))[name] });`,
    }));
  },
};

/**
 * Every file that imports a CommonJS module has a copy of its names, with a getter for each: with a hundred files, the hundreds of names of VS Code were half of what the
 * extension took to load. What is imported from here has one copy.
 */
function namesOnce(names, from) {
  return `export { ${names.join(', ')} } from '${from}';`;
}

/** VS Code is there where the extension runs. */
const vsCodeOnce = {
  name: 'vscode-once',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ namespace }) => (namespace === 'vscode' ? { path: 'vscode', external: true } : { path: 'vscode', namespace: 'vscode' }));
    build.onLoad({ filter: /.*/, namespace: 'vscode' }, async () => ({ contents: namesOnce(valuesIn(await readFile('node_modules/@types/vscode/index.d.ts', 'utf8')), 'vscode') }));
  },
};

/** Gives the names of the values that a module of VS Code's types declares. */
function valuesIn(types) {
  const { statements } = typescript.createSourceFile('index.d.ts', types, typescript.ScriptTarget.Latest);
  const module = statements.find((each) => typescript.isModuleDeclaration(each) && each.name.text === 'vscode');
  const isValue = (each) => [typescript.isClassDeclaration, typescript.isEnumDeclaration, typescript.isModuleDeclaration, typescript.isFunctionDeclaration].some((is) => is(each));
  return [...new Set(module.body.statements.flatMap((each) => (typescript.isVariableStatement(each) ? each.declarationList.declarations : isValue(each) ? [each] : [])).map(({ name }) => name.text))];
}

/** Gives the names of the values that a package, or a file of ours, exports. */
async function exportsOf(entry) {
  if (!entry.startsWith('src/')) return Object.keys(await import(entry)).filter((name) => name !== 'default' && name !== 'module.exports');
  const { metafile } = await build({ ...shared, entryPoints: [entry], platform: 'node', format: 'esm', write: false });
  return Object.values(metafile.outputs)[0].exports;
}

const shared = {
  bundle: true,
  minify: !watch,
  keepNames: false,
  sourcemap: watch ? 'inline' : false,
  metafile: true,
  target: 'node20.19',
  legalComments: 'none',
  logLevel: 'warning',
  // Also in packages, whose warnings are silent: what asks for it breaks when it runs.
  logOverride: { 'empty-import-meta': 'error' },
  plugins: [grayMatterWithoutEngines],
};

/** gray-matter keeps a copy of what it reads as a `Buffer`, which only Node has and nobody asks for: elsewhere it keeps the text. */
const withoutNode = { target: 'es2022', define: { 'Buffer.from': 'String' } };

const bundles = [
  { ...shared, ...withoutNode, entryPoints: ['src/core/index.ts'], outfile: 'dist/core.mjs', format: 'esm', platform: 'neutral', mainFields: ['module', 'main'] },
  { ...shared, entryPoints: ['src/cli/main.ts'], outfile: 'dist/main.js', format: 'cjs', platform: 'node', supported: { 'dynamic-import': false }, plugins: [grayMatterWithoutEngines, serverApart, loadedLate] },
  { ...shared, entryPoints: ['src/mcp/main.ts'], outfile: 'dist/mcp.js', format: 'cjs', platform: 'node', plugins: [grayMatterWithoutEngines, mcpWithoutGeneratedCode, loadedLate] },
  { ...shared, entryPoints: ['src/extension/extensionNode.ts'], outfile: 'dist/extension.js', format: 'cjs', platform: 'node', plugins: [grayMatterWithoutEngines, vsCodeOnce, loadedLate] },
  { ...shared, ...withoutNode, entryPoints: ['src/extension/extensionWeb.ts'], outfile: 'dist/extensionWeb.js', format: 'cjs', platform: 'browser', plugins: [grayMatterWithoutEngines, vsCodeOnce] },
  { ...shared, entryPoints: ['src/webview/page/main.ts'], outfile: 'dist/page.js', format: 'esm', platform: 'browser', target: 'chrome128', loader: { '.svg': 'text' } },
  ...late.map(({ entry, file }) => ({ ...shared, ...entryOf(entry), outfile: `dist/${file}.js`, format: 'cjs', platform: 'node', plugins: [grayMatterWithoutEngines, loadedLate] })),
];

/** What a package has for `require` knows nothing of the place of its own file, which no longer is one here. */
function entryOf(entry) {
  return entry.startsWith('src/') ? { entryPoints: [entry] } : { stdin: { contents: `module.exports = require('${entry}');`, resolveDir: import.meta.dirname } };
}

/** The launcher knows what stands beside it: code that an earlier run made ready fits only the very same files. While they are watched, it keeps nothing. */
async function openLauncher() {
  const hash = createHash('sha256');
  if (!watch) for (const name of ['main', 'mcp', ...late.map(({ file }) => file)]) hash.update(await readFile(`dist/${name}.js`));
  const mark = watch ? '' : hash.digest('hex').slice(0, 16);
  return context({ ...shared, entryPoints: ['src/cli/launch.ts'], outfile: 'dist/cli.js', format: 'cjs', platform: 'node', banner: { js: '#!/usr/bin/env node' }, define: { buildMark: JSON.stringify(mark) } });
}

if (!watch) await rm('dist', { recursive: true, force: true });
const contexts = await Promise.all(bundles.map((bundle) => context(bundle)));
if (watch) {
  await Promise.all([...contexts, await openLauncher()].map((each) => each.watch()));
} else {
  const results = await Promise.all(contexts.map((each) => each.rebuild()));
  const launcher = await openLauncher();
  await launcher.rebuild();
  // `npm link` makes it executable once, and leads to what each further build has put in its place.
  await chmod('dist/cli.js', 0o755);
  await writeFile('dist/third-party.txt', writeNotices(listPackages(results.map(({ metafile }) => metafile))));
  await Promise.all([...contexts, launcher].map((each) => each.dispose()));
  const writeTypes = (project, entry, outfile, ...options) =>
    execFileSync(process.execPath, ['node_modules/dts-bundle-generator/dist/bin/dts-bundle-generator.js', '--silent', '--no-check', '--no-banner', ...options, '--project', project, '-o', outfile, entry], { stdio: 'inherit' });
  writeTypes('src/core/tsconfig.json', 'src/core/index.ts', 'dist/core.d.mts');
  writeTypes('tsconfig.json', 'src/extension/api.ts', 'dist/api.d.mts', '--export-referenced-types', 'false', '--external-imports', 'vscode');
}
