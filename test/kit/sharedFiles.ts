import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** A file that the project does not own and that is only there on some machines. */
export interface SharedFile {
  /** `folder/name`, as in a listing of the collection. */
  readonly name: string;
  readonly text: string;
}

const shared = resolve(__dirname, '../../../shared');

/** Gives the real prompt files of the shared corpus, in the order of their names; none where it is absent. */
export function corpusFiles(): readonly SharedFile[] {
  return promptFilesUnder(join(shared, 'corpus'));
}

/** Gives the large example prompts; none where they are absent. */
export function seedFiles(): readonly SharedFile[] {
  return promptFilesUnder(join(shared, 'seed'));
}

/** Gives the rows of a tab-separated table of the corpus by column name; none where it is absent. */
export function corpusTable(name: string): readonly Readonly<Record<string, string>>[] {
  const path = join(shared, 'corpus', name);
  if (!existsSync(path)) return [];
  const [head = '', ...lines] = readFileSync(path, 'utf8').trimEnd().split(/\r?\n/);
  const columns = head.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
  });
}

function promptFilesUnder(folder: string): readonly SharedFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.prompt.md'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((path) => ({ name: `${basename(dirname(path))}/${basename(path)}`, text: readFileSync(path, 'utf8') }));
}
