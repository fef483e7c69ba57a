import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const repository = resolve(__dirname, '..');
const walkthroughPictures = ['again', 'fill', 'form', 'terminal', 'write'].map((name) => `media/walkthrough/${name}.png`);
const built = ['dist/core.mjs', 'dist/core.d.mts', 'dist/cli.js', 'dist/mcp.js', 'dist/extension.js', 'dist/extensionWeb.js'];

function run(script: string, ...words: readonly string[]): string {
  return execFileSync(process.execPath, [join(repository, script), ...words], { cwd: repository, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('what is published', () => {
  before(() => {
    const missing = built.filter((file) => !existsSync(join(repository, file)));
    assert.deepEqual(missing, [], 'Run "npm run build" first.');
  });

  it('is, in the extension, what runs and what an extension page shows', () => {
    const files = run('node_modules/@vscode/vsce/vsce', 'ls', '--no-dependencies').trim().split('\n').sort();
    const grammars = files.filter((file) => /^syntaxes\/[\w.]+\.tmLanguage\.json$/.test(file));
    assert.ok(grammars.length > 0);
    const others = files.filter((file) => !grammars.includes(file));
    assert.deepEqual(others, [
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'dist/extension.js',
      'dist/extensionWeb.js',
      'dist/mcp.js',
      'dist/page.js',
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
    assert.deepEqual(first?.files.map(({ path }) => path).sort(), ['CHANGELOG.md', 'LICENSE', 'README.md', 'dist/api.d.mts', 'dist/cli.js', 'dist/core.d.mts', 'dist/core.mjs', 'dist/mcp.js', 'package.json']);
  });

  it('never makes code from text, and never reaches for a network', () => {
    for (const file of built.filter((each) => /\.m?js$/.test(each))) {
      const code = readFileSync(join(repository, file), 'utf8');
      // A method may be called "eval"; the function of that name stands after no dot and before no body.
      assert.doesNotMatch(code, /(?<![.\w$}])eval\((?![^()]*\)\s*\{)/, file);
      // Also not under another name: `let make = Function; new make(text)`.
      assert.doesNotMatch(code, /new Function\(|(?<![.\w$])Function\(|=Function\b(?!\.)/, file);
      assert.doesNotMatch(code, /\bfetch\(|XMLHttpRequest|WebSocket|require\(["'](?:node:)?(?:https?|net|tls|dgram)["']\)/, file);
    }
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
