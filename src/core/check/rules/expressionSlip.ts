import type { PromptFile } from '../../promptFile.js';
import { mendExpression, type Stop } from '../mendExpression.js';
import { namesOf } from '../namesOf.js';
import { partAt } from '../partAt.js';
import type { Fix, Rule } from '../rule.js';

/**
 * Mends an expression in which something small is missing or called as in another language: the text for the other case, quotes around words,
 * `and` for `&&`. Only offered when the expression can then be read, and never safe: it is a guess. Reading the expression reports it.
 */
export const expressionSlip: Rule = {
  codes: ['expression-syntax'],
  fix: (promptFile, { span, values: { expected } }) => {
    const stop = { at: span.start, expected };
    if (span.start < promptFile.document.body.start) return mendCondition(promptFile, stop);
    const part = partAt(promptFile.template.parts, span.start);
    if (part?.kind !== 'broken') return [];
    return [mendExpression(promptFile.text, part.span, stop, namesOf(promptFile))].filter((fix) => fix !== undefined);
  },
};

/** The same in a `when` of the header, which needs no `${}` around it. In several lines YAML has rules of its own. */
function mendCondition(promptFile: PromptFile, { at, expected }: Stop): readonly Fix[] {
  const { text, headerInputs } = promptFile;
  const { name, when } = headerInputs.declarations.find((each) => each.when !== undefined && each.when.span.start <= at && at <= each.when.span.end) ?? {};
  const { textStart } = when ?? {};
  if (when === undefined || textStart === undefined || when.text.includes('\n')) return [];
  const opening = when.text.startsWith('${') ? '' : '${';
  const whole = opening === '' ? when.text : `${opening}${when.text}}`;
  const shift = textStart - opening.length;
  const fix = mendExpression(whole, { start: 0, end: whole.length }, { at: at - shift, expected }, namesOf(promptFile));
  // A question cannot hang on its own answer.
  if (fix === undefined || fix.values['nearest'] === name) return [];
  const quote = text.charAt(textStart - 1);
  const edits = fix.edits.map(({ span, newText }) => ({ span: { start: span.start + shift, end: span.end + shift }, newText: quote === "'" ? newText.replaceAll("'", '"') : newText }));
  return quote === '"' && edits.some(({ newText }) => newText.includes('\\')) ? [] : [{ ...fix, edits }];
}
