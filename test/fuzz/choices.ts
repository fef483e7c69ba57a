/**
 * Where the makers of cases take their decisions from: every decision is a number from 0 on, and 0 is the simplest. So a
 * case is a list of numbers, whoever chose them: chance, fast-check while it shrinks, or a fuzzer that watches coverage.
 */
export class Choices {
  /** The decisions so far; made from these, the case comes out the same. */
  readonly made: number[] = [];

  /** Takes what gives the next raw number from 0 to 65,535; without one left, every decision is the simplest. */
  constructor(private readonly next: () => number) {}

  /** Gives a whole number from 0 up to, but without, a limit. */
  below(limit: number): number {
    if (limit <= 1) return 0;
    const choice = this.next() % limit;
    this.made.push(choice);
    return choice;
  }

  /** Gives one of several things; the first is the simplest. */
  of<Item>(items: readonly Item[]): Item {
    const item = items[this.below(items.length)];
    if (item === undefined && items.length === 0) throw new Error('There is nothing to choose from.');
    return item as Item;
  }

  /** Says yes in so many of a hundred cases; no is the simpler. */
  isOften(percent: number): boolean {
    return this.below(100) >= 100 - percent;
  }

  /** Makes a list of things, up to a length. */
  list<Item>(most: number, make: () => Item): Item[] {
    const items: Item[] = [];
    for (let count = this.below(most + 1); count > 0; count--) items.push(make());
    return items;
  }
}

/** Takes the decisions by chance, the same for the same seed. */
export function randomChoices(seed: number): Choices {
  // Mulberry32: small, quick, and even enough for this.
  let state = seed >>> 0;
  return new Choices(() => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 8) & 0xffff;
  });
}

/** Takes the decisions from a list of numbers or bytes. */
export function givenChoices(numbers: ArrayLike<number>): Choices {
  let at = 0;
  return new Choices(() => numbers[at++] ?? 0);
}

/** Gives the seed of one case among those of a run. */
export function seedOf(seed: number, target: string, index: number): number {
  let mixed = seed | 0;
  for (const unit of `${target} ${index}`) mixed = Math.imul(mixed ^ (unit.codePointAt(0) ?? 0), 0x01000193) ^ (mixed >>> 13);
  return mixed >>> 0;
}
