import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Writes a workspace of three folders, two of which have one name, into an empty folder. Gives the path of its file. */
export async function writeMultiRoot(folder: string): Promise<string> {
  for (const each of ['one/app', 'two/app', 'notes']) await mkdir(join(folder, each), { recursive: true });
  const file = join(folder, 'several.code-workspace');
  await writeFile(file, JSON.stringify({ folders: [{ path: 'one/app' }, { path: 'two/app' }, { path: 'notes', name: 'Notes' }] }));
  return file;
}
