import { variables, type Problem, type PromptFile } from '../core/index.js';
import { describeMisfit } from './describeMisfit.js';
import type { FillResult, OpenQuestion } from './fillWithAnswers.js';

// These sentences are for models and programs, so they are English wherever they are read.

/** Says which answers are missing or do not fit. Takes the name of the prompt, and whether its person did not want to answer. */
export function describeOpen(name: string, questions: readonly OpenQuestion[], person: 'not asked' | 'declined'): string {
  const lines = questions.map(({ input, problem, byDefault }) => {
    const { description, secret } = input;
    const reason = problem === undefined ? 'needs an answer' : describeMisfit(problem, input, byDefault);
    return `- ${input.name}${description === undefined ? '' : ` (${description.replace(/\s+/g, ' ').trim()})`}: ${reason}${secret && problem === undefined ? '; it is a secret, which is never asked for here: it must be given as an argument' : ''}`;
  });
  return [`The prompt "${name}" was not filled.${person === 'declined' ? ' The person did not answer the questions.' : ''}`, ...lines].join('\n');
}

/**
 * Says which answers belong to no question of a prompt, what was probably meant, and which of the others do not fit; what is missing may be among the first. Takes the parameter under which variables are
 * given, where there is one.
 */
export function describeUnknown(name: string, { unknown, questions }: FillResult & { readonly kind: 'open' }, { inputs }: PromptFile, variablesUnder?: string): string {
  const slips = unknown.map(({ name: slip, nearest }) => {
    if (variablesUnder !== undefined && Object.hasOwn(variables, slip)) return `"${slip}" (it is a variable: give it under "${variablesUnder}")`;
    return nearest === undefined ? `"${slip}"` : `"${slip}" (did you mean "${nearest}"?)`;
  });
  const sentence = `The prompt "${name}" has no input ${slips.join(', ')}. ${inputs.length === 0 ? 'It asks for nothing.' : `There are: ${inputs.map((input) => input.name).join(', ')}.`}`;
  const misfits = questions.filter(({ problem }) => problem !== undefined);
  return misfits.length === 0 ? sentence : `${sentence}\n${describeOpen(name, misfits, 'not asked')}`;
}

const mostErrors = 10;

/** Says which errors in its file keep a prompt from being filled. */
export function describeErrors(name: string, errors: readonly Problem[], { lines }: PromptFile): string {
  const shown = errors.slice(0, mostErrors).map(({ span, message }) => `- line ${lines.positionAt(span.start).line + 1}: ${message}`);
  const more = errors.length > shown.length ? [`- and ${errors.length - shown.length} more`] : [];
  return [`The prompt "${name}" was not filled, because there is an error in its file.`, ...shown, ...more].join('\n');
}
