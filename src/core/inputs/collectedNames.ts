import { emptySource } from '../template/source.js';
import type { Span } from '../text/span.js';
import type { Declaration } from './input.js';
import { declarationPlaces, type Collected } from './mergeInput.js';

/** What is found about each name of a file, while it is found. */
export class CollectedNames {
  /** See `emptySource` of the template: one instance is kept. */
  static readonly kept = new CollectedNames(0, emptySource.inputSlots);

  /** In the order in which the names were met. */
  readonly all: Collected[] = [];
  private readonly counts: number[] = declarationPlaces.map(() => 0);
  /** Those of the body by their slots, since a second map of names would cost as much as all else that is found about them; the others by name. */
  private readonly bySlot: (Collected | undefined)[];
  private readonly byName = new Map<string, Collected>();

  /** Takes how many slots the body has, and which of them are those of inputs. */
  constructor(
    slotCount: number,
    private readonly inputSlots: ReadonlyMap<string, number>,
  ) {
    this.bySlot = new Array<Collected | undefined>(slotCount).fill(undefined);
  }

  /** Adds what one place says about a name. */
  declare(declaration: Declaration): void {
    const collected = this.of(declaration.name);
    // Most names are declared and used once, and an array that begins with its element holds no room for sixteen more.
    if (collected.declarations === undefined) collected.declarations = [declaration];
    else collected.declarations.push(declaration);
    const rank = declarationPlaces.indexOf(declaration.place);
    if (rank < collected.rank) this.rank(collected, rank);
  }

  /** Adds a place where a name is used. Takes whether that is outside expressions, where without an answer a hole would stay. */
  use(name: string, span: Span, plainly: boolean): void {
    const known = this.find(name);
    known?.uses.push(span);
    const collected = known ?? this.add(name, [span]);
    collected.usedPlainly ||= plainly;
  }

  /** Adds a literal that an expression compares an input with. */
  compare(name: string, literal: string): void {
    const collected = this.of(name);
    if (collected.compared === undefined) collected.compared = [literal];
    else collected.compared.push(literal);
  }

  /** Visits those of the best rank first, and within a rank in the order in which they were met. */
  forEachByRank(visit: (collected: Collected) => void): void {
    this.counts.forEach((count, rank) => {
      if (count > 0) for (const each of this.all) if (each.rank === rank) visit(each);
    });
  }

  private of(name: string): Collected {
    return this.find(name) ?? this.add(name, []);
  }

  private find(name: string): Collected | undefined {
    const slot = this.inputSlots.get(name);
    return slot === undefined ? this.byName.get(name) : this.bySlot[slot];
  }

  private add(name: string, uses: Span[]): Collected {
    const collected: Collected = { name, declarations: undefined, uses, usedPlainly: false, rank: this.counts.length, compared: undefined };
    this.rank(collected, declarationPlaces.length - 1);
    this.all.push(collected);
    const slot = this.inputSlots.get(name);
    if (slot === undefined) this.byName.set(name, collected);
    else this.bySlot[slot] = collected;
    return collected;
  }

  private rank(collected: Collected, rank: number): void {
    if (collected.rank < this.counts.length) this.counts[collected.rank] = (this.counts[collected.rank] ?? 0) - 1;
    this.counts[rank] = (this.counts[rank] ?? 0) + 1;
    collected.rank = rank;
  }
}
