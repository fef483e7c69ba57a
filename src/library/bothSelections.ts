import type { VariableValues } from '../core/index.js';

/** Gives variables of which one is the selection under both of its names: a prompt may use either. */
export function bothSelections(given: VariableValues): VariableValues {
  const selection = given['selection'] ?? given['selectedText'];
  return selection === undefined ? given : { selection, selectedText: selection, ...given };
}
