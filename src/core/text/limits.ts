/** The fixed limits of the language (language reference, section 5), so that no file can hang or overflow its reader. */
export const limits = {
  /** How deep placeholders, parentheses and template strings may nest. */
  nesting: 64,
  /** The longest placeholder, in UTF-16 units. */
  placeholder: 64 * 1024,
  /** The longest header, in UTF-16 units: room for hundreds of inputs, little for an attack on the YAML reader. */
  header: 256 * 1024,
  /** How deep a header may nest, counted in brackets and in columns. */
  headerNesting: 256,
  /** The most values that a header may hold, those of its aliases included. */
  headerValues: 20_000,
  /** The longest run of white space in a header, in UTF-16 units. */
  headerGap: 1000,
  /** The largest pattern: its characters, and as many again as its counted repetitions (`{1,100}`) repeat. */
  pattern: 2000,
  /** The largest size of all patterns of a file together. */
  patterns: 10_000,
  /** The most steps in which a pattern may be looked for: its instructions times the characters of the answer. */
  matching: 5_000_000,
  /** The longest file, in UTF-16 units. */
  file: 8 * 1024 * 1024,
  /** The most bytes that hosts read of one file: as many as the longest text may take. */
  fileBytes: 32 * 1024 * 1024,
  /** The longest that the defaults which are computed may be together, in UTF-16 units: each may hold others, and each is held in memory and shown. */
  defaults: 4 * 1024 * 1024,
  /** The longest text that an expression or a whole prompt may grow to, in UTF-16 units. */
  output: 64 * 1024 * 1024,
  /** The most text that all expressions of a prompt may read and make while it is filled, in UTF-16 units. */
  work: 256 * 1024 * 1024,
} as const;
