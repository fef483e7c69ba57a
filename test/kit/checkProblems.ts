import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { readMarkedText } from './markedText';

/**
 * Opens a marked text and compares its problems with the annotations in it: fails on a problem that is missing, that
 * stands elsewhere, or that is not annotated.
 */
export function checkProblems(marked: string): void {
  const { text, annotations } = readMarkedText(marked);
  const describe = ({ code, span }: { code: string; span: { start: number; end: number } }): string =>
    `${code} at ${span.start}-${span.end}: ${JSON.stringify(text.slice(span.start, span.end))}`;
  assert.deepEqual(openPromptFile(text).problems.map(describe), annotations.map(describe));
}
