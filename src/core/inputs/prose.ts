import { letterPattern } from '../text/letterPattern.js';
import { hidePlaceholders } from './hidePlaceholders.js';
import { findSuggestions } from './suggestions.js';

/** What a sentence about an input says beside its words. */
export interface Prose {
  /** The sentence without a leading mark such as `(Optional)`. */
  readonly text: string;
  readonly required?: boolean;
  readonly default?: string;
  readonly suggestions: readonly string[];
}

/** Marks are looked for in the beginning of a long text only, so that no expression below meets more than this. */
const longestRead = 2000;

const optionalMark = /^\s*optional(?:ly)?\b|\(\s*optional\b|\([^()]{0,80}[,;]\s*optional\s*[),;]/i;
const requiredMark = /\(\s*required\s*[),;]|^\s*required\s*(?:[:;.,]|$)/i;
const leadingMark = /^\s*(?:\((?:optional|required)\b(?![^()]{0,200}\b(?:for|when|if|unless)\b)[^()]{0,200}\)|(?:optional|required)\s*(?=[:.;-])|\([^()]{0,20}\boptional\))\s*[:.;-]?\s*/i;
const defaultMarks = [
  /\((?:[^()]{0,120}[,;]\s*)?defaults?(?:\s+(?:to|is|value|value\s+is))?\s*[:=]?\s+([^(),;]{1,120})[),;]/di,
  /\bdefaults?(?:\s+to|\s+is)?\s*:?\s*(["'`][^"'`\n]{1,120}["'`])/di,
  /["'`]([^"'`\n]{1,120})["'`]\s*\(\s*default\s*\)/di,
] as const;
const bareDefault = letterPattern(String.raw`\bdefaults?(?:\s+to|\s*:)\s+([\p{L}\d_./:@+\-]*[\p{L}\d_/])(?=\s*$|\.?\s*$|\.\s|\s*[,;)]|\s+(?:when|if)\b)`, 'diu');
/** A list that ends its sentence, as for an answer that may be several. */
const defaultList = letterPattern(String.raw`\bdefaults?:\s+([\p{L}\d_/\-]+(?: [\p{L}\d_/\-]+)?(?:,\s+[\p{L}\d_/\-]+(?: [\p{L}\d_/\-]+)?)+)\.?\s*$`, 'iu');

/** Reads the description of an input or the hint of a placeholder: whether it is optional, its default, its suggestions. */
export function readProse(prose: string): Prose {
  const written = prose.slice(0, longestRead);
  // What stands in a placeholder says nothing about the input around it.
  const start = hidePlaceholders(written);
  // Few sentences hold one of the words, and looking for the word alone costs a tenth of looking for the mark.
  const optional = /optional/i.test(start) && optionalMark.test(start);
  const required = !optional && /required/i.test(start) && requiredMark.test(start);
  const found = /default/i.test(start) ? findDefault(start, written) : undefined;
  return {
    text: (optional || /required/i.test(start) ? prose.replace(leadingMark, '') : prose).trim(),
    suggestions: findSuggestions(written),
    ...(optional || required ? { required } : {}),
    ...(found === undefined ? {} : { default: found }),
  };
}

/** Looks for a default in a text whose placeholders are hidden, and gives it as written. */
function findDefault(prose: string, written: string): string | undefined {
  const list = defaultList(prose).exec(prose)?.[1];
  if (list !== undefined) return list;
  for (const mark of [...defaultMarks, bareDefault(prose)]) {
    const place = mark.exec(prose)?.indices?.[1];
    if (place === undefined) continue;
    const value = written.slice(...place).trim();
    const plain = value.replace(/^(["'`])(.*)\1$/, '$2');
    // "defaults to the current branch" describes a default; it does not name one.
    if (plain !== value || prose.slice(...place).trim().split(/\s+/).length <= 2) return plain;
  }
  return undefined;
}
