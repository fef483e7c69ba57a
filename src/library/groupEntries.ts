import { compareNames } from './compareNames.js';
import type { LibraryEntry } from './libraryEntry.js';

/** What prompts can be grouped by. */
export const groupings = ['folder', 'tag', 'place'] as const;
export type Grouping = (typeof groupings)[number];

/** Prompts that have something in common. */
export interface EntryGroup {
  /** Tells it from every other group of the same grouping. */
  readonly key: string;
  /** The folder, tag or place; empty for prompts that have none. */
  readonly label: string;
  readonly entries: readonly LibraryEntry[];
}

/** Puts entries into groups, in which they keep their order. Gives the groups by label, those without one last. A prompt with several tags is in several groups. */
export function groupEntries(entries: readonly LibraryEntry[], by: Grouping): readonly EntryGroup[] {
  const groups = new Map<string, { readonly label: string; readonly entries: LibraryEntry[] }>();
  for (const entry of entries) {
    for (const { key, label } of groupsOf(entry, by)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, { label, entries: [entry] });
      else group.entries.push(entry);
    }
  }
  return [...groups].map(([key, group]) => ({ key, ...group })).sort((a, b) => Number(a.label === '') - Number(b.label === '') || compareNames(a.label, b.label) || compareNames(a.key, b.key));
}

function groupsOf({ folder, place, tags }: LibraryEntry, by: Grouping): readonly Pick<EntryGroup, 'key' | 'label'>[] {
  switch (by) {
    case 'folder':
      return [{ key: `${place}\n${folder}`, label: folder }];
    case 'place':
      return [{ key: place, label: place }];
    case 'tag':
      // Tags that differ only in case are one; the first spelling is shown.
      return tags.length === 0 ? [{ key: '', label: '' }] : tags.map((tag) => ({ key: tag.toLowerCase(), label: tag }));
  }
}
