import { textOf, toldSecrets, type FilledPrompt, type Field } from '../../core/index.js';
import type { PieceView } from '../../webview/protocol.js';

/**
 * Gives the pieces of a filled prompt as a page draws them, one for each part of the template, so that the same index
 * is the same place in every version. Takes the fields, whose keys the pieces carry. A secret is masked here, as in its field;
 * what is sent holds it.
 */
export function pieceViewsOf(filled: FilledPrompt, fields: readonly Field[]): readonly PieceView[] {
  const keys = new Map<string, string>();
  const open = new Set<string>();
  for (const { key, input, answer, applies } of fields) {
    if (!keys.has(input.name)) keys.set(input.name, key);
    if (applies && textOf(answer?.value) === '') open.add(input.name);
  }
  const asked = fields.filter(({ variable }) => !variable);
  const { mask } = toldSecrets(asked.map(({ input }) => input), Object.fromEntries(asked.map(({ input, answer }) => [input.name, answer?.value])));
  return filled.pieces.map(({ kind, start, end, names }) => {
    const text = filled.text.slice(start, end);
    if (kind === 'text') return { text, keys: [], missing: '' };
    const missing = names.filter((name) => open.has(name));
    return { text: mask(text), keys: names.flatMap((name) => keys.get(name) ?? []), missing: missing.join(', ') };
  });
}

/** Gives what is different between two lists of pieces of the same template. */
export function changedPieces(before: readonly PieceView[], after: readonly PieceView[]): readonly (readonly [number, PieceView])[] {
  return after.flatMap((piece, index) => {
    const old = before[index];
    const isSame = old !== undefined && old.text === piece.text && old.missing === piece.missing;
    return isSame ? [] : [[index, piece] as const];
  });
}

