import { closeSync, existsSync, fstatSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { dirname, join } from 'node:path';
import { Script } from 'node:vm';

/** What an earlier run left, so that V8 need not read the same code again. */
export interface CodeCache {
  /** Gives the code of a file as a script, ready if an earlier run left it so. Takes the file's name, its path and its text, made an expression. */
  compile(name: string, path: string, code: string): Script;
  /** Leaves the code of this run to later ones, if there is something that they lack. Never fails: where nothing can be kept, nothing is. */
  keep(): void;
}

interface Place {
  /** The program's folder among the person's caches. */
  readonly folder: string;
  /** What the code was built from and for: other code, or another engine, has a folder of its own. */
  readonly build: string;
  /** What runs: each command uses other functions, and only those that a run used are kept. */
  readonly command: string;
}

/** Compiles everything as it comes, and keeps nothing. */
export const noCodeCache: CodeCache = { compile: (_name, path, code) => new Script(code, { filename: path }), keep: () => undefined };

/**
 * Opens what earlier runs of a command left. V8 takes bytecode on trust: it compares its own version, its flags and the length of the source, and
 * crashes on bytes that are damaged. So what is used is only what this person's own program left for exactly this build, in a folder where nobody else may
 * write, undamaged.
 */
export function openCodeCache({ folder, build, command }: Place): CodeCache {
  const place = join(folder, build);
  const fileOf = (name: string) => join(place, `${command}-${name.replaceAll('/', '-')}.bin`);
  const own = isOwn(place);
  const lacking: { readonly name: string; readonly script: Script }[] = [];
  return {
    compile(name, path, code) {
      const cachedData = own ? readKept(fileOf(name)) : undefined;
      const script = new Script(code, { filename: path, cachedData });
      if (script.cachedDataRejected !== false) lacking.push({ name, script });
      return script;
    },
    keep() {
      if (lacking.length === 0) return;
      try {
        if (!own) {
          // As somebody else, say with sudo, this leaves nothing that the person could not remove.
          if (!isOurs(statSync(nearestFolder(place)))) return;
          mkdirSync(place, { recursive: true, mode: 0o700 });
          if (!isOwn(place)) return;
        }
        for (const { name, script } of lacking) writeKept(fileOf(name), script.createCachedData());
        if (!own) removeOld(folder, build);
      } catch {
        // A full or read-only disk: the next run reads the code again, as this one did.
      }
    },
  };
}

/** Tells whether a folder is there, and only the person who runs this may write into it. */
function isOwn(folder: string): boolean {
  const stats = statSync(folder, { throwIfNoEntry: false });
  return stats !== undefined && isOnlyOurs(stats);
}

function isOnlyOurs(stats: Stats): boolean {
  return isOurs(stats) && (process.platform === 'win32' || (stats.mode & 0o022) === 0);
}

function isOurs({ uid }: Stats): boolean {
  // Windows has no such number; a person's folder for local data is theirs there.
  return process.getuid === undefined || uid === process.getuid();
}

/** Gives a folder, or the nearest one above it that is there. */
function nearestFolder(folder: string): string {
  return existsSync(folder) || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}

/** Gives what was kept in a file, or `undefined` if there is none, it is not ours or it is damaged. */
function readKept(file: string): Buffer | undefined {
  let descriptor: number | undefined;
  try {
    descriptor = openSync(file, 'r');
    if (!isOnlyOurs(fstatSync(descriptor))) return undefined;
    const bytes = readFileSync(descriptor);
    const half = bytes.length / 2;
    const data = bytes.subarray(0, half);
    return half > 0 && data.equals(bytes.subarray(half)) ? data : undefined;
  } catch {
    return undefined;
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/**
 * Keeps it twice, so that damage shows: comparing is done by the machine, while a sum would be taken by code that is not compiled yet, which takes as long
 * as half of what is gained. Another run may be reading or writing the same: a file is whole as soon as it has its name.
 */
function writeKept(file: string, data: Buffer): void {
  const unfinished = `${file}.${process.pid}`;
  try {
    writeFileSync(unfinished, Buffer.concat([data, data]), { mode: 0o600 });
    renameSync(unfinished, file);
  } finally {
    // Gone already, unless the disk was full.
    rmSync(unfinished, { force: true });
  }
}

const oneMonth = 30 * 24 * 60 * 60 * 1000;
const mostBuilds = 5;

/** Removes what other versions of the program left, once nothing was added to it for a month, or several newer ones are there. */
function removeOld(folder: string, build: string): void {
  const others = readdirSync(folder).filter((name) => name !== build).map((name) => ({ path: join(folder, name), changed: statSync(join(folder, name)).mtimeMs }));
  others.sort((a, b) => b.changed - a.changed).forEach(({ path, changed }, index) => {
    if (index + 1 >= mostBuilds || Date.now() - changed > oneMonth) rmSync(path, { recursive: true, force: true });
  });
}
