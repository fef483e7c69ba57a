import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { oneLine } from '../printable.js';
import { withTyped, type Row, type Rows } from './askFreely.js';

/** Gives the rows that complete a typed path, from a folder on. Takes what is asked for, and the rows that stand before anything is typed. */
export function pathRows(cwd: string, kind: 'file' | 'folder', before: readonly Row[]): Rows {
  return (typed) => {
    const slash = typed.lastIndexOf('/') + 1;
    const [folder, start] = [typed.slice(0, slash), typed.slice(slash).toLowerCase()];
    // A typed folder is an answer itself when a folder is asked for, and stands before what is in it.
    const itself = kind === 'folder' && start === '' && folder !== '' ? [{ value: folder, label: oneLine(folder) }] : [];
    const names = listFolder(resolve(cwd, folder), kind).filter((name) => name.toLowerCase().startsWith(start) && (start !== '' || !name.startsWith('.')));
    const rows = [...(typed === '' ? before : []), ...itself, ...names.map((name) => ({ value: folder + name, label: oneLine(folder + name) }))];
    // A folder that was gone into is no answer where a file is asked for; Tab goes on to what is in it.
    return kind === 'file' && start === '' && names.length > 0 ? rows : withTyped(typed, rows);
  };
}

/** The names in a folder, folders with a slash at the end; none when it cannot be read. */
function listFolder(path: string, kind: 'file' | 'folder'): readonly string[] {
  try {
    const entries = readdirSync(path, { withFileTypes: true }).filter((entry) => kind === 'file' || entry.isDirectory());
    return entries.map((entry) => (entry.isDirectory() ? `${entry.name}/` : entry.name)).sort();
  } catch {
    return [];
  }
}
