import { readdir, realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Cancellation, Files, FoundFile } from './files.js';
import { isPromptPath } from './isPromptPath.js';
import { readFoundFile } from './nodeFoundFile.js';

/**
 * Gives the prompt files below some folders of this machine, as a host on Node reaches them; an address is a full path. Hidden
 * folders are searched; `node_modules` and `.git` are not. Links are not followed, also not by a file that became one after it was
 * found: nothing outside the folders is ever read.
 */
export function nodeFiles(roots: readonly string[]): Files {
  const folders = roots.map((root) => resolve(root));
  const reached = new Map(folders.map((root) => [root, realpath(root).catch(() => root)]));
  const isReached = async (path: string): Promise<boolean> => {
    const root = rootOf(path, folders);
    const realRoot = root === undefined ? undefined : await reached.get(root);
    return root !== undefined && realRoot !== undefined && (await realpath(path)) === join(realRoot, relative(root, path));
  };
  return {
    async list(cancellation) {
      const found = new Map<string, FoundFile>();
      for (const root of folders) {
        await collect(root, cancellation, (path) => {
          const folder = relative(root, dirname(path)).split(sep).join('/');
          if (!found.has(path)) found.set(path, { uri: path, fileName: basename(path), folder: folder === '' ? basename(root) : folder, place: basename(root) });
        });
      }
      return [...found.values()];
    },
    async stat(path) {
      try {
        if (!(await isReached(path))) return undefined;
        const { mtimeMs, size } = await stat(path);
        return { modified: mtimeMs, size };
      } catch {
        return undefined;
      }
    },
    async read(path) {
      try {
        return (await isReached(path)) ? await readFoundFile(path) : undefined;
      } catch {
        return undefined;
      }
    },
  };
}

/** Gives the folder among some in which a file lies, or nothing. */
export function rootOf(path: string, roots: readonly string[]): string | undefined {
  return roots.map((root) => resolve(root)).find((root) => path.startsWith(root.endsWith(sep) ? root : root + sep));
}

async function collect(folder: string, cancellation: Cancellation, add: (path: string) => void): Promise<void> {
  if (cancellation.isCancellationRequested) return;
  // A folder that may not be read holds nothing for this person.
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory() && entry.name !== 'node_modules' && entry.name !== '.git') await collect(join(folder, entry.name), cancellation, add);
    else if (entry.isFile() && isPromptPath(join(folder, entry.name))) add(join(folder, entry.name));
  }
}
