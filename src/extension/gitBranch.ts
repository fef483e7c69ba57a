import * as vscode from 'vscode';

/** Gives the branch that is checked out in a folder, or nothing outside a repository or on a detached commit. Reads files, runs nothing. */
export async function readGitBranch(folder: vscode.Uri): Promise<string | undefined> {
  for (let at = folder; ; at = vscode.Uri.joinPath(at, '..')) {
    const git = vscode.Uri.joinPath(at, '.git');
    const head = (await readText(vscode.Uri.joinPath(git, 'HEAD'))) ?? (await readLinkedHead(at, git));
    if (head !== undefined) return /^ref: refs\/heads\/(.+)$/m.exec(head)?.[1]?.trim();
    if (at.path === '/' || at.path === vscode.Uri.joinPath(at, '..').path) return undefined;
  }
}

/** In a worktree or submodule `.git` is a file that names the folder. */
async function readLinkedHead(folder: vscode.Uri, git: vscode.Uri): Promise<string | undefined> {
  const target = /^gitdir: (.+)$/m.exec((await readText(git)) ?? '')?.[1]?.trim();
  if (target === undefined) return undefined;
  const isAbsolute = target.startsWith('/') || /^[A-Za-z]:/.test(target);
  const directory = isAbsolute ? folder.with({ path: target.replace(/^(?=[A-Za-z]:)/, '/') }) : vscode.Uri.joinPath(folder, target);
  return readText(vscode.Uri.joinPath(directory, 'HEAD'));
}

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}
