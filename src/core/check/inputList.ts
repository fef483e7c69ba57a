import { entryOf, type HeaderEntry, type HeaderList, type HeaderMap, type HeaderNode } from '../document/header.js';
import { findInputList } from '../inputs/headerInputs.js';
import { findHeaderKey } from '../inputs/headerKeys.js';
import type { PromptFile } from '../promptFile.js';
import type { Span } from '../text/span.js';

/** The inputs of a header as they are written, for rules and repairs that need more than their meaning. */
export interface InputList {
  /** `input: …` */
  readonly entry: HeaderEntry;
  /** The entries among which it stands: those of the header, or of its `metadata`. */
  readonly siblings: HeaderMap;
  /** What holds the declarations: the list, the map, or the properties of a JSON Schema; a single name is a scalar. */
  readonly container: HeaderNode;
  readonly declarations: readonly HeaderDeclaration[];
  /** The declaration that counts for a name: its first. */
  readonly byName: ReadonlyMap<string, HeaderDeclaration>;
}

/** One declaration of a header; a name that stands there twice has two. */
export interface HeaderDeclaration {
  readonly name: string;
  readonly nameSpan: Span;
  /** Its place among the items or entries of the container. */
  readonly index: number;
  /** Its properties; absent for a bare name or the short forms of a map. */
  readonly properties?: HeaderMap;
}

const lists = new WeakMap<PromptFile, InputList | undefined>();

/** Gives the inputs that the header lists, in any shape, or nothing. Once per snapshot: every rule and every repair asks. */
export function inputListOf(promptFile: PromptFile): InputList | undefined {
  if (!lists.has(promptFile)) lists.set(promptFile, readInputList(promptFile));
  return lists.get(promptFile);
}

function readInputList({ document: { header }, format }: PromptFile): InputList | undefined {
  const entry = findInputList(header?.entries ?? [], format);
  if (header === undefined || entry === undefined) return undefined;
  // Several names in one text cannot be changed one by one.
  if (entry.value.kind === 'scalar' && /\s/.test(String(entry.value.value).trim())) return undefined;
  const metadata = entryOf(header.entries, 'metadata')?.value;
  const whole: HeaderMap = { kind: 'map', entries: header.entries, span: { start: header.span.start + 3, end: header.span.end } };
  const siblings = !header.entries.includes(entry) && metadata?.kind === 'map' ? metadata : whole;
  const properties = entry.value.kind === 'map' ? entryOf(entry.value.entries, 'properties')?.value : undefined;
  const container = properties?.kind === 'map' && isSchema(entry.value) ? properties : entry.value;
  const declarations = readDeclarations(container);
  // The last that is set stays, so the first comes last.
  const byName = new Map(declarations.map((each) => [each.name, each] as const).reverse());
  return { entry, siblings, container, declarations, byName };
}

/** Gives the property of a declaration under any of its spellings, or nothing. */
export function propertyOf({ properties }: HeaderDeclaration, key: string): HeaderEntry | undefined {
  return properties?.entries.find((entry) => findHeaderKey(entry.key) === key);
}

/** Gives the declaration that counts for a name, or nothing. */
export function declarationOf(list: InputList, name: string): HeaderDeclaration | undefined {
  return list.byName.get(name);
}

function readDeclarations(container: HeaderNode): readonly HeaderDeclaration[] {
  if (container.kind === 'list') return container.items.flatMap(readItem);
  if (container.kind === 'scalar') return typeof container.value === 'string' ? [{ name: container.value, nameSpan: container.span, index: 0 }] : [];
  return container.entries.map(({ key: name, keySpan: nameSpan, value }, index) => ({ name, nameSpan, index, ...(value.kind === 'map' ? { properties: value } : {}) }));
}

function readItem(item: HeaderList['items'][number], index: number): readonly HeaderDeclaration[] {
  if (item.kind === 'scalar') return item.value === null ? [] : [{ name: String(item.value), nameSpan: item.span, index }];
  const name = item.kind === 'map' ? entryOf(item.entries, 'name')?.value : undefined;
  if (item.kind !== 'map' || name?.kind !== 'scalar' || name.value === null) return [];
  return [{ name: String(name.value), nameSpan: name.span, index, properties: item }];
}

function isSchema(node: HeaderNode): boolean {
  const type = node.kind === 'map' ? entryOf(node.entries, 'type')?.value : undefined;
  return type === undefined || (type.kind === 'scalar' && type.value === 'object');
}
