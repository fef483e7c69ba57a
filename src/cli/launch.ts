import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { noCodeCache, openCodeCache, type CodeCache } from './codeCache.js';
import { exitCodes } from './exitCodes.js';

/** Says what the files beside this one are, as the build sets it; empty while they are watched and change. */
declare const buildMark: string;

const { argv, arch, env, platform, versions } = process;
const cache = openCache();
const loaded = new Map<string, { exports: unknown }>();

process.on('exit', (code) => {
  // A word that is no command leaves nothing.
  if (code !== exitCodes.wrongUse) cache.keep();
});
load('main.js');

/** Gives what a file beside this one exports, as `require` does. Takes its name. */
function load(name: string): unknown {
  const known = loaded.get(name);
  if (known !== undefined) return known.exports;
  const path = join(__dirname, name);
  const module = { exports: {} };
  loaded.set(name, module);
  const script = cache.compile(name, path, `(function (exports, require, module, __filename, __dirname) {${readFileSync(path, 'utf8')}\n})`);
  const run = script.runInThisContext() as (...given: readonly unknown[]) => void;
  run.call(module.exports, module.exports, find, module, path, dirname(path));
  return module.exports;
}

/** Gives what a file beside this one asks for: another of them, or a module of Node. */
function find(id: string): unknown {
  return id.startsWith('./') ? load(id.slice(2)) : process.getBuiltinModule(id);
}

function openCache(): CodeCache {
  // The name by which Node's own cache is turned off.
  if (buildMark === '' || env.NODE_DISABLE_COMPILE_CACHE) return noCodeCache;
  try {
    const command = /^[a-z]{1,20}$/.exec(argv[2] ?? '')?.[0] ?? 'none';
    return openCodeCache({ folder: join(cachesOfPerson(), 'fill-prompt'), build: `${buildMark}-${versions.v8}-${arch}`, command });
  } catch {
    // Somebody without a home.
    return noCodeCache;
  }
}

function cachesOfPerson(): string {
  // XDG Base Directory Specification: a path that is not absolute is ignored.
  if (isAbsolute(env.XDG_CACHE_HOME ?? '')) return env.XDG_CACHE_HOME!;
  if (platform === 'win32') return env.LOCALAPPDATA ?? join(homedir(), 'AppData/Local');
  return join(homedir(), platform === 'darwin' ? 'Library/Caches' : '.cache');
}
