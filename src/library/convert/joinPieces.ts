import { applyEdits, openPromptFile, type Edit, type Part } from '../../core/index.js';

/** A piece of a body that is written anew. */
export interface Piece {
  readonly kind: 'text' | 'placeholder';
  readonly text: string;
  /** What comes out as the answer wherever it stands, even where `text` would keep its label. */
  readonly guarded?: string;
}

/** One placeholder may stand in another that was text, so the text is read again until nothing is left. */
const mostReadings = 8;

/**
 * Joins pieces so that text stays text and each placeholder comes out as its answer. Takes all names that the new header
 * declares: `${branch}` of a shell gets a backslash when an argument becomes an input of that name.
 */
export function joinPieces(pieces: readonly Piece[], names: ReadonlySet<string>): string {
  const head = `---\ninput: ${JSON.stringify([...names])}\n---\n`;
  let current = pieces;
  for (let reading = 0; reading < mostReadings; reading++) {
    const text = current.map((piece) => piece.text).join('');
    const { template } = openPromptFile(`${head}${text}`);
    const parts = new Map(template.parts.filter(({ kind }) => kind !== 'text').map((part) => [part.span.start - head.length, part]));
    const next = markPieces(current, parts);
    if (next === undefined) return text;
    current = next;
  }
  return current.map((piece) => piece.text).join('');
}

/** Gives the pieces with the marks that they need, or nothing when none is missing. Takes the placeholders by where they were found. */
function markPieces(pieces: readonly Piece[], parts: ReadonlyMap<number, Part>): readonly Piece[] | undefined {
  let hasChanged = false;
  let at = 0;
  const marked = pieces.map((piece): Piece => {
    const { kind, text, guarded } = piece;
    const start = at;
    at += text.length;
    if (kind === 'placeholder') {
      const part = parts.get(start);
      if (guarded === undefined || part?.kind !== 'reference' || !part.labelled) return piece;
      hasChanged = true;
      return { kind, text: guarded };
    }
    const edits: Edit[] = [];
    for (let found = text.indexOf('${'); found !== -1; found = text.indexOf('${', found + 2)) {
      if (parts.has(start + found)) edits.push({ span: { start: found, end: found }, newText: '\\' });
    }
    if (edits.length === 0) return piece;
    hasChanged = true;
    return { kind, text: applyEdits(text, edits) };
  });
  return hasChanged ? marked : undefined;
}
