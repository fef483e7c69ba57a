import type { Input, Scalar } from '../core/index.js';

/** Writes a value as a literal of an expression, a text between the given quotes. */
export function writeLiteral(value: Scalar, quote: string): string {
  if (typeof value !== 'string') return String(value);
  return quote + writeInQuotes(value, quote) + quote;
}

/** Writes a text as it stands between quotes in an expression. */
export function writeInQuotes(text: string, quote: string): string {
  return text
    .replace(/\\/g, '\\\\')
    .replaceAll(quote, `\\${quote}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r');
}

/** Writes a value as a YAML scalar, with quotes only where it would mean something else without them. */
export function writeYaml(value: Scalar): string {
  if (typeof value !== 'string') return String(value);
  const plain = /^[\p{L}_][\p{L}\d_ ./+-]*$/u.test(value) && !value.endsWith(' ') && !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(value);
  return plain ? value : JSON.stringify(value);
}

/** Gives the answers that the author had in mind for an input: its options, yes and no, or suggestions. */
export function likelyAnswers(input: Input): readonly { readonly value: Scalar; readonly label: string; readonly description?: string }[] {
  if (input.options !== undefined) return input.options;
  if (input.type === 'boolean') return [true, false].map((value) => ({ value, label: String(value) }));
  return input.suggestions.map((value) => ({ value, label: value }));
}
