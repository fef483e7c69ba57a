import type { PromptFile } from '../../promptFile.js';
import type { Span } from '../../text/span.js';
import { mendExpression } from '../mendExpression.js';
import { namesOf } from '../namesOf.js';
import { partAt } from '../partAt.js';
import type { Fix, Rule } from '../rule.js';

/**
 * Mends an expression in which something small is missing or called as in another language: the text for the other case, quotes around words,
 * `and` for `&&`. Only offered when the expression can then be read, and never safe: it is a guess. Reading the expression reports it.
 */
export const expressionSlip: Rule = {
  codes: ['expression-syntax'],
  fix: (promptFile, { span }) => {
    if (span.start < promptFile.document.body.start) return mendCondition(promptFile, span);
    const part = partAt(promptFile.template.parts, span.start);
    if (part?.kind !== 'broken') return [];
    const { bare, all } = namesOf(promptFile);
    return [mendExpression(promptFile.text, part.span, span.start, bare, all)].filter((fix) => fix !== undefined);
  },
};

/** The same in a `when` of the header, which needs no `${}` around it. In single quotes, and in several lines, YAML has rules of its own. */
function mendCondition(promptFile: PromptFile, { start }: Span): readonly Fix[] {
  const { text, headerInputs } = promptFile;
  const when = headerInputs.declarations.find((each) => each.when !== undefined && each.when.span.start <= start && start <= each.when.span.end)?.when;
  const { textStart } = when ?? {};
  if (when === undefined || textStart === undefined || when.text.includes('\n') || text.charAt(textStart - 1) === "'") return [];
  const opening = when.text.startsWith('${') ? '' : '${';
  const whole = opening === '' ? when.text : `${opening}${when.text}}`;
  const shift = textStart - opening.length;
  const { bare, all } = namesOf(promptFile);
  const fix = mendExpression(whole, { start: 0, end: whole.length }, start - shift, bare, all);
  const isDouble = text.charAt(textStart - 1) === '"';
  if (fix === undefined || (isDouble && fix.edits.some(({ newText }) => newText.includes('\\')))) return [];
  return [{ ...fix, edits: fix.edits.map(({ span, newText }) => ({ span: { start: span.start + shift, end: span.end + shift }, newText })) }];
}
