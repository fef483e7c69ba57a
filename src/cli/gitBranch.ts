import { readFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Gives the branch that is checked out around a folder, or nothing outside a repository or on a detached commit. Reads files, runs nothing. */
export async function readGitBranch(folder: string): Promise<string | undefined> {
  for (let at = folder; ; at = dirname(at)) {
    const git = join(at, '.git');
    const head = (await readText(join(git, 'HEAD'))) ?? (await readLinkedHead(at, git));
    if (head !== undefined) return /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1]?.trim();
    if (at === dirname(at)) return undefined;
  }
}

/** In a worktree or submodule `.git` is a file that names the folder. */
async function readLinkedHead(folder: string, git: string): Promise<string | undefined> {
  const target = /^gitdir: (.+)$/m.exec((await readText(git)) ?? '')?.[1]?.trim();
  return target === undefined ? undefined : readText(join(resolve(folder, target), 'HEAD'));
}

async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return undefined;
  }
}
