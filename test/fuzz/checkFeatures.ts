import assert from 'node:assert/strict';
import { applyEdits, checkPromptFile, isName, openPromptFile, renderPrompt, type Edit, type PromptFile, type Span } from '../../src/core/index';
import { completionsAt } from '../../src/features/completions';
import { foldingOf } from '../../src/features/folding';
import { hoverAt } from '../../src/features/hover';
import { inlayHintsOf } from '../../src/features/inlayHints';
import { lensesOf } from '../../src/features/lenses';
import { occurrencesIn } from '../../src/features/occurrences';
import { refactoringsAt } from '../../src/features/refactorings';
import { definitionAt, highlightsAt, referencesAt } from '../../src/features/references';
import { prepareRenameAt, renameAt } from '../../src/features/rename';
import { semanticTokensOf } from '../../src/features/semanticTokens';
import { symbolsOf } from '../../src/features/symbols';
import { completeArgument } from '../../src/mcp/completeArgument';
import { promptArgumentsOf } from '../../src/mcp/promptArguments';
import { applied } from '../features/acceptCompletion';
import type { Choices } from './choices';
import type { Tally } from './tally';

const world = { variables: { file: '/a/b.ts', selection: undefined } };
const newNames = ['renamed_input', 'größe', 'a', 'file', 'true', 'two words', '', '1', 'x}', '__proto__'] as const;

/** What an editor asks of a file as a whole. */
const wholeFeatures: Readonly<Record<string, (file: PromptFile) => readonly Span[]>> = {
  occurrences: (file) => occurrencesIn(file).map(({ span }) => span),
  'semantic tokens': (file) => {
    const spans = semanticTokensOf(file).map(({ span }) => span);
    checkApart(spans);
    for (const { start, end } of spans) assert.doesNotMatch(file.text.slice(start, end), /[\r\n]/, 'a token stays in its line');
    return spans;
  },
  symbols: (file) =>
    symbolsOf(file).flatMap(({ span, nameSpan }) => {
      checkInside(nameSpan, span);
      return [span, nameSpan];
    }),
  folding: (file) => foldingOf(file).map(({ span }) => span),
  lenses: (file) => lensesOf(file).map(({ span }) => span),
  'inlay hints': (file) => {
    const answers = Object.fromEntries(file.inputs.map(({ name }) => [name, 'x\ny'.repeat(20)] as const));
    return inlayHintsOf(file, answers, { start: 0, end: file.text.length }).map(({ offset }) => ({ start: offset, end: offset }));
  },
  'arguments of a prompt': (file) => {
    for (const { name } of promptArgumentsOf(file)) completeArgument(file, name, 'a,');
    return [];
  },
};

/** What an editor asks at a place of a file. */
const featuresAt: Readonly<Record<string, (file: PromptFile, offset: number, choices: Choices) => readonly Span[]>> = {
  completion: checkCompletions,
  hover: (file, offset) => spanOf(hoverAt(file, offset, { ...world, lastAnswers: { a: 'x' } })?.span),
  references: (file, offset) => {
    const { declarations = [], uses = [] } = referencesAt(file, offset) ?? {};
    return [...declarations, ...uses];
  },
  definition: (file, offset) => spanOf(definitionAt(file, offset)),
  highlights: (file, offset) => highlightsAt(file, offset).map(({ span }) => span),
  rename: checkRename,
  refactorings: checkRefactorings,
};

/** Asks for every feature at random places, and checks that what it gives lies in the file and can be applied. */
export function checkFeatures(file: PromptFile, choices: Choices, tally: Tally): void {
  for (const [name, feature] of Object.entries(wholeFeatures)) {
    for (const span of feature(file)) checkInside(span, { start: 0, end: file.text.length }, name);
    tally.add('features asked');
  }
  for (let count = 0; count < 3; count++) {
    const offset = placeOfInterest(file, choices);
    for (const [name, feature] of Object.entries(featuresAt)) {
      for (const span of feature(file, offset, choices)) checkInside(span, { start: 0, end: file.text.length }, name);
      tally.add('features asked');
    }
  }
}

/** Fails on an edit outside the text, and on two that overlap. */
export function checkEdits(text: string, edits: readonly Edit[]): void {
  for (const { span } of edits) checkInside(span, { start: 0, end: text.length }, 'an edit');
  checkApart(edits.map(({ span }) => span));
}

/** Most often a place where a name or a mark stands, or one that is being typed. */
function placeOfInterest(file: PromptFile, choices: Choices): number {
  const anywhere = choices.below(Math.min(file.text.length, 0xffff) + 1);
  const names = occurrencesIn(file);
  switch (choices.below(3)) {
    case 1: {
      const { start, end } = names.length === 0 ? { start: anywhere, end: anywhere } : choices.of(names).span;
      return start + choices.below(end - start + 1);
    }
    case 2: {
      const opening = file.text.indexOf('${', anywhere);
      return opening === -1 ? anywhere : Math.min(file.text.length, opening + 2 + choices.below(12));
    }
    default:
      return anywhere;
  }
}

function checkCompletions(file: PromptFile, offset: number, choices: Choices): readonly Span[] {
  const completions = completionsAt(file, offset, world);
  for (const { replace, additionalEdits = [] } of completions) {
    assert.ok(replace.start <= offset && offset <= replace.end, 'the cursor is in what is replaced');
    checkEdits(file.text, [...additionalEdits, { span: replace, newText: '' }]);
  }
  if (completions.length > 0) void openPromptFile(applied(file.text, choices.of(completions)), file.format).problems;
  return completions.map(({ replace }) => replace);
}

/** A rename leaves a file of the same structure, and the old name brings the old text back. */
function checkRename(file: PromptFile, offset: number, choices: Choices): readonly Span[] {
  const newName = choices.of(newNames);
  const renamed = renameAt(file, offset, newName);
  const prepared = prepareRenameAt(file, offset);
  if ('refusal' in prepared) {
    assert.ok('refusal' in renamed, 'what cannot be prepared cannot be done');
    return [];
  }
  if ('refusal' in renamed) return [prepared.span];
  checkEdits(file.text, renamed.edits);
  const after = openPromptFile(applyEdits(file.text, renamed.edits), file.format);
  const { name } = prepared;
  const nameAfter = (each: string): string => (each === name ? newName : each);
  assert.deepEqual(after.inputs.map((input) => input.name), file.inputs.map((input) => nameAfter(input.name)), 'the same questions');
  assert.deepEqual(after.template.parts.map(({ kind }) => kind), file.template.parts.map(({ kind }) => kind), 'the same parts');
  // What is broken may become text that is nobody's.
  assert.ok(after.problems.length <= file.problems.length, `${name} as ${newName}: no new problem`);
  const isLabelled = file.template.parts.some((part) => part.kind === 'reference' && part.labelled) || file.template.parts.some(({ kind }) => kind === 'broken');
  if (!isLabelled && isName(name) && !file.problems.some(({ code }) => code === 'placeholder-unclosed')) {
    const values = Object.fromEntries(file.inputs.map((input, at) => [input.name, `<${at}>`] as const));
    const valuesAfter = Object.fromEntries(file.inputs.map((input, at) => [nameAfter(input.name), `<${at}>`] as const));
    assert.equal(renderPrompt(after, valuesAfter).text, renderPrompt(file, values).text, 'the same filled prompt');
  }
  const first = renamed.edits[0]?.span.start ?? 0;
  const back = renameAt(after, first, name);
  if (isName(name) && !('refusal' in back)) assert.equal(applyEdits(after.text, back.edits), file.text, 'the old name brings the old text back');
  return [prepared.span];
}

function checkRefactorings(file: PromptFile, offset: number): readonly Span[] {
  return refactoringsAt(file, offset).flatMap(({ edits }) => {
    checkEdits(file.text, edits);
    const after = openPromptFile(applyEdits(file.text, edits), file.format);
    assert.deepEqual(after.inputs.map(({ name }) => name).sort(), file.inputs.map(({ name }) => name).sort(), 'the same questions');
    assert.ok(checkPromptFile(after).filter(({ severity }) => severity === 'error').length <= checkPromptFile(file).filter(({ severity }) => severity === 'error').length, 'no new error');
    return edits.map(({ span }) => span);
  });
}

function spanOf(span: Span | undefined): readonly Span[] {
  return span === undefined ? [] : [span];
}

function checkInside(inner: Span, outer: Span, what = 'a span'): void {
  assert.ok(outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end, `${what}: ${inner.start}-${inner.end} lies in ${outer.start}-${outer.end}`);
}

function checkApart(spans: readonly Span[]): void {
  const ordered = [...spans].sort((a, b) => a.start - b.start || a.end - b.end);
  ordered.forEach(({ start, end }, at) => {
    const before = ordered[at - 1];
    if (before !== undefined) assert.ok(before.end <= start, `${before.start}-${before.end} and ${start}-${end} lie apart`);
  });
}
