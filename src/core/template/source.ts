import { indexAtLeast } from '../text/indexAtLeast.js';
import type { Problem } from '../text/problem.js';
import type { Span } from '../text/span.js';
import { nameEnd } from './names.js';
import { openBraces, type Braces } from './braces.js';
import { readStructure, type Structure } from './structure.js';
import type { Slot } from './nodes.js';

/** What the parser must know about names to tell a placeholder from text that is not ours. */
export interface Vocabulary {
  /** Asked only when a bare name is met, so that a file without bare names never reads its header for it. */
  isDeclared(name: string): boolean;
  isVariable(name: string): boolean;
  /** What may stand after `.`: the names of properties and of methods. */
  readonly properties: ReadonlySet<string>;
  readonly methods: ReadonlySet<string>;
}

/** A text that is being parsed, with everything that is found out about it at most once. */
export interface Source {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly vocabulary: Vocabulary;
  /** Turns offsets of this text into a span of the file; they differ for text that comes from a header value. */
  spanOf(start: number, end: number): Span;
  readonly problems: Problem[];
  readonly slots: Slot[];
  slotOf(kind: Slot['kind'], name: string): number;
  /** The slots of inputs, by name. */
  readonly inputSlots: ReadonlyMap<string, number>;
  readonly braces: Braces;
  readonly structure: Structure;
  /** Tells whether `input:` stands between two offsets, other than directly behind a `${`. */
  mentionsInput(start: number, end: number): boolean;
}

/** Where a text stands in the file: shifted by an offset, or, when it does not stand there literally, all of it at one span. */
export type Place = number | Span;

/** Makes a parsing source of a part of a text. */
export function openSource(text: string, part: Span, vocabulary: Vocabulary, place: Place = 0): Source {
  return new OpenedSource(text, part, vocabulary, place);
}

class OpenedSource implements Source {
  readonly start: number;
  readonly end: number;
  readonly problems: Problem[] = [];
  readonly slots: Slot[] = [];
  readonly inputSlots = new Map<string, number>();
  private readonly variableSlots = new Map<string, number>();
  private bracesOnce?: Braces;
  private structureOnce?: Structure;
  private mentionsOnce?: readonly number[];

  constructor(
    readonly text: string,
    private readonly part: Span,
    readonly vocabulary: Vocabulary,
    private readonly place: Place,
  ) {
    this.start = part.start;
    this.end = part.end;
  }

  spanOf(start: number, end: number): Span {
    const { place } = this;
    return typeof place === 'number' ? { start: start + place, end: end + place } : place;
  }

  slotOf(kind: Slot['kind'], name: string): number {
    const slots = kind === 'input' ? this.inputSlots : this.variableSlots;
    let index = slots.get(name);
    if (index === undefined) {
      index = this.slots.push({ kind, name }) - 1;
      slots.set(name, index);
    }
    return index;
  }

  get braces(): Braces {
    return (this.bracesOnce ??= openBraces(this.text, this.part));
  }

  get structure(): Structure {
    return (this.structureOnce ??= readStructure(this.text, this.part));
  }

  mentionsInput(start: number, end: number): boolean {
    const mentions = (this.mentionsOnce ??= findMentions(this.text, this.part));
    const next = mentions[indexAtLeast(mentions, start)];
    return next !== undefined && next < end;
  }
}

/**
 * A source of nothing. Of each class that reading and filling make and drop, one instance is kept: at a garbage collection that finds none, V8 forgets what
 * instances look like and throws away all code that it has compiled for them, and what follows takes three times as long.
 */
export const emptySource: Source = openSource('', { start: 0, end: 0 }, { isDeclared: () => false, isVariable: () => false, properties: new Set(), methods: new Set() });

function findMentions(text: string, part: Span): readonly number[] {
  const found: number[] = [];
  for (let at = text.indexOf('input:', part.start); at !== -1 && at < part.end; at = text.indexOf('input:', at + 6)) {
    const before = text.charCodeAt(at - 1);
    const opened = before === 123 && text.charCodeAt(at - 2) === 36;
    if (!opened && nameEnd(text, at - 1, at) === at - 1 && nameEnd(text, at + 6, part.end) > at + 6) found.push(at);
  }
  return found;
}
