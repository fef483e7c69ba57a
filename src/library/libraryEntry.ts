import { checkPromptFile, entryOf, headerText, titleOf, type HeaderNode, type InputType, type ProblemCode, type PromptFile } from '../core/index.js';
import type { FoundFile } from './files.js';

/** What a library knows of one prompt file. Small, because a library holds thousands: no text and no tree is kept. */
export interface LibraryEntry extends FoundFile {
  /** The title of the header, or the file name without its ending. */
  readonly title: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly inputs: readonly EntryInput[];
  /** The codes of what is wrong in the file, one for each problem; how bad each one is, a host decides. */
  readonly problems: readonly ProblemCode[];
  /** Whether the rest comes from the file's text, or only from its name: because it was not read yet, or cannot be read. */
  readonly source: 'text' | 'name' | 'unreadable';
}

/** One question of a prompt, and where its name stands. */
export interface EntryInput {
  readonly name: string;
  readonly type: InputType;
  readonly required: boolean;
  readonly line: number;
  readonly character: number;
}

const longestDescription = 300;
const mostTags = 20;

/** Gives the entry of a file that was read. */
export function libraryEntryOf(file: FoundFile, promptFile: PromptFile): LibraryEntry {
  return { ...plainEntryOf(file, promptFile), problems: entryProblems(promptFile) };
}

/** Gives the entry of a file that was read without looking for its problems, which costs the most. */
export function plainEntryOf(file: FoundFile, promptFile: PromptFile): LibraryEntry {
  const entries = promptFile.document.header?.entries ?? [];
  const description = headerText(entries, 'description')?.replace(/\s+/g, ' ').slice(0, longestDescription);
  const title = titleOf(promptFile.document.header) ?? nameWithoutEnding(file);
  // A piece of a string keeps the whole text of the file in memory; going through JSON makes strings of their own.
  const own = JSON.parse(JSON.stringify({ title, description, tags: tagsOf(promptFile) })) as Pick<LibraryEntry, 'title' | 'description' | 'tags'>;
  const { uri, fileName, folder, place } = file;
  return { uri, fileName, folder, place, title: own.title, description: own.description, tags: own.tags, inputs: entryInputs(promptFile), problems: none, source: 'text' };
}

/** Gives the entry of a file of which only the name is known. */
export function entryOfName(file: FoundFile, source: 'name' | 'unreadable'): LibraryEntry {
  return { ...file, title: nameWithoutEnding(file), tags: none, inputs: none, problems: none, source };
}

/** Tells whether two entries show the same to a person. */
export function sameEntry(a: LibraryEntry, b: LibraryEntry): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}

/** A skill is called `SKILL.md` in a folder that has its name. */
export function nameWithoutEnding({ fileName, folder }: Pick<FoundFile, 'fileName' | 'folder'>): string {
  const folderName = folder.slice(folder.lastIndexOf('/') + 1);
  return fileName === 'SKILL.md' && folderName !== '' ? folderName : fileName.replace(/(?:\.prompt)?\.md$/i, '');
}

const none: readonly never[] = [];

function entryInputs({ inputs, lines }: PromptFile): readonly EntryInput[] {
  return inputs.length === 0
    ? none
    : inputs.map(({ name, type, required, declarations, uses }) => {
        const { line, character } = lines.positionAt((declarations[0] ?? uses[0])?.start ?? 0);
        return { name: JSON.parse(JSON.stringify(name)) as string, type, required, line, character };
      });
}

function entryProblems(promptFile: PromptFile): readonly ProblemCode[] {
  const problems = checkPromptFile(promptFile);
  return problems.length === 0 ? none : problems.map(({ code }) => code);
}

/** `tags` is a list, or words between commas; in a skill it may stand under `metadata`. */
function tagsOf({ document: { header } }: PromptFile): readonly string[] {
  const metadata = entryOf(header?.entries ?? [], 'metadata')?.value;
  const node = entryOf(header?.entries ?? [], 'tags')?.value ?? (metadata?.kind === 'map' ? entryOf(metadata.entries, 'tags')?.value : undefined);
  const words: readonly string[] = node === undefined ? [] : node.kind === 'list' ? node.items.flatMap(wordsIn) : wordsIn(node).flatMap((text) => text.split(','));
  const tags = words.map((word) => word.trim().replace(/^#/, '')).filter((word) => word !== '' && word.length <= 60);
  // A tag in two cases of letters is one tag, written as it is first.
  const bySmall = new Map<string, string>();
  for (const tag of tags) if (!bySmall.has(tag.toLowerCase())) bySmall.set(tag.toLowerCase(), tag);
  return [...bySmall.values()].slice(0, mostTags);
}

function wordsIn(node: HeaderNode): readonly string[] {
  return node.kind === 'scalar' && node.value !== null ? [String(node.value)] : [];
}
