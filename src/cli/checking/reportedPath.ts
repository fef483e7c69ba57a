import { realpath } from 'node:fs/promises';
import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { ReportFormat } from '../commands.js';
import type { Invocation } from '../invocation.js';
import { displayName } from '../readPromptFile.js';
import { findWorkTree } from './findWorkTree.js';

/**
 * Gives how a report calls a file, as a function of its path from the working directory on. A person knows it by that path; what shows
 * a report beside the files of a repository counts from the root of these, wherever a step of a workflow stands.
 */
export async function openReportedPath(format: ReportFormat, invocation: Invocation): Promise<(path: string) => string> {
  const roots = format === 'github' || format === 'sarif' ? await findRoots(invocation) : [];
  return (path) => {
    if (path === '-') return displayName(path);
    const file = resolve(invocation.cwd, path);
    for (const root of roots) {
      const inside = relative(root, file);
      if (inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside)) return inside.replaceAll(sep, '/');
    }
    return displayName(path);
  };
}

/** The folders from which paths may count; the first that holds a file does. */
async function findRoots({ cwd, env }: Invocation): Promise<readonly string[]> {
  const workspace = env['GITHUB_WORKSPACE'];
  const workTree = await findWorkTree(cwd);
  return [
    // The working directory is a path without links.
    ...(workspace === undefined || workspace === '' ? [] : [await realpath(workspace).catch(() => workspace)]),
    ...(workTree === undefined ? [] : [workTree]),
  ];
}
