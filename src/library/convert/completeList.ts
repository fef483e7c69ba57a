import { entryOf, findInputList, type HeaderEntry, type HeaderNode, type PromptFile } from '../../core/index.js';
import type { NamedArgument } from './namedArgument.js';
import type { Lines } from './convertHeader.js';
import { dataOf } from './headerPieces.js';

/** What a list is to say about a name beside what it says. */
type Additions = Readonly<Record<string, string | boolean>>;

/**
 * Gives the author's list of inputs with what only the hint said about arguments in it: their description, and whether they
 * may be left out, which an input may not unless that is said. A list that says all that stays as the author wrote it.
 */
export function completeList(promptFile: PromptFile, list: Lines, named: readonly NamedArgument[]): Lines {
  const { document: { header }, format } = promptFile;
  const additions = additionsOf(promptFile, named);
  const entry = findInputList(header?.entries ?? [], format);
  if (additions.size === 0 || entry === undefined) return list;
  const data = completed(entry, additions);
  const lines = Array.isArray(data) ? data.map((item) => `  - ${JSON.stringify(item)}\n`) : Object.entries(data).map(([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)}\n`);
  return { key: list.key, text: `${list.key}:\n${lines.join('')}` };
}

function additionsOf({ inputs, headerInputs }: PromptFile, named: readonly NamedArgument[]): ReadonlyMap<string, Additions> {
  const declarations = new Map(headerInputs.declarations.map((each) => [each.name, each]));
  const withDefault = new Set(inputs.flatMap((each) => (each.default === undefined ? [] : [each.name])));
  const additions = new Map<string, Additions>();
  for (const { name, description, isRequired } of named) {
    const declaration = declarations.get(name);
    if (declaration === undefined) continue;
    const own = {
      ...(declaration.description === undefined && description !== undefined ? { description } : {}),
      // One with a default may be left out anyway.
      ...(declaration.required === undefined && (isRequired || !withDefault.has(name)) ? { required: isRequired } : {}),
    };
    if (Object.keys(own).length > 0) additions.set(name, own);
  }
  return additions;
}

/** In each of the shapes that a list may have; of names in one text it makes a list. */
function completed({ key, value }: HeaderEntry, additions: ReadonlyMap<string, Additions>): readonly unknown[] | Readonly<Record<string, unknown>> {
  switch (value.kind) {
    case 'scalar':
      return String(value.value).trim().split(/\s+/).map((name) => withName(name, additions.get(name)));
    case 'list':
      return value.items.map((item) => completedItem(item, additions));
    case 'map': {
      const properties = entryOf(value.entries, 'properties');
      // A schema says itself what is required.
      if (properties?.value.kind === 'map' && !additions.has('properties')) return { ...recordOf(value), properties: completedMap(properties, additions) };
      return completedMap({ key, value }, additions);
    }
  }
}

function completedItem(item: HeaderNode, additions: ReadonlyMap<string, Additions>): unknown {
  if (item.kind === 'scalar' && item.value !== null) return withName(item.value, additions.get(String(item.value)));
  const name = item.kind === 'map' ? entryOf(item.entries, 'name')?.value : undefined;
  const own = name?.kind === 'scalar' ? additions.get(String(name.value)) : undefined;
  return own === undefined ? dataOf(item) : { ...recordOf(item), ...own };
}

function withName(name: string | number | boolean, own: Additions | undefined): unknown {
  return own === undefined ? name : { name, ...own };
}

function completedMap({ key: list, value: map }: Pick<HeaderEntry, 'key' | 'value'>, additions: ReadonlyMap<string, Additions>): Readonly<Record<string, unknown>> {
  const entries = map.kind === 'map' ? map.entries : [];
  return Object.fromEntries(entries.map(({ key, value }) => {
    const own = additions.get(key);
    if (own === undefined) return [key, dataOf(value)] as const;
    if (value.kind === 'map') return [key, { ...recordOf(value), ...own }] as const;
    // What stands for a whole entry in short.
    const short = value.kind === 'list' ? 'options' : list === 'variables' ? 'default' : 'description';
    return [key, { ...(value.kind === 'scalar' && value.value === null ? {} : { [short]: dataOf(value) }), ...own }] as const;
  }));
}

function recordOf(node: HeaderNode): Readonly<Record<string, unknown>> {
  return dataOf(node) as Readonly<Record<string, unknown>>;
}
