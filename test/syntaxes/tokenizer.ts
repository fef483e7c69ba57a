import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry, type IGrammar } from 'vscode-textmate';
import { installVsCode } from '../vscode/installVsCode';

/** A piece of a text with its scopes, the outermost first. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly scopes: readonly string[];
}

/** Reads a whole text as VS Code does: line by line, with all grammars and injections. */
export type Tokenizer = (text: string) => readonly Token[];

interface GrammarFile {
  readonly scopeName: string;
  readonly injectionSelector?: string;
}

interface Manifest {
  readonly contributes?: { readonly grammars?: readonly { readonly scopeName: string; readonly path: string }[] };
}

const ownFolder = resolve(__dirname, '../../syntaxes');

/** The grammars of this extension, by file name. */
export const ownGrammars: ReadonlyMap<string, GrammarFile> = new Map(
  readdirSync(ownFolder).map((name) => [name, JSON.parse(readFileSync(join(ownFolder, name), 'utf8')) as GrammarFile]),
);

/** Makes a reader of Markdown with the grammars that VS Code itself brings, all of them, and ours on top. */
export async function createTokenizer(rootScope: string): Promise<Tokenizer> {
  const paths = builtInGrammars(dirname((await installVsCode()).serverMain));
  for (const [name, { scopeName }] of ownGrammars) paths.set(scopeName, join(ownFolder, name));
  const injected = [...ownGrammars.values()].filter(({ injectionSelector }) => injectionSelector !== undefined).map(({ scopeName }) => scopeName);

  const wasm = readFileSync(createRequire(__filename).resolve('vscode-oniguruma/release/onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: (scopeName) => {
      const path = paths.get(scopeName);
      return Promise.resolve(path === undefined ? null : parseRawGrammar(readFileSync(path, 'utf8'), path));
    },
    // VS Code injects into a scope what is contributed for it or for any scope that it begins with.
    getInjections: (scopeName) => (`${scopeName}.`.startsWith('text.html.markdown.') ? injected : []),
  });
  const grammar = await registry.loadGrammar(rootScope);
  if (grammar === null) throw new Error(`VS Code has no grammar ${rootScope}.`);
  return (text) => tokenize(grammar, text);
}

function builtInGrammars(outFolder: string): Map<string, string> {
  const extensions = join(outFolder, '../extensions');
  const paths = new Map<string, string>();
  for (const folder of readdirSync(extensions, { withFileTypes: true })) {
    if (!folder.isDirectory()) continue;
    const manifest = readManifest(join(extensions, folder.name, 'package.json'));
    for (const { scopeName, path } of manifest.contributes?.grammars ?? []) paths.set(scopeName, join(extensions, folder.name, path));
  }
  return paths;
}

function readManifest(path: string): Manifest {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  } catch {
    return {};
  }
}

/** VS Code gives up on a line after so many milliseconds. */
const timeLimit = 500;

function tokenize(grammar: IGrammar, text: string): readonly Token[] {
  const tokens: Token[] = [];
  let state = INITIAL;
  let lineStart = 0;
  for (const line of text.split('\n')) {
    const result = grammar.tokenizeLine(line.endsWith('\r') ? line.slice(0, -1) : line, state, timeLimit);
    state = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      tokens.push({ start: lineStart + startIndex, end: lineStart + Math.min(endIndex, line.length), scopes });
    }
    lineStart += line.length + 1;
  }
  return tokens;
}

/** Tells whether scopes colour something as ours. */
export function isOurs(scopes: readonly string[]): boolean {
  return scopes.some((scope) => scope === 'meta.placeholder.prompt' || scope === 'constant.character.escape.prompt');
}

/** Gives the token at an offset by halving. */
export function tokenAt(tokens: readonly Token[], offset: number): Token | undefined {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return tokens[low];
}
