import type { Part } from '../template/nodes.js';

/** Gives the part that an offset stands in; a file may have many parts and many problems. */
export function partAt(parts: readonly Part[], offset: number): Part | undefined {
  let low = 0;
  let high = parts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((parts[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return parts[low];
}
