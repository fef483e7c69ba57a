import type { HeaderEntry } from '../../document/header.js';
import { findInputList } from '../../inputs/headerInputs.js';
import type { PromptFile } from '../../promptFile.js';
import { letterPattern } from '../../text/letterPattern.js';
import { createProblem } from '../../text/problem.js';
import { removeDeclaration } from '../headerEdits.js';
import { inputListOf, type InputList } from '../inputList.js';
import type { Rule } from '../rule.js';

const word = letterPattern(String.raw`[\p{L}_][\p{L}\p{N}\p{M}_\-]*`, 'gu');

/**
 * Reports an input that the header declares and that nothing uses: no placeholder, no expression, no default and no
 * condition. It would be asked, and its answer lost.
 *
 * While a placeholder of the file cannot be read, a name that stands anywhere in the body counts as used.
 */
export const inputUnused: Rule = {
  codes: ['input-unused'],
  check: (promptFile) => {
    const { text, document, template, inputs, problems } = promptFile;
    const unused = new Set(inputs.filter(({ uses }) => uses.length === 0).map(({ name }) => name));
    const list = unused.size === 0 ? undefined : inputListOf(promptFile);
    if (list === undefined) return [];
    const isBroken = template.parts.some(({ kind }) => kind === 'broken') || problems.some(({ code }) => code === 'placeholder-unclosed' || code === 'limit-exceeded');
    const body = isBroken ? text.slice(document.body.start, document.body.end) : '';
    const words: ReadonlySet<string> = new Set(body.match(word(body)));
    return list.declarations.flatMap(({ name, nameSpan }) => {
      // Only the first declaration of a name is one; the others have a problem of their own.
      return unused.delete(name) && !words.has(name) ? [createProblem('input-unused', nameSpan, { name })] : [];
    });
  },
  fix: (promptFile, { span, values }) => {
    const list = inputListOf(promptFile);
    // Without its first declaration, a name that has a second one would still be asked.
    const [declaration, second] = list?.declarations.filter(({ name }) => name === values['name']) ?? [];
    if (declaration?.nameSpan.start !== span.start || second !== undefined || list === undefined) return [];
    // With the last one the list goes, and a second list would count in its place.
    if (list.declarations.length === 1 && hasAnotherList(promptFile, list)) return [];
    const edits = removeDeclaration(promptFile.text, list, declaration.index);
    return edits === undefined ? [] : [{ title: 'Remove the declaration of "{name}"', values, edits, isSafe: false }];
  },
};

function hasAnotherList({ document: { header }, format }: PromptFile, { entry }: InputList): boolean {
  const without = (entries: readonly HeaderEntry[]): readonly HeaderEntry[] =>
    entries.filter((each) => each !== entry).map((each) => (each.value.kind === 'map' ? { ...each, value: { ...each.value, entries: without(each.value.entries) } } : each));
  return findInputList(without(header?.entries ?? []), format) !== undefined;
}
