import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Gives the root of the Git work tree that holds a folder, or nothing when none does. In a worktree or a submodule `.git` is a file. */
export async function findWorkTree(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    if (await isThere(join(at, '.git'))) return at;
    if (at === dirname(at)) return undefined;
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}
