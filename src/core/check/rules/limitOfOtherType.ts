import type { HeaderEntry } from '../../document/header.js';
import { findHeaderKey } from '../../inputs/headerKeys.js';
import type { Input } from '../../inputs/input.js';
import type { InputType } from '../../inputs/inputTypes.js';
import { inputsByName } from '../../inputs/inputsByName.js';
import type { PromptFile } from '../../promptFile.js';
import { createProblem } from '../../text/problem.js';
import { isFlow, lineBreakOf, lineStart } from '../headerEdits.js';
import { inputListOf, propertyOf, type HeaderDeclaration } from '../inputList.js';
import type { Fix, Rule } from '../rule.js';

const ofNumbers: ReadonlySet<string | undefined> = new Set(['minimum', 'maximum']);
const numberTypes: ReadonlySet<InputType> = new Set(['number', 'integer']);
const textTypes: ReadonlySet<InputType> = new Set(['string', 'text', 'file', 'folder', 'password']);

/**
 * Reports a limit that the type of its input does not know: the range of a text, the length of a number. It would be
 * ignored without a word, and any answer be taken.
 *
 * Options limit an answer by themselves. In a JSON Schema such a limit means nothing, and nothing is reported.
 */
export const limitOfOtherType: Rule = {
  codes: ['input-value-invalid'],
  check: (promptFile) => misplacedLimits(promptFile).map(({ entry: { key, value }, expected }) => createProblem('input-value-invalid', value.span, { key, expected })),
  fix: (promptFile, { span }) => {
    const { declaration, entry } = misplacedLimits(promptFile).find((each) => each.entry.value.span.start === span.start) ?? {};
    if (declaration?.properties === undefined || entry === undefined || !ofNumbers.has(findHeaderKey(entry.key)) || propertyOf(declaration, 'type') !== undefined) return [];
    const { text } = promptFile;
    const { start } = entry.keySpan;
    const behind = isFlow(text, declaration.properties) ? ', ' : lineBreakOf(text) + ' '.repeat(start - lineStart(text, start));
    return ['type: number', 'type: integer'].map((written): Fix => ({ title: 'Add {text}', values: { text: written }, edits: [{ span: { start, end: start }, newText: written + behind }], isSafe: false }));
  },
};

interface MisplacedLimit {
  readonly declaration: HeaderDeclaration;
  readonly entry: HeaderEntry;
  readonly expected: string;
}

function misplacedLimits(promptFile: PromptFile): readonly MisplacedLimit[] {
  const list = inputListOf(promptFile);
  if (list === undefined || (list.entry.value.kind === 'map' && list.container !== list.entry.value)) return [];
  const inputs = inputsByName(promptFile.inputs);
  return [...list.byName.values()].flatMap((declaration) => {
    const input = inputs.get(declaration.name);
    const entries = input === undefined ? [] : (declaration.properties?.entries ?? []);
    return entries.flatMap((entry) => {
      const expected = input === undefined ? undefined : expectedInstead(input, findHeaderKey(entry.key));
      return expected === undefined ? [] : [{ declaration, entry, expected }];
    });
  });
}

/** What a limit should stand beside; nothing when it was not read, or limits its input. */
function expectedInstead({ type, limits }: Input, key: string | undefined): string | undefined {
  if (key === undefined || !Object.hasOwn(limits, key) || type === 'choice') return undefined;
  if (ofNumbers.has(key)) return numberTypes.has(type) ? undefined : 'the limit of a number (type: number or integer)';
  return textTypes.has(type) ? undefined : 'the limit of a text';
}
