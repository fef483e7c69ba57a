import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { readZip } from './zipEntries';

const repository = resolve(__dirname, '..');
const walkthroughPictures = ['again', 'fill', 'form', 'terminal', 'write'].map((name) => `media/walkthrough/${name}.png`);
const built = ['dist/core.js', 'dist/core.mjs', 'dist/core.d.mts', 'dist/cli.js', 'dist/main.js', 'dist/mcp.js', 'dist/extension.js', 'dist/extensionWeb.js', 'dist/page.js', 'dist/packages/clack.js', 'dist/packages/ignore.js', 'dist/packages/re2js.js', 'dist/packages/tinyglobby.js', 'dist/packages/yaml.js', 'dist/readAnyHeader.js', 'dist/third-party.txt'];
const bundles = built.filter((each) => /\.m?js$/.test(each));

function run(script: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, [join(repository, script), ...words], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('what is published', () => {
  let listed: readonly string[] = [];
  before(() => {
    const missing = built.filter((file) => !existsSync(join(repository, file)));
    assert.deepEqual(missing, [], 'Run "npm run build" first.');
    listed = run('node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies').trim().split('\n').sort();
  });

  it('is, in the extension, what runs and what an extension page shows', () => {
    const grammars = listed.filter((file) => /^syntaxes\/[\w.]+\.tmLanguage\.json$/.test(file));
    assert.ok(grammars.length > 0);
    const others = listed.filter((file) => !grammars.includes(file));
    assert.deepEqual(others, [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/core.js',
      'dist/extension.js',
      'dist/extensionWeb.js',
      'dist/mcp.js',
      'dist/packages/re2js.js',
      'dist/packages/yaml.js',
      'dist/page.js',
      'dist/readAnyHeader.js',
      'dist/third-party.txt',
      'docs/language.md',
      'l10n/bundle.l10n.de.json',
      'l10n/bundle.l10n.zh-cn.json',
      'media/form.svg',
      'media/icon.png',
      'media/library.svg',
      'media/page.css',
      'media/preview.svg',
      ...walkthroughPictures,
      'package.json',
      'package.nls.de.json',
      'package.nls.json',
      'package.nls.zh-cn.json',
      'snippets/prompt.code-snippets',
    ]);
  });

  it('is, in the npm package, the library and the command line tool', () => {
    const npm = execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'], shell: process.platform === 'win32' });
    const [first] = Object.values(JSON.parse(npm) as Record<string, { files: { path: string }[] }>);
    assert.deepEqual(first?.files.map(({ path }) => path).sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/api.d.mts', 'dist/cli.js', 'dist/core.d.mts', 'dist/core.js', 'dist/core.mjs', 'dist/main.js', 'dist/mcp.js', 'dist/packages/clack.js', 'dist/packages/ignore.js', 'dist/packages/re2js.js', 'dist/packages/tinyglobby.js', 'dist/packages/yaml.js', 'dist/readAnyHeader.js', 'dist/third-party.txt', 'package.json']);
  });

  it('stays a program under the name that "npm link" has given it, also after the next build', () => {
    assert.doesNotThrow(() => accessSync(join(repository, 'dist/cli.js'), constants.X_OK));
  });

  it('is packed as it is listed, byte for byte', () => {
    const folder = mkdtempSync(join(tmpdir(), 'vsix-'));
    try {
      const vsix = join(folder, 'packed.vsix');
      run('node_modules/@vscode/vsce/vsce', 'package', '--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links', '--out', vsix);
      const entries = readZip(readFileSync(vsix));
      // The marketplace has its own names for three of them.
      const renamed: Readonly<Record<string, string>> = { 'README.md': 'readme.md', 'CHANGELOG.md': 'changelog.md', LICENSE: 'LICENSE.txt' };
      assert.deepEqual([...entries.keys()].sort(), ['[Content_Types].xml', 'extension.vsixmanifest', ...listed.map((file) => `extension/${renamed[file] ?? file}`)].sort());
      for (const file of listed.filter((each) => each !== 'README.md' && each !== 'CHANGELOG.md')) assert.ok(entries.get(`extension/${renamed[file] ?? file}`)?.equals(readFileSync(join(repository, file))), file);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('never makes code from text, and never reaches for a network', () => {
    for (const file of bundles) {
      const code = readFileSync(join(repository, file), 'utf8');
      // A method may be called "eval"; the function of that name stands after no dot and before no body.
      assert.doesNotMatch(code, /(?<![.\w$}])eval\((?![^()]*\)\s*\{)/, file);
      // Also not under another name: `let make = Function; new make(text)`.
      assert.doesNotMatch(code, /new Function\(|(?<![.\w$])Function\(|=Function\b(?!\.)/, file);
      assert.doesNotMatch(code, /\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection|importScripts|new (?:Shared)?Worker\(/, file);
      assert.doesNotMatch(code, /["'](?:node:)?(?:https?|http2|net|tls|dgram|dns|inspector|worker_threads|cluster)["']/, file);
      // One compiles files of the program itself, with what an earlier run of it left: `cli/codeCache.ts`.
      assert.equal(/["'](?:node:)?vm["']/.test(code), file === 'dist/cli.js', file);
      // Nothing is loaded later from an address, also not by the page.
      assert.doesNotMatch(code, /\bimport\(/, file);
      assert.doesNotMatch(code, /createElement\(["'](?:script|iframe|img|link|object|embed)/, file);
    }
  });

  it('starts programs in one place: the extension, for the command of the settings', () => {
    assert.deepEqual(bundles.filter((file) => readFileSync(join(repository, file), 'utf8').includes('child_process')), ['dist/extension.js']);
  });

  it('asks nothing of Node in what runs in a browser', () => {
    for (const file of ['dist/extensionWeb.js', 'dist/core.mjs']) {
      const code = readFileSync(join(repository, file), 'utf8');
      const asked = [...code.matchAll(/\brequire\(([^)]*)\)|^(?:im|ex)port\b[^;]*?\bfrom ?["']([^"']+)["']/gm)].map((match) => match[1] ?? match[2]);
      assert.deepEqual([...new Set(asked)], file === 'dist/extensionWeb.js' ? ['"vscode"'] : [], file);
      assert.doesNotMatch(code, /["']node:|(?<!typeof )\bBuffer[.(]|(?<![.\w$])process\.|__dirname|__filename/, file);
    }
  });

  it('can be used as a library, with its types, by its public name', () => {
    const folder = mkdtempSync(join(tmpdir(), 'consumer-'));
    try {
      mkdirSync(join(folder, 'node_modules'));
      symlinkSync(repository, join(folder, 'node_modules/fill-prompt'), 'junction');
      writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
      const source = [
        "import { openPromptFile, renderPrompt, type FilledPrompt } from 'fill-prompt/core';",
        "const filled: FilledPrompt = renderPrompt(openPromptFile('Hi ${input:who}'), { who: 'Ada' });",
        'export const text: string = filled.text;',
        "import type { FillPromptApi } from 'fill-prompt/api';",
        "export const titleOf = async (api: FillPromptApi): Promise<string> => (await api.open('text')).title;",
      ];
      writeFileSync(join(folder, 'typed.mts'), source.join('\n'));
      const options = { strict: true, noEmit: true, module: 'nodenext', target: 'es2022', lib: ['es2022'], types: [], skipLibCheck: false };
      writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: options, files: ['typed.mts'] }));
      run('node_modules/typescript/bin/tsc', '-p', folder);
      writeFileSync(join(folder, 'used.mjs'), "import { openPromptFile, renderPrompt } from 'fill-prompt/core';\nconsole.log(renderPrompt(openPromptFile('Hi ${input:who}'), { who: 'Ada' }).text);");
      assert.equal(execFileSync(process.execPath, [join(folder, 'used.mjs')], { encoding: 'utf8' }), 'Hi Ada\n');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
