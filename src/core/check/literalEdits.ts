import type { PromptFile } from '../promptFile.js';
import type { Edit } from '../text/edit.js';
import type { Span } from '../text/span.js';

/**
 * Gives the edit that writes another value for a literal of an expression, in the quotes that stand there. Nothing when
 * the place does not hold the literal as it was written, as in a YAML text with escapes.
 */
export function replaceLiteral({ text, document }: PromptFile, span: Span, value: string | number | boolean): Edit | undefined {
  const written = text.slice(span.start, span.end);
  const first = written.charAt(0);
  const isQuoted = (first === '"' || first === "'") && written.length > 1 && written.endsWith(first);
  const inHeader = span.start < document.body.start;
  if (!isQuoted && !/^(?:true|false|-?[\d.]+)$/.test(written)) return undefined;
  if (typeof value !== 'string') return { span, newText: String(value) };
  // New quotes or backslashes in a YAML text might end it.
  if (inHeader && (!isQuoted || /["'\\]/.test(value))) return undefined;
  const quote = isQuoted ? first : "'";
  return { span, newText: quote + value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`).replaceAll('\n', '\\n') + quote };
}
