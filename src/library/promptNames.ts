import { nameWithoutEnding, type LibraryEntry } from './libraryEntry.js';

/**
 * Gives each prompt a name of its own, as a command or a program calls it: that of its file without the ending, and where several have the same
 * one, with as many of the folders in front as tell them apart. Letters and digits of any script stay; everything else becomes a hyphen.
 */
export function namePrompts(entries: readonly LibraryEntry[]): ReadonlyMap<string, LibraryEntry> {
  const named = new Map<string, LibraryEntry>();
  let open = [...entries].sort((a, b) => (a.uri < b.uri ? -1 : 1));
  for (let folders = 0; open.length > 0; folders++) {
    const groups = new Map<string, LibraryEntry[]>();
    for (const entry of open) {
      const name = nameOf(entry, folders);
      const group = groups.get(name);
      if (group === undefined) groups.set(name, [entry]);
      else group.push(entry);
    }
    open = [];
    for (const [name, group] of groups) {
      const [first] = group;
      if (group.length === 1 && first !== undefined && !named.has(name)) named.set(name, first);
      // With all of their folders in front they are still alike, so they are counted.
      else if (group.every((entry) => folders >= depthOf(entry))) for (const entry of group) named.set(freeName(name, named), entry);
      else open.push(...group);
    }
  }
  return named;
}

/** Finds prompts by what a person or a program calls one: its own name, otherwise title, file, or path from its folder on. Gives several when that is not clear. */
export function findNamed(byName: ReadonlyMap<string, LibraryEntry>, wanted: string): readonly (readonly [string, LibraryEntry])[] {
  const exact = byName.get(wanted);
  if (exact !== undefined) return [[wanted, exact]];
  const folded = wanted.trim().toLowerCase();
  return [...byName].filter(([name, { title, fileName, folder }]) => [name, title, fileName, `${folder}/${fileName}`].some((each) => each.toLowerCase() === folded));
}

function nameOf(entry: LibraryEntry, folders: number): string {
  const parts = partsOf(entry);
  const name = [...parts.slice(Math.max(0, parts.length - folders)), nameWithoutEnding(entry)].join('-');
  return name.normalize('NFC').replace(/[^\p{L}\p{M}\p{N}_-]+/gu, '-').replace(/^-+|-+$/g, '') || 'prompt';
}

/** A skill has the name of its folder already. */
function partsOf({ fileName, folder, place }: LibraryEntry): readonly string[] {
  const parts = [place, ...folder.split('/')].filter((part) => part !== '');
  return fileName === 'SKILL.md' ? parts.slice(0, -1) : parts;
}

function depthOf(entry: LibraryEntry): number {
  return partsOf(entry).length;
}

function freeName(name: string, taken: ReadonlyMap<string, unknown>): string {
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}
