import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { foldingOf } from '../../src/features/folding';

/** Each fold as its kind and its first and last line, from 0. */
function folds(text: string): readonly string[] {
  const file = openPromptFile(text);
  const lineOf = (offset: number): number => file.lines.positionAt(offset).line;
  return foldingOf(file).map(({ kind, span }) => `${kind} ${lineOf(span.start)}-${lineOf(span.end)}`);
}

describe('folding', () => {
  it('the list and the inputs of several lines', () => {
    assert.deepEqual(folds('---\nmode: agent\ninput:\n  - name: a\n    type: text\n  - b\n  - name: c\n    default: |\n      one\n      two\n\ntools: []\n---\n'), ['list 2-9', 'input 3-4', 'input 6-9']);
  });

  it('a map, a JSON Schema, a list in metadata', () => {
    assert.deepEqual(folds('---\ninputs:\n  a:\n    type: text\n  b: B\n---\n'), ['list 1-4', 'input 2-3']);
    assert.deepEqual(folds('---\ninput:\n  properties:\n    a:\n      type: string\n  required: [a]\n---\n'), ['list 1-5', 'input 3-4']);
    assert.deepEqual(folds('---\r\nmetadata:\r\n  input:\r\n    - name: a\r\n      type: text\r\n---\r\n'), ['list 2-4', 'input 3-4']);
  });

  it('nothing that stands in one line, and nothing without a list', () => {
    assert.deepEqual(folds('---\ninput: [a, b]\n---\n'), []);
    assert.deepEqual(folds('---\ntitle: x\n---\n${input:a}'), []);
    assert.deepEqual(folds(''), []);
  });
});
