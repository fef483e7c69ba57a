import type { ArgumentSyntax } from '../document/fileFormats.js';
import { headerText, entryOf, type HeaderEntry } from '../document/header.js';
import type { Span } from '../text/span.js';
import { isName } from './names.js';
import { readArgumentHint, type ArgumentHint } from './argumentHint.js';

/** An argument as it stands in a text, with offsets of that text. */
export interface ArgumentText {
  /** The input that it asks for. */
  readonly name: string;
  /** Behind its last character. */
  readonly end: number;
  /** What the header says about it. */
  readonly description?: string;
  readonly isRequired: boolean;
}

/** Finds the arguments of one file. */
export interface ArgumentReader {
  /** Reads the argument at a `$`; nothing when something else stands there. */
  argumentAt(text: string, dollar: number, limit: number): ArgumentText | undefined;
  /** Tells whether what stands in front of a `$` keeps it from being an argument. */
  isEscaped(text: string, dollar: number): boolean;
  readonly escape: ArgumentSyntax['escape'];
}

/** What the names of arguments depend on, beside the syntax. */
interface Naming {
  /** The names of the header's `arguments`, in their order, and the place of each. */
  readonly declared: readonly string[];
  readonly places: ReadonlyMap<string, number>;
  readonly hints: readonly ArgumentHint[];
  /** The hints by the name they give or, as in `FILE=<path>`, begin with. */
  readonly hintsByName: ReadonlyMap<string, ArgumentHint>;
  /** The whole hint, as the label of `$ARGUMENTS`. */
  readonly hint: string | undefined;
  /** The number that the first word of the hint stands for. */
  readonly first: number;
  readonly hasNumbers: boolean;
  /** Whether any `$NAME` makes numbers plain text. */
  readonly hasCapitals: boolean;
}

const longestArgumentName = 100;
const all = /\$ARGUMENTS(?![\w[])/y;
const indexed = /\$ARGUMENTS\[(\d{1,3})\]/y;
const numbered = /\$(\d{1,3})(?!\w)/y;
const digit = /\$([1-9])/y;
const capitals = /\$(?!ARGUMENTS\b)([A-Z][A-Z0-9_]*)/y;

/**
 * Makes the reader of the arguments of a file. Takes the syntax of its format, its text with the place of its body, and
 * the entries of its header, which names the arguments with `arguments` and says what they are with `argument-hint`.
 */
export function createArgumentReader(syntax: ArgumentSyntax, text: string, body: Span, entries: readonly HeaderEntry[]): ArgumentReader {
  const naming = readNaming(syntax, text.slice(body.start, body.end), entries);
  const longestName = naming.declared.reduce((most, name) => Math.max(most, name.length), 0);
  return {
    escape: syntax.escape,
    argumentAt(source, dollar, limit) {
      const read = (form: RegExp): RegExpExecArray | undefined => {
        form.lastIndex = dollar;
        const match = form.exec(source);
        return match !== null && dollar + match[0].length <= limit ? match : undefined;
      };
      if (syntax.names === 'capitals') {
        const [written, word] = (naming.hasCapitals ? read(capitals) : undefined) ?? [];
        if (written !== undefined && word !== undefined) return describeNamed(word, dollar + written.length, naming);
        if (naming.hasCapitals) return undefined;
      }
      const position = (syntax.hasIndexes ? read(indexed) : undefined) ?? read(syntax.names === 'capitals' ? digit : numbered);
      if (position !== undefined) return describePosition(Number(position[1]), dollar + position[0].length, syntax, naming);
      const whole = read(all);
      if (whole !== undefined) return describeAll(dollar + whole[0].length, naming);
      const word = longestName === 0 ? undefined : findName(source.slice(dollar + 1, Math.min(limit, dollar + 2 + longestName)), naming.places, longestName);
      return word === undefined ? undefined : describeNamed(word, dollar + 1 + word.length, naming);
    },
    isEscaped: (source, dollar) =>
      syntax.escape === 'dollar' ? source.charAt(dollar - 1) === '$' : source.charAt(dollar - 1) === '\\' && source.charAt(dollar - 2) !== '\\',
  };
}

/** Gives the names that a header declares with `arguments`: a list, or words with spaces between them. */
function argumentNames(entries: readonly HeaderEntry[]): readonly string[] {
  const value = entryOf(entries, 'arguments')?.value;
  if (value?.kind === 'list') return value.items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [String(item.value)] : []));
  return headerText(entries, 'arguments')?.split(/\s+/) ?? [];
}

function readNaming({ first, hasIndexes, names }: ArgumentSyntax, body: string, entries: readonly HeaderEntry[]): Naming {
  const hint = headerHint(entries);
  const hints = hint === undefined || /\|/.test(hint.replace(/<[^<>]*>|\[[^[\]]*\]/g, '')) ? [] : readArgumentHint(hint);
  const numbers = [...body.matchAll(hasIndexes ? /\$(?:ARGUMENTS\[(\d{1,3})\]|(\d{1,3})(?!\w))/g : /\$([1-9])/g)].map(([, one, other]) => Number(one ?? other));
  // Files that never use $0 were mostly written when $1 was the first argument.
  const countsFromOne = first === 1 || (numbers.length > 0 && !numbers.includes(0) && hints.length <= numbers.reduce((most, number) => Math.max(most, number), 0));
  const declared = names === 'declared' ? argumentNames(entries).filter((name) => isName(name) && name.length <= longestArgumentName) : [];
  return {
    declared,
    places: new Map(declared.map((name, place) => [name, place])),
    hints,
    hintsByName: new Map(hints.map((each) => [each.name ?? each.text.split('=')[0] ?? '', each])),
    hint,
    first: countsFromOne ? 1 : 0,
    hasNumbers: numbers.length > 0,
    hasCapitals: names === 'capitals' && /(?<!\$)\$(?!ARGUMENTS\b)[A-Z]/.test(body),
  };
}

/** The longest name that a text begins with: `$old-name` is no `$old`. */
function findName(text: string, names: ReadonlyMap<string, number>, longest: number): string | undefined {
  for (let length = Math.min(longest, text.length); length > 0; length--) {
    const word = text.slice(0, length);
    if (names.has(word) && !/[\w[]/.test(text.charAt(length))) return word;
  }
  return undefined;
}

/** `[issue]` without quotes is a list for YAML, and meant as the text it is written as. */
function headerHint(entries: readonly HeaderEntry[]): string | undefined {
  const value = entryOf(entries, 'argument-hint')?.value;
  if (value?.kind !== 'list') return headerText(entries, 'argument-hint');
  const words = value.items.flatMap((item) => (item.kind === 'scalar' && item.value !== null ? [String(item.value)] : []));
  return words.length === 0 ? undefined : words.map((word) => `[${word}]`).join(' ');
}

function describePosition(number: number, end: number, { first }: ArgumentSyntax, { declared, hints, first: firstOfHints }: Naming): ArgumentText {
  const hint = hints[number - firstOfHints];
  const name = declared[number - first] ?? hint?.name ?? String(number);
  return described(name, end, hint ?? { text: name === String(number) ? `$${number}` : '', isRequired: false });
}

function describeNamed(name: string, end: number, { places, hints, hintsByName }: Naming): ArgumentText {
  return described(name, end, hints[places.get(name) ?? -1] ?? hintsByName.get(name));
}

/** A hint of one word names all there is to say; a longer one is its description. */
function describeAll(end: number, { hints, hint, hasNumbers }: Naming): ArgumentText {
  const only = hints.length === 1 && !hasNumbers ? hints[0] : undefined;
  if (only !== undefined) return described(only.name ?? 'ARGUMENTS', end, only);
  return { name: 'ARGUMENTS', end, isRequired: false, ...(hint === undefined ? {} : { description: hint }) };
}

function described(name: string, end: number, hint: ArgumentHint | undefined): ArgumentText {
  const text = hint?.text;
  return { name, end, isRequired: hint?.isRequired ?? false, ...(text === undefined || text === '' || text === name ? {} : { description: text }) };
}
