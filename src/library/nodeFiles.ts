import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { Cancellation, Files, FoundFile } from './files.js';
import { isPromptPath } from './isPromptPath.js';

/** Gives the prompt files below a folder of this machine, as a host on Node reaches them. Hidden folders are searched; `node_modules` and `.git` are not, and links are not followed. */
export function nodeFiles(root: string): Files {
  return {
    async list(cancellation) {
      const found: FoundFile[] = [];
      await collect(root, cancellation, (path) => {
        const folder = relative(root, dirname(path)).split(sep).join('/');
        found.push({ uri: path, fileName: basename(path), folder, place: basename(root) });
      });
      return found;
    },
    async stat(path) {
      try {
        const { mtimeMs, size } = await stat(path);
        return { modified: mtimeMs, size };
      } catch {
        return undefined;
      }
    },
    async read(path) {
      try {
        return await readFile(path, 'utf8');
      } catch {
        return undefined;
      }
    },
  };
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
