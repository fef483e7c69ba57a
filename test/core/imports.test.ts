import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** The folders of the core, each of which imports only those before it; the last may import all. */
const coreOrder = ['text', 'document', 'template', 'expressions', 'inputs', 'answers', 'render', 'destination', 'check'];
const hosts = ['extension', 'cli', 'mcp'];
const mostLines = 350;

interface SourceFile {
  /** From `src`, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const source = resolve(__dirname, '../../src');
const files: readonly SourceFile[] = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => {
    const text = readFileSync(join(source, path), 'utf8');
    const imports = [...text.matchAll(/^(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|^import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm)].map((match) => {
      const target = match[1] ?? match[2] ?? match[3] ?? '';
      return target.startsWith('.') ? toSlashes(relative(source, resolve(source, dirname(path), target))).replace(/\.js$/, '') : target;
    });
    return { path: toSlashes(path), text, imports };
  });

function toSlashes(path: string): string {
  return path.split(sep).join('/');
}

/** The folder of a path below a folder, or the name of the file itself: `core/text/span` in `core` gives `text`. */
function folderIn(path: string, folder: string): string | undefined {
  return path.startsWith(`${folder}/`) ? path.slice(folder.length + 1).split('/')[0] : undefined;
}

/** Gives what `forbidden` says of each import of each file, as lines to read. */
function broken(forbidden: (file: SourceFile, target: string) => boolean): readonly string[] {
  return files.flatMap((file) => file.imports.filter((target) => forbidden(file, target)).map((target) => `${file.path} imports ${target}`));
}

describe('who may import whom', () => {
  it('finds imports', () => assert.ok(files.some(({ path, imports }) => path === 'core/promptFile.ts' && imports.includes('core/template/parseTemplate'))));

  it('the core: only what stands before it', () => {
    const wrong = broken(({ path }, target) => {
      const from = folderIn(path, 'core');
      const to = folderIn(target, 'core');
      if (from === undefined || to === undefined || !coreOrder.includes(from) || from === 'check') return false;
      // The tree of a template is data that every later step reads; `expressions` says what it means.
      return !coreOrder.includes(to) || coreOrder.indexOf(to) > coreOrder.indexOf(from);
    });
    assert.deepEqual(wrong, []);
  });

  it('the core: nothing of the project outside it', () => {
    assert.deepEqual(broken(({ path }, target) => path.startsWith('core/') && /^(?:\w+)\//.test(target) && !target.startsWith('core/') && files.some((file) => file.path === `${target}.ts`)), []);
  });

  it('the core has no folder that is not in the order', () => {
    const folders = files.flatMap(({ path }) => folderIn(path, 'core') ?? []).filter((name) => !name.endsWith('.ts'));
    assert.deepEqual([...new Set(folders)].filter((name) => !coreOrder.includes(name)), []);
  });

  it('everyone else: the core by its door', () => {
    assert.deepEqual(broken(({ path }, target) => !path.startsWith('core/') && target.startsWith('core/') && target !== 'core/index'), []);
  });

  it('features and library: the core only', () => {
    assert.deepEqual(broken(({ path }, target) => /^(?:features|library)\//.test(path) && hosts.some((host) => target.startsWith(`${host}/`))), []);
  });

  it('hosts: never each other, but that the command line starts the server by its door', () => {
    const isDoor = (path: string, target: string): boolean => path === 'cli/runCli.ts' && target === 'mcp/main';
    assert.deepEqual(broken(({ path }, target) => !isDoor(path, target) && hosts.some((host) => path.startsWith(`${host}/`) && hosts.some((other) => other !== host && target.startsWith(`${other}/`)))), []);
  });

  it('the page of the form: only the types of its protocol', () => {
    assert.deepEqual(broken(({ path }, target) => path.startsWith('webview/') && !target.startsWith('webview/') && files.some((file) => file.path === `${target}.ts`)), []);
  });

  it('vscode: only the extension', () => {
    assert.deepEqual(broken(({ path }, target) => target === 'vscode' && !path.startsWith('extension/')), []);
  });

  it('node: only the command line, the MCP server and files named for it', () => {
    assert.deepEqual(broken(({ path }, target) => target.startsWith('node:') && !/^(?:cli|mcp)\//.test(path) && !/node[^/]*\.ts$/i.test(path)), []);
  });

  it('the header libraries: only where headers are read', () => {
    assert.deepEqual(broken(({ path }, target) => (target === 'gray-matter' || target === 'yaml') && path.startsWith('core/') && path !== 'core/document/readAnyHeader.ts'), []);
  });
});

describe('source files', () => {
  it(`have at most ${mostLines} lines`, () => {
    assert.deepEqual(files.filter(({ text }) => text.trimEnd().split('\n').length > mostLines).map(({ path }) => path), []);
  });

  it('run no text as code', () => {
    assert.deepEqual(files.filter(({ text }) => /\beval\s*\(|\bnew\s+Function\b|\bFunction\s*\(|\bvm\b.*\brun/.test(text)).map(({ path }) => path), []);
  });

  it('have no default exports', () => {
    assert.deepEqual(files.filter(({ text }) => /^export default\b/m.test(text)).map(({ path }) => path), []);
  });

  it('are named for what they hold', () => {
    assert.deepEqual(files.filter(({ path }) => !/(?:^|\/)[a-z][A-Za-z0-9]*(?:\.d)?\.tsx?$/.test(path) || /(?:^|\/)(?:utils?|helpers?|common|misc)\./i.test(path)).map(({ path }) => path), []);
  });
});
