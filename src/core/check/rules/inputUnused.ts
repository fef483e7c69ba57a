import { entryOf, type HeaderEntry } from '../../document/header.js';
import { findInputList } from '../../inputs/headerInputs.js';
import { findHeaderKey } from '../../inputs/headerKeys.js';
import type { PromptFile } from '../../promptFile.js';
import type { Edit } from '../../text/edit.js';
import { letterPattern } from '../../text/letterPattern.js';
import { createProblem } from '../../text/problem.js';
import { isFlow, removeDeclaration } from '../headerEdits.js';
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
    const single = makeList(promptFile, list);
    if (single !== undefined) return [{ title: 'Make it a list with one input', values: {}, edits: single, isSafe: false }];
    return edits === undefined ? [] : [{ title: 'Remove the declaration of "{name}"', values, edits, isSafe: false }];
  },
};

/** `input:` with `name: topic` below it, where `topic` is used, was meant as one input, and not as inputs called `name` and `description`. */
function makeList({ text, inputs }: PromptFile, { container, byName }: InputList): readonly Edit[] | undefined {
  const name = container.kind === 'map' ? entryOf(container.entries, 'name')?.value : undefined;
  if (container.kind !== 'map' || name?.kind !== 'scalar' || !container.entries.every(({ key }) => findHeaderKey(key) !== undefined)) return undefined;
  const meant = inputs.find((input) => input.name === name.value);
  if (meant === undefined || byName.has(meant.name) || inputs.some((input) => byName.has(input.name) && input.uses.length > 0)) return undefined;
  const { start, end } = container.span;
  if (isFlow(text, container)) return [insertion(start, '['), insertion(end, ']')];
  const below = [...text.slice(start, end).matchAll(/\n(?=[^\r\n])/g)].map(({ index }) => insertion(start + index + 1, '  '));
  return [insertion(start, '- '), ...below];
}

function insertion(at: number, newText: string): Edit {
  return { span: { start: at, end: at }, newText };
}

const byteOrderMark = /^\uFEFF/;

function hasAnotherList({ document: { header }, format }: PromptFile, { entry }: InputList): boolean {
  const without = (entries: readonly HeaderEntry[]): readonly HeaderEntry[] =>
    entries.filter((each) => each !== entry).map((each) => {
      // A byte order mark that becomes the first character of the YAML is none of its key.
      const key = each.key.replace(byteOrderMark, '');
      return each.value.kind === 'map' ? { ...each, key, value: { ...each.value, entries: without(each.value.entries) } } : { ...each, key };
    });
  return findInputList(without(header?.entries ?? []), format) !== undefined;
}
