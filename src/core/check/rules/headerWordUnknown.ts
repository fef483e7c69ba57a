import { findHeaderKey, nearestHeaderKey } from '../../inputs/headerKeys.js';
import { nearestType } from '../../inputs/inputTypes.js';
import type { PromptFile } from '../../promptFile.js';
import type { Span } from '../../text/span.js';
import { replaceScalar } from '../headerEdits.js';
import { inputListOf } from '../inputList.js';
import type { Rule } from '../rule.js';

/** Mends a misspelt key or type of an input by the nearest one there is. Reading the header reports both. */
export const headerWordUnknown: Rule = {
  codes: ['input-key-unknown', 'input-type-unknown'],
  fix: (promptFile, { span, values: { key, type } }) => {
    const nearest = key !== undefined ? nearestHeaderKey(key) : nearestType(type ?? '');
    if (nearest === undefined || (key !== undefined && hasBeside(promptFile, span, nearest))) return [];
    return [{ title: 'Change to "{nearest}"', values: { nearest }, edits: [replaceScalar(promptFile.text, span, nearest)], isSafe: false }];
  },
};

/** Tells whether the declaration with a key at a place has another key already; twice the same breaks the header. */
function hasBeside(promptFile: PromptFile, { start }: Span, key: string): boolean {
  const declarations = inputListOf(promptFile)?.declarations ?? [];
  const entries = declarations.map(({ properties }) => properties?.entries ?? []).find((each) => each.some(({ keySpan }) => keySpan.start === start));
  return entries?.some((entry) => findHeaderKey(entry.key) === key) ?? true;
}
