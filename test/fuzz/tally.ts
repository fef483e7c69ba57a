/** Counts what happened while cases were checked, by a few words for each thing. */
export class Tally {
  readonly counts: Record<string, number>;

  constructor(counts: Readonly<Record<string, number>> = {}) {
    this.counts = { ...counts };
  }

  add(what: string, count = 1): void {
    if (count > 0) this.counts[what] = (this.counts[what] ?? 0) + count;
  }
}
