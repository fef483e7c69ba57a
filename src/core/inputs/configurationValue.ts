import type { ConfigurationPart } from '../template/nodes.js';
import type { Vocabulary } from '../template/parseTemplate.js';
import type { DeclarationDraft } from './headerKeys.js';
import { splitAround } from './hidePlaceholders.js';
import { offerItems } from './offerItems.js';

const integerRange = /^(-?\d+)\s*(?:-|–|\.\.)\s*(-?\d+)$/;

/**
 * Says what the value of a configuration line means: `A|B` options of which the first is the default, `true|false` a
 * yes/no question, `1-5` a range of whole numbers, anything else a default. Writes it into the declaration.
 */
export function readConfigurationValue({ value, quoted, valueSpan }: ConfigurationPart, vocabulary: Vocabulary, draft: DeclarationDraft): void {
  const words = value.includes('|') ? splitAround(value, '|').map((word) => word.trim()).filter((word) => word !== '') : [];
  const first = words[0];
  if (words.length > 1 && first !== undefined) return offerItems({ items: words, chosen: first, span: valueSpan }, vocabulary, draft);
  const range = quoted ? null : integerRange.exec(value);
  if (range !== null && Number(range[1]) <= Number(range[2])) {
    draft.type = 'integer';
    draft.limits = { minimum: Number(range[1]), maximum: Number(range[2]) };
  } else if (!quoted && isPlainNumber(value)) {
    draft.type = 'number';
    draft.default = { value: Number(value), span: valueSpan };
  } else if (!quoted && (value === 'true' || value === 'false')) {
    draft.type = 'boolean';
    draft.default = { value: value === 'true', span: valueSpan };
  } else if (value !== '') {
    // With an escape in it the value does not stand in the file character by character.
    const literal = value.length === valueSpan.end - valueSpan.start;
    draft.default = { value, span: valueSpan, ...(literal ? { textStart: valueSpan.start } : {}) };
  }
}

/** What would be written differently as a number (`1.10`, `007`) is a text, such as a version. */
function isPlainNumber(value: string): boolean {
  return /^-?\d/.test(value) && String(Number(value)) === value;
}
