import { limits } from '../../text/limits.js';
import type { BrokenPart } from '../../template/nodes.js';
import { applyEdits, type Edit } from '../../text/edit.js';
import type { Span } from '../../text/span.js';
import { namesOf } from '../namesOf.js';
import { isOnePlaceholder, openAlone } from '../openAlone.js';
import { partAt } from '../partAt.js';
import type { Rule } from '../rule.js';
import { straightenExpression, type Pairing } from '../straighten.js';

/**
 * Mends an expression in which a translation or a word processor has put full-width or curly marks: `“…”` becomes
 * `"…"`, `？` becomes `?`. Texts between quotes are left as they are, and it is only offered when the expression can then
 * be read. Reading the expression reports it.
 */
export const expressionSyntax: Rule = {
  codes: ['expression-syntax'],
  mendsSafely: true,
  fix: (promptFile, { span }) => {
    const { text, template } = promptFile;
    const part = partAt(template.parts, span.start);
    if (part?.kind !== 'broken' || part.text.length > limits.placeholder) return [];
    const names = namesOf(promptFile).all;
    const edits = pairings
      .map((pairing) => straightenExpression(text, part.span, pairing))
      .find((each) => each !== undefined && each.length > 0 && isOnePlaceholder(editPart(text, part.span, each), names));
    if (edits === undefined || !hasOwnProblem(part, span, names)) return [];
    return [{ title: 'Straighten quotes and full-width marks', values: {}, edits, isSafe: true }];
  },
};

/** The open quote of another placeholder may end in this one, and its problem stands here. */
function hasOwnProblem(part: BrokenPart, { start }: Span, names: ReadonlySet<string>): boolean {
  const { file, shift } = openAlone(part.text, names);
  return file.problems.some(({ code, span }) => code === 'expression-syntax' && span.start === start - part.span.start + shift);
}

const pairings: readonly Pairing[] = ['alike', 'mixed'];

/** The text of a part after edits in it; the rest of the file is not copied. */
function editPart(text: string, { start, end }: Span, edits: readonly Edit[]): string {
  const shifted = edits.map(({ span, newText }) => ({ span: { start: span.start - start, end: span.end - start }, newText }));
  return applyEdits(text.slice(start, end), shifted);
}
