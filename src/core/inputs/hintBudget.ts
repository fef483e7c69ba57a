/**
 * How much text may be read again because it stands in a hint, which is read once with what it stands in and once by itself.
 * Hints in hints are read as often as they are deep; without a limit, a file of nothing else would take quadratic time.
 */
export class HintBudget {
  /** In UTF-16 units. */
  readonly limit: number;
  private spent = 0;

  /** Takes the length of the file: whatever an author writes stays far below four times that, or, in a short file, 64 KB. */
  constructor(fileLength: number) {
    this.limit = 4 * fileLength + 64 * 1024;
  }

  /** Tells whether a hint of a length may still be read, and counts it. */
  spend(length: number): boolean {
    this.spent += length;
    return this.spent <= this.limit;
  }
}
