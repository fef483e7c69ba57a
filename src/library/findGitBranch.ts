/** Gives the text of a file by its path, or nothing when there is none. */
export type ReadFile = (path: string) => Promise<string | undefined>;

/**
 * Gives the branch that is checked out around a folder, or nothing outside a repository or on a detached commit. Takes an
 * absolute path with `/` between its parts, and how to read a file. Reads files, runs nothing.
 */
export async function findGitBranch(folder: string, read: ReadFile): Promise<string | undefined> {
  for (let at = folder.replace(/\/+$/, ''); ; at = at.slice(0, Math.max(0, at.lastIndexOf('/')))) {
    const head = (await read(`${at}/.git/HEAD`)) ?? (await readLinkedHead(at, read));
    if (head !== undefined) return /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1]?.trim();
    if (!at.includes('/')) return undefined;
  }
}

/** In a worktree or submodule `.git` is a file that names the folder. */
async function readLinkedHead(folder: string, read: ReadFile): Promise<string | undefined> {
  const target = /^gitdir: (.+)$/m.exec((await read(`${folder}/.git`)) ?? '')?.[1]?.trim();
  if (target === undefined) return undefined;
  return read(/^(?:\/|[A-Za-z]:)/.test(target) ? `${target}/HEAD` : `${folder}/${target}/HEAD`);
}
