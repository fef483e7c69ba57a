/**
 * Makes a pattern when it is first asked for. Takes its source and flags, gives the way to it. For patterns with sets of Unicode characters: V8 reads every
 * expression that is written as such when it reads the file, and each of these takes up to half a millisecond of every start, used or not.
 */
export function latePattern(source: string, flags: string): () => RegExp {
  let made: RegExp | undefined;
  return () => (made ??= new RegExp(source, flags));
}
