/** A half-open range of UTF-16 offsets from the start of the file; never relative to a part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Gives the span that holds an offset, of spans that are in order and apart. */
export function findSpanAt<Held extends Span>(spans: readonly Held[], offset: number): Held | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (span !== undefined && span.end <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low];
  return span !== undefined && span.start <= offset ? span : undefined;
}
