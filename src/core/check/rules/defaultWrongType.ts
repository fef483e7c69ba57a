import { textOf } from '../../expressions/values.js';
import type { Input } from '../../inputs/input.js';
import { createProblem } from '../../text/problem.js';
import { nearestWord } from '../../text/nearestWord.js';
import { removeAt, replaceScalar } from '../headerEdits.js';
import { declarationOf, inputListOf, propertyOf } from '../inputList.js';
import type { Fix, Rule } from '../rule.js';

/**
 * Reports a default of the header that cannot be an answer to its question: a number that is none, a fraction where a
 * whole number is asked, a number out of its range, a word that is neither yes nor no,
 * a list where one option is asked.
 *
 * Quotes do not matter (`default: "3"` is a number), and a default with placeholders is known only when it is needed.
 */
export const defaultWrongType: Rule = {
  codes: ['default-wrong-type'],
  check: (promptFile) => {
    const list = inputListOf(promptFile);
    if (list === undefined) return [];
    return promptFile.inputs.flatMap((input) => {
      const declaration = declarationOf(list, input.name);
      const node = declaration === undefined ? undefined : propertyOf(declaration, 'default')?.value;
      if (node === undefined || node.kind === 'map' || (node.kind === 'scalar' && (node.value === null || node.value === ''))) return [];
      const expected = expectedOf(input);
      return expected === undefined ? [] : [createProblem('default-wrong-type', node.span, { name: input.name, expected, range: rangeOf(input) })];
    });
  },
  fix: (promptFile, { span, values }) => {
    const name = values['name'] ?? '';
    const list = inputListOf(promptFile);
    const declaration = list === undefined ? undefined : declarationOf(list, name);
    const entry = declaration === undefined ? undefined : propertyOf(declaration, 'default');
    const input = promptFile.inputs.find((each) => each.name === name);
    if (declaration?.properties === undefined || entry === undefined || input === undefined) return [];
    const fixes: Fix[] = [];
    const right = input.type === 'boolean' && entry.value.kind === 'scalar' ? truthOf(textOf(entry.value.value)) : undefined;
    if (right !== undefined) fixes.push({ title: 'Change to "{right}"', values: { right }, edits: [replaceScalar(promptFile.text, span, right === 'true')], isSafe: false });
    const edits = removeAt(promptFile.text, declaration.properties, declaration.properties.entries.indexOf(entry));
    if (edits !== undefined) fixes.push({ title: 'Remove the default of "{name}"', values: { name }, edits, isSafe: false });
    return fixes;
  },
};

/** Says what the default of an input should be, when it is not. */
function expectedOf({ type, default: fallback, limits: { minimum, maximum } }: Input): string | undefined {
  if (fallback === undefined || fallback.template !== undefined) return undefined;
  const { value } = fallback;
  switch (type) {
    case 'boolean':
      return typeof value === 'boolean' ? undefined : 'true or false';
    case 'number':
    case 'integer': {
      const isNumber = typeof value === 'number' && (type === 'number' || Number.isInteger(value));
      if (isNumber && value >= (minimum ?? value) && value <= (maximum ?? value)) return undefined;
      return type === 'integer' ? 'a whole number' : 'a number';
    }
    case 'choice':
      return Array.isArray(value) ? 'one of the options' : undefined;
    case 'choices':
    case 'string':
    case 'text':
    case 'file':
    case 'folder':
    case 'password':
      // A list for a text was joined by reading; as written it is still one text.
      return undefined;
  }
}

/** The limits of a number in signs that every language reads. */
function rangeOf({ type, limits: { minimum, maximum } }: Input): string {
  if (type !== 'number' && type !== 'integer') return '';
  if (minimum !== undefined && maximum !== undefined) return ` (${minimum} – ${maximum})`;
  return minimum !== undefined ? ` (≥ ${minimum})` : maximum !== undefined ? ` (≤ ${maximum})` : '';
}

function truthOf(word: string): 'true' | 'false' | undefined {
  const lower = word.toLowerCase();
  if (lower === 'enabled') return 'true';
  if (lower === 'disabled') return 'false';
  return nearestWord(word, ['true', 'false']) as 'true' | 'false' | undefined;
}
