import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { readFoundFile } from './nodeFoundFile.js';
import { findPresetFile, presetFolderName } from './presets/findPresetFile.js';
import type { PresetFile } from './presets/preset.js';

/** The preset file of a prompt on this machine. */
export interface NodePresets {
  /** The full path of the file. */
  readonly path: string;
  readonly text: string;
  readonly file: PresetFile;
}

/** A preset file that is there and cannot be read. */
export class UnreadablePresets extends Error {
  constructor(
    readonly path: string,
    override readonly cause: unknown,
  ) {
    super(`${path} cannot be read.`);
  }
}

/**
 * Finds the presets of a prompt: in a folder `.fill-prompt` beside it or in any folder above. Where roots are given, only in folders that
 * are one of them or lie in one; then no link leads out of that either, of the first where several do. Takes full paths. Gives nothing
 * when there are none, and throws `UnreadablePresets` when their file cannot be read.
 */
export async function findNodePresets(prompt: string, roots?: readonly string[]): Promise<NodePresets | undefined> {
  for (const folder of foldersAbove(prompt)) {
    const root = roots?.find((each) => isWithin(folder, each));
    if (roots !== undefined && root === undefined) return undefined;
    const presets = join(folder, presetFolderName);
    if (!(await isThere(presets)) || !(await staysWithin(presets, root))) continue;
    const read = async (name: string): Promise<string | undefined> => ((await staysWithin(join(presets, name), root)) ? readIfThere(join(presets, name)) : undefined);
    const found = await findPresetFile({ read, hasPrompt: (named) => isThere(join(folder, named)) }, relative(folder, prompt).replaceAll(sep, '/'));
    if (found?.file !== undefined) return { path: join(presets, found.name), text: found.text ?? '', file: found.file };
  }
  return undefined;
}

/** The folder of a file and those it stands in, the nearest first. */
function foldersAbove(path: string): readonly string[] {
  const folders: string[] = [];
  for (let at = path, folder = dirname(path); folder !== at; folder = dirname(folder)) {
    folders.push(folder);
    at = folder;
  }
  return folders;
}

function isWithin(path: string, root: string): boolean {
  return path === root || path.startsWith(root.endsWith(sep) ? root : root + sep);
}

async function staysWithin(path: string, root: string | undefined): Promise<boolean> {
  if (root === undefined) return true;
  try {
    return isWithin(await realpath(path), await realpath(root));
  } catch {
    return false;
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFoundFile(path);
  } catch (error) {
    const isMissing = error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
    if (isMissing) return undefined;
    throw new UnreadablePresets(path, error);
  }
}
