import { parseDocument, type Document, type ParsedNode } from 'yaml';
import { findYamlExcess } from '../../core/index.js';
import { createPresetProblem } from './createPresetProblem.js';
import type { PresetProblem } from './preset.js';

/** Room for thousands of answers, little for an attack on the YAML reader. */
const mostCharacters = 1024 * 1024;

/** Opens the text of a preset file as YAML, or says why it cannot be. Never throws. */
export function openPresetYaml(text: string): { readonly document: Document.Parsed<ParsedNode> } | { readonly problem: PresetProblem } {
  const excess = { problem: createPresetProblem('preset-file-excess', { start: 0, end: 0 }) };
  if (findYamlExcess(text, { start: 0, end: text.length }, mostCharacters) !== undefined) return excess;
  try {
    // A silent reader would also be silent about a second document, which nobody would read. Unique keys are checked by the reader: the library compares every key with every other.
    return { document: parseDocument(text, { prettyErrors: false, uniqueKeys: false, merge: false, customTags: [], logLevel: 'error' }) };
  } catch {
    return excess;
  }
}
