import { argumentSyntaxOf, type FileFormat } from '../document/fileFormats.js';
import { entryOf, type Header, type HeaderEntry, type HeaderMap, type HeaderNode } from '../document/header.js';
import { isName } from '../template/names.js';
import { createProblem, type Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import { didYouMean, findHeaderKey, headerKeys, nearestHeaderKey, type DeclarationDraft } from './headerKeys.js';
import type { Declaration } from './input.js';
import { readProse } from './prose.js';

/** The declarations of a header, with what is wrong in them. */
export interface HeaderInputs {
  readonly declarations: readonly Declaration[];
  readonly names: ReadonlySet<string>;
  /** The key of the list with all that belongs to it; absent without one. */
  readonly list?: Span;
  /** Every place where the list names an input, in the order of the file. */
  readonly mentions: readonly HeaderMention[];
  readonly problems: readonly Problem[];
}

/** A name in a header's list of inputs. */
export interface HeaderMention {
  /** A `duplicate` declares a name again and counts for nothing; `required` is an item of a JSON Schema's list of that name. */
  readonly kind: 'entry' | 'duplicate' | 'required';
  readonly name: string;
  /** The scalar that is the name, with its quotes. */
  readonly nameSpan: Span;
  /** The whole entry. */
  readonly span: Span;
}

/** The keys under which a header may list its inputs; `input` is the one we write. */
export const listKeys = ['input', 'inputs', 'variables', 'parameters', 'arguments'] as const;

/**
 * Reads the inputs that a header declares, in any of the shapes people use: a list of maps, a list of names, a map from
 * name to map, a JSON Schema object. In a skill they stand under `metadata`, the one key where its format takes an
 * author's own.
 */
export function readHeaderInputs(header: Header | undefined, format: FileFormat): HeaderInputs {
  const reader = new HeaderInputReader(argumentSyntaxOf(format) !== undefined);
  const list = findInputList(header?.entries ?? [], format);
  if (list !== undefined) reader.readList(list);
  const { declarations, mentions, problems } = reader;
  const span = list === undefined ? undefined : { start: list.keySpan.start, end: Math.max(list.keySpan.end, list.value.span.end) };
  return { declarations, names: new Set(declarations.map((each) => each.name)), list: span, mentions, problems };
}

/**
 * Gives the entry of a header, or of its metadata, that lists the inputs, or nothing. In the metadata of a prompt, a mere value under such a key is the author's own. Where a format has `arguments` of its
 * own, which are only names, what the metadata says counts more.
 */
export function findInputList(entries: readonly HeaderEntry[], format: FileFormat): HeaderEntry | undefined {
  const metadata = entryOf(entries, 'metadata')?.value;
  const maps = [entries, metadata?.kind === 'map' ? metadata.entries : []];
  for (const map of argumentSyntaxOf(format) === undefined ? maps : maps.reverse()) {
    for (const key of listKeys) {
      const entry = entryOf(map, key);
      if (entry !== undefined && !(entry.value.kind === 'scalar' && (entry.value.value === null || (map !== entries && format === 'prompt')))) return entry;
    }
  }
  return undefined;
}

class HeaderInputReader {
  /** See `emptySource` of the template: one instance is kept. */
  static readonly kept = new HeaderInputReader(false);

  readonly declarations: Declaration[] = [];
  readonly mentions: HeaderMention[] = [];
  readonly problems: Problem[] = [];
  private readonly seen = new Set<string>();

  constructor(private readonly splitsNames: boolean) {}

  readList({ key, keySpan, value }: HeaderEntry): void {
    if (value.kind === 'list') {
      for (const item of value.items) this.readItem(item, key);
    } else if (value.kind === 'map') {
      const properties = entryOf(value.entries, 'properties')?.value;
      if (properties?.kind === 'map' && isSchema(value)) this.readSchema(value, properties);
      else for (const entry of value.entries) this.readNamed(entry, key);
    } else if (typeof value.value === 'string' && isName(value.value)) {
      this.begin(value.value, value.span, value.span);
    } else if (typeof value.value === 'string' && this.splitsNames && key === 'arguments') {
      this.readNames(value.value, value.span, value.textStart);
    } else {
      this.problems.push(createProblem('input-list-invalid', keySpan, { key }));
    }
  }

  /** `issue branch`, as formats with arguments of their own may write it. */
  private readNames(text: string, span: Span, textStart: number | undefined): void {
    for (const { 0: name, index } of text.matchAll(/\S+/g)) {
      const nameSpan = textStart === undefined ? span : { start: textStart + index, end: textStart + index + name.length };
      this.begin(name, nameSpan, nameSpan);
    }
  }

  private readItem(item: HeaderNode, key: string): void {
    if (item.kind === 'scalar' && item.value !== null) {
      this.begin(String(item.value), item.span, item.span);
    } else if (item.kind === 'map') {
      const name = entryOf(item.entries, 'name')?.value;
      if (name?.kind === 'scalar' && name.value !== null) this.readProperties(this.begin(String(name.value), name.span, item.span), item);
      else this.problems.push(createProblem('input-name-missing', item.span));
    } else {
      this.problems.push(createProblem('input-list-invalid', item.span, { key }));
    }
  }

  /** `name: { … }`, and in short `name: description` or, under `variables`, `name: default`. */
  private readNamed({ key: name, keySpan, value }: HeaderEntry, list: string): void {
    const draft = this.begin(name, keySpan, entrySpan(keySpan, value));
    if (draft === undefined) return;
    if (value.kind === 'map') this.readProperties(draft, value);
    else if (value.kind === 'list') headerKeys.options?.read(value, draft, this.problems);
    else if (value.value !== null) headerKeys[list === 'variables' ? 'default' : 'description']?.read(value, draft, this.problems);
  }

  private readSchema(schema: HeaderMap, properties: HeaderMap): void {
    const required = entryOf(schema.entries, 'required')?.value;
    const names = new Set(required?.kind === 'list' ? required.items.map((item) => (item.kind === 'scalar' ? item.value : undefined)) : []);
    for (const item of required?.kind === 'list' ? required.items : []) {
      if (item.kind === 'scalar' && typeof item.value === 'string') this.mentions.push({ kind: 'required', name: item.value, nameSpan: item.span, span: item.span });
    }
    for (const { key: name, keySpan, value } of properties.entries) {
      const draft = this.begin(name, keySpan, entrySpan(keySpan, value));
      if (draft === undefined) continue;
      draft.required = names.has(name);
      if (value.kind !== 'map') continue;
      // JSON Schema has a vocabulary of its own; what we have no use for is none of our business.
      this.readProperties(draft, value, 'quiet');
      const items = entryOf(value.entries, 'items')?.value;
      const options = items?.kind === 'map' ? entryOf(items.entries, 'enum') : undefined;
      if (options !== undefined) headerKeys.options?.read(withoutNull(options.value), draft, this.problems);
    }
  }

  private begin(name: string, nameSpan: Span, span: Span): DeclarationDraft | undefined {
    if (!isName(name)) {
      this.problems.push(createProblem('input-name-invalid', nameSpan, { name }));
      return undefined;
    }
    this.mentions.push({ kind: this.seen.has(name) ? 'duplicate' : 'entry', name, nameSpan, span });
    if (this.seen.has(name)) {
      this.problems.push(createProblem('input-duplicate', nameSpan, { name }));
      return undefined;
    }
    this.seen.add(name);
    const draft: DeclarationDraft = { name, place: 'header', nameSpan };
    this.declarations.push(draft);
    return draft;
  }

  private readProperties(draft: DeclarationDraft | undefined, map: HeaderMap, unknownKeys: 'report' | 'quiet' = 'report'): void {
    if (draft === undefined) return;
    for (const { key, keySpan, value } of map.entries) {
      const row = headerKeys[findHeaderKey(key) ?? ''];
      if (row === undefined) {
        if (unknownKeys === 'report') {
          this.problems.push(createProblem('input-key-unknown', keySpan, { key, suggestion: didYouMean(nearestHeaderKey(key)) }));
        }
      } else if (!row.read(unknownKeys === 'quiet' ? withoutNull(value) : value, draft, this.problems)) {
        this.problems.push(createProblem('input-value-invalid', value.span, { key, expected: row.expected }));
      }
    }
    this.checkLimits(draft, map);
    readDescription(draft);
  }

  /** No answer could be both at least five and at most one. */
  private checkLimits(draft: DeclarationDraft, { entries }: HeaderMap): void {
    for (const [least, most, expected] of limitPairs) {
      const { [least]: lower, [most]: upper, ...others } = draft.limits ?? {};
      if (lower === undefined || upper === undefined || lower <= upper) continue;
      draft.limits = { ...others, [least]: lower };
      const entry = entries.find(({ key }) => findHeaderKey(key) === most);
      if (entry !== undefined) this.problems.push(createProblem('input-value-invalid', entry.value.span, { key: entry.key, expected }));
    }
  }
}

const limitPairs = [
  ['minimum', 'maximum', 'at least as much as its minimum'],
  ['minLength', 'maxLength', 'at least as much as its minLength'],
] as const;

/** A description may say what the header's own keys leave out: that the answer is optional, its default, suggestions. */
function readDescription(draft: DeclarationDraft): void {
  if (draft.description === undefined) return;
  const prose = readProse(draft.description);
  if (prose.suggestions.length > 0) draft.suggestions = prose.suggestions;
  if (prose.required !== undefined) draft.required ??= prose.required;
  if (prose.default !== undefined) draft.default ??= { value: prose.default, span: draft.nameSpan, isRemark: true };
}

/** In a JSON Schema, null among the values says that the answer may be left out. */
function withoutNull(node: HeaderNode): HeaderNode {
  return node.kind === 'list' ? { ...node, items: node.items.filter((item) => item.kind !== 'scalar' || item.value !== null) } : node;
}

function entrySpan(key: Span, value: HeaderNode): Span {
  return { start: key.start, end: Math.max(key.end, value.span.end) };
}

function isSchema(map: HeaderMap): boolean {
  const type = entryOf(map.entries, 'type')?.value;
  return type === undefined || (type.kind === 'scalar' && type.value === 'object');
}
