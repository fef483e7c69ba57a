import { headerText, listKeys, titleOf, type PromptFile } from '../../core/index.js';
import { families, type Family } from './conversionTargets.js';
import { indentLines, readInnerPieces, readPieces, readPlainInnerPieces, readPlainPieces, type HeaderPiece } from './headerPieces.js';
import type { NamedArgument } from './namedArgument.js';

/** The keys of a new header, each with its lines, in the order in which they are written. */
export interface ConvertedHeader {
  /** Those that mean the same in both formats, and those that were kept for the new format. */
  readonly top: readonly Lines[];
  /** The list of inputs, under the key that the author gave it. */
  readonly list?: Lines;
  readonly tags?: Lines;
  /** What the author's own metadata held, and what was kept for another format. */
  readonly metadata: readonly Lines[];
  /** What only the old format knows, to be kept for it. */
  readonly kept: readonly Lines[];
  /** The keys of `top` that were kept for the new format. */
  readonly restored: ReadonlySet<string>;
  /** A list of inputs in the metadata that does not count, because the header has another. */
  readonly dropped?: string;
  /** Whether the old file says that every argument of its body has a backslash in front. */
  readonly isDoubled: boolean;
}

export interface Lines {
  readonly key: string;
  readonly text: string;
}

/** The key of the metadata that says that every argument has a backslash in front. */
const doubledKey = 'backslashes';

/** Gives the key of the metadata under which keys of a family are kept in a file of another. */
export function keptKey(family: Family): string {
  return `${family}-header`;
}

/**
 * Sorts the keys of a header for another format; within a family, all stay where they are. Takes how they are read: in the
 * author's writing, or as values only, which always can be moved.
 */
export function convertHeader(promptFile: PromptFile, from: Family, to: Family, writing: 'own' | 'plain'): ConvertedHeader {
  const { text, headerInputs } = promptFile;
  const pieces = writing === 'own' ? readPieces(promptFile) : readPlainPieces(promptFile);
  const innerOf = (piece: HeaderPiece): readonly HeaderPiece[] | undefined => (writing === 'own' ? readInnerPieces(text, piece) : readPlainInnerPieces(piece));
  // A text that lists nothing here, such as `arguments: two words`, must not become a list there.
  const isList = ({ entry }: HeaderPiece): boolean => entry.keySpan.start === headerInputs.list?.start && (entry.value.kind !== 'scalar' || headerInputs.mentions.length > 0);
  const shared = new Set<string>(families[from].keys.filter((key) => (families[to].keys as readonly string[]).includes(key)));
  const sorted = { top: [] as Lines[], metadata: [] as Lines[], kept: [] as Lines[], restored: [] as Lines[] };
  let list: Lines | undefined;
  let tags: Lines | undefined;
  let isDoubled = false;
  let dropped: string | undefined;

  const sortMetadata = (piece: HeaderPiece): void => {
    const inner = innerOf(piece);
    if (inner === undefined) sorted.kept.push(piece);
    for (const each of inner ?? []) {
      const restored = each.key === keptKey(to) ? innerOf(each) : undefined;
      if (restored !== undefined) sorted.restored.push(...restored);
      else if (each.key === doubledKey) isDoubled = true;
      else if (from === to) sorted.metadata.push(each);
      else if (isList(each)) list = each;
      else if ((listKeys as readonly string[]).includes(each.key) && each.entry.value.kind !== 'scalar') dropped = each.key;
      else if (each.key === 'tags' && from !== 'prompt') tags = each;
      else sorted.metadata.push(each);
    }
  };
  for (const piece of pieces) {
    if (piece.key === 'metadata') sortMetadata(piece);
    else if (from === to) sorted.top.push(piece);
    else if (isList(piece)) list = listOf(piece);
    else if (piece.key === 'tags' && from === 'prompt') tags = piece;
    // The name of a skill is that of its folder.
    else if (from === 'skill' && piece.key === 'name') continue;
    else if (shared.has(piece.key)) sorted.top.push(piece);
    else sorted.kept.push(piece);
  }
  const restored = new Set(sorted.restored.map(({ key }) => key));
  const top = [...sorted.top.filter(({ key }) => !restored.has(key)), ...sorted.restored];
  return { top, restored, ...(dropped === undefined ? {} : { dropped }), metadata: sorted.metadata, kept: sorted.kept, isDoubled, ...(list === undefined ? {} : { list }), ...(tags === undefined ? {} : { tags }) };
}

/** Writes a header. `place` says whether inputs and tags are keys of their own or stand under `metadata`. */
export function writeHeader({ top, list, tags, metadata, kept, isDoubled }: ConvertedHeader, from: Family, place: 'top' | 'metadata'): string {
  const lists = [list, tags].flatMap((lines) => lines ?? []);
  const under = [
    ...(place === 'metadata' ? lists : []),
    ...metadata,
    ...(isDoubled ? [{ key: doubledKey, text: `${doubledKey}: one in front of every argument\n` }] : []),
    ...(kept.length === 0 ? [] : [{ key: keptKey(from), text: `${keptKey(from)}:\n${joinLines(kept, 2)}` }]),
  ];
  return `${joinLines([...top, ...(place === 'top' ? lists : [])], 0)}${under.length === 0 ? '' : `metadata:\n${joinLines(under, 2)}`}`;
}

/** Gives a line that says a text. */
export function lineOf(key: string, text: string): Lines {
  return { key, text: `${key}: ${JSON.stringify(text)}\n` };
}

/** Stands for a placeholder while a description is made. */
const blank = '\ufffc';

/** Gives a description of the first words of a prompt, without marks and placeholders; its title where they end in the middle of a sentence without them. */
export function makeDescription({ document: { header, body }, template }: PromptFile): string {
  const end = Math.min(body.end, body.start + 4000);
  const parts = template.parts.filter(({ span }) => span.start < end);
  const lines = parts
    // An expression is often a sentence of its own, or nothing.
    .map((part) => (part.kind === 'text' || part.kind === 'broken' ? part.text.slice(0, end - part.span.start) : part.kind === 'expression' ? ' ' : blank))
    .join('')
    // Also what is a placeholder only in the other format.
    .replace(/\\?\$\{[^{}]*\}|\$\w+/g, blank)
    .split(/\r?\n/);
  const line = lines.find((each) => /\p{L}{2}/u.test(plainWords(each))) ?? '';
  const title = titleOf(header);
  const isCut = line.replace(/[`*_.,;:!?\s]+$/, '').endsWith(blank);
  const words = plainWords(isCut && title !== undefined ? title : line) || 'A prompt';
  return words.length > 200 ? `${words.slice(0, 199).replace(/[\ud800-\udbff]$/, '').trimEnd()}…` : words;
}

function plainWords(line: string): string {
  return line.replace(/[`*_#>\ufffc]|<[^<>]*>/g, ' ').replace(/\s+/g, ' ').replace(/ (?=[.,;:!?](?:\s|$))/g, '').trim();
}

/** Gives the hint that names the inputs of a prompt in their order; secrets have no business on a command line. */
export function makeArgumentHint({ inputs }: PromptFile): string {
  const words = inputs.filter(({ secret }) => !secret).map(({ name, required }) => {
    const word = name.replace(/[<>[\]]/g, '').trim();
    return required ? `<${word}>` : `[${word}]`;
  });
  // Whoever reads it leaves out white space at its end.
  return words.join(' ').slice(0, 400).replace(/[\ud800-\udbff]$/, '').trim();
}

/** Gives the lines of a list of inputs, for arguments that became some. */
export function listNamed(named: readonly NamedArgument[]): Lines {
  const items = named.map(({ name, description, isRequired }) => `  - ${JSON.stringify({ name, description, required: isRequired })}\n`);
  return { key: 'input', text: `input:\n${items.join('')}` };
}

/** Gives the model of Claude Code that is nearest to the one of a prompt, or nothing. */
export function nearestModel({ document: { header } }: PromptFile): { readonly model: string; readonly name: string } | undefined {
  const model = headerText(header?.entries ?? [], 'model');
  const name = /\b(opus|sonnet|haiku)\b/i.exec(model ?? '')?.[1]?.toLowerCase();
  return model === undefined || name === undefined ? undefined : { model, name };
}

/** `arguments` of a command may be words in one text, which elsewhere are a list. */
function listOf(piece: HeaderPiece): Lines {
  const { key, entry: { value } } = piece;
  if (value.kind !== 'scalar' || !/\s/.test(String(value.value).trim())) return piece;
  return { key, text: `${key}: [${String(value.value).trim().split(/\s+/).join(', ')}]\n` };
}

function joinLines(lines: readonly Lines[], spaces: number): string {
  return lines.map(({ text }) => indentLines(text, spaces)).join('');
}
