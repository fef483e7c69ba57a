import { limits } from '../text/limits.js';
import { TooLong } from './methods.js';
import type { Scalar, Value } from './values.js';

/** More text read and made than any prompt needs; the renderer reports it and stops. */
export class TooMuchWork extends TooLong {}

/**
 * What the expressions of one pass over a file may still read and make. Each text is bounded by itself, but a file has room for
 * hundreds of thousands of expressions, and each may go through the longest answer.
 */
export class Work {
  private left: number = limits.work;

  /** Counts a value that is read as a whole or was made. Throws `TooMuchWork` when it is the one too many. */
  count(value: Value): void {
    if (typeof value === 'string') this.spend(value.length);
    else if (typeof value === 'object' && value !== null) this.spend(sizeOfList(value));
  }

  /** Counts what takes as long as reading so many characters. Throws as `count` does. */
  spend(characters: number): void {
    this.left -= characters;
    if (this.left < 0) throw new TooMuchWork();
  }
}

function sizeOfList(list: readonly Scalar[]): number {
  let size = list.length;
  for (let index = 0; index < list.length; index++) {
    const item = list[index];
    if (typeof item === 'string') size += item.length;
  }
  return size;
}
