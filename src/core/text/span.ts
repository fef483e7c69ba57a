/** A half-open range of UTF-16 offsets from the start of the file; never relative to a part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
