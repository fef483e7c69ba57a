import type { Files } from '../../src/library/files';

/** Files that exist only here, and count how often each is read. */
export interface MemoryFiles extends Files {
  write(path: string, text: string): void;
  /** Writes without a new version, as a tool does that keeps the time and the length. */
  writeSilently(path: string, text: string): void;
  delete(path: string): void;
  /** The paths that were read since the last time this was asked. */
  takeReads(): readonly string[];
}

/** Makes such files. Takes their texts by path. */
export function memoryFiles(texts: Readonly<Record<string, string>> = {}): MemoryFiles {
  const files = new Map<string, { text: string; modified: number }>();
  let clock = 0;
  let reads: string[] = [];
  const write = (path: string, text: string): void => void files.set(path, { text, modified: ++clock });
  for (const [path, text] of Object.entries(texts)) write(path, text);
  return {
    write,
    writeSilently: (path, text) => void files.set(path, { text, modified: files.get(path)?.modified ?? 0 }),
    delete: (path) => void files.delete(path),
    takeReads: () => reads.splice(0).sort(),
    list: () => Promise.resolve([...files.keys()].map(foundFile)),
    stat: (path) => {
      const file = files.get(path);
      return Promise.resolve(file && { modified: file.modified, size: file.text.length });
    },
    read: (path) => {
      reads = [...reads, path];
      return Promise.resolve(files.get(path)?.text);
    },
  };
}

/** Gives a file of a path as a search finds it. */
export function foundFile(uri: string): { readonly uri: string; readonly fileName: string; readonly folder: string; readonly place: string } {
  const at = uri.lastIndexOf('/');
  return { uri, fileName: uri.slice(at + 1), folder: uri.slice(0, Math.max(at, 0)), place: 'shop' };
}
