import { rules } from '../../../src/core/check/rules';
import type { Rule } from '../../../src/core/check/rule';
import { createProblem, type Problem, type PromptFile, type Severity } from '../../../src/core/index';

/** What stands in the place of a word when it is mended; the last row of a cycle leads back to the first. */
const repairs: Readonly<Record<string, string>> = { FIX: 'fixed\nline', TWICE: 'FIX', LOOPA: 'LOOPB', LOOPB: 'LOOPA', DROP: '', MAYBE: 'no' };
const severities: Readonly<Record<string, Severity>> = { WARN: 'warning', NOTE: 'information' };

/**
 * A rule for tests: each word in capitals is a problem. WARN is a warning, NOTE an information, any other an error;
 * those in the table can be mended, MAYBE not safely.
 */
export const wordRule: Rule = {
  codes: ['limit-exceeded'],
  mendsSafely: true,
  check: ({ text }) => [...text.matchAll(/\b(?:ERROR|WARN|NOTE|FIX|TWICE|LOOPA|LOOPB|DROP|MAYBE)\b/g)].map(({ 0: word, index }) => ({
    ...createProblem('limit-exceeded', { start: index, end: index + word.length }, { what: word, limit: 'none' }),
    severity: severities[word] ?? 'error',
  })),
  fix({ text }: PromptFile, { span }: Problem) {
    const newText = repairs[text.slice(span.start, span.end)];
    if (newText === undefined) return [];
    return [{ title: 'Write "{new}"', values: { new: newText }, edits: [{ span, newText }], isSafe: text.slice(span.start, span.end) !== 'MAYBE' }];
  },
};

/** Lets the rule for tests be the only one, so that tests of the command do not depend on the rules of the language. Gives the way back. */
export function takeWordRule(): () => void {
  const table = rules as Rule[];
  const before = table.splice(0, table.length, wordRule);
  return () => void table.splice(0, table.length, ...before);
}

/** Lets the rule for tests be the only one in the suite in which it is called. */
export function useWordRule(): void {
  let putBack: () => void = () => undefined;
  before(() => {
    putBack = takeWordRule();
  });
  after(() => putBack());
}
