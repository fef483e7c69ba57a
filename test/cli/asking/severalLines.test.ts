import assert from 'node:assert/strict';
import { deleteBackward, deleteForward, insertText, moveCursor, type SeveralLines } from '../../../src/cli/asking/severalLines';

/** Reads a text in which `<|>` marks the cursor. */
function read(marked: string): SeveralLines {
  return { text: marked.replace('<|>', ''), cursor: marked.indexOf('<|>') };
}

function show({ text, cursor }: SeveralLines): string {
  return `${text.slice(0, cursor)}<|>${text.slice(cursor)}`;
}

describe('A text of several lines', () => {
  it('takes text at the cursor', () => {
    assert.equal(show(insertText(read('a<|>c'), 'b😀\n')), 'ab😀\n<|>c');
  });

  it('deletes whole characters', () => {
    assert.equal(show(deleteBackward(read('a😀<|>b'))), 'a<|>b');
    assert.equal(show(deleteBackward(read('a\n<|>b'))), 'a<|>b');
    assert.equal(show(deleteBackward(read('<|>b'))), '<|>b');
    assert.equal(show(deleteForward(read('a<|>😀b'))), 'a<|>b');
    assert.equal(show(deleteForward(read('a<|>'))), 'a<|>');
  });

  const moves: readonly (readonly [key: string, from: string, to: string])[] = [
    ['left', 'a😀<|>b', 'a<|>😀b'],
    ['left', '<|>a', '<|>a'],
    ['right', 'a<|>😀b', 'a😀<|>b'],
    ['right', 'a<|>', 'a<|>'],
    ['home', 'ab\nc<|>d', 'ab\n<|>cd'],
    ['end', 'a<|>b\ncd', 'ab<|>\ncd'],
    ['up', 'abc\ndef<|>', 'abc<|>\ndef'],
    ['up', 'a\ndef<|>', 'a<|>\ndef'],
    ['up', 'ab<|>c', '<|>abc'],
    ['up', 'a😀\nxy<|>', 'a<|>😀\nxy'],
    ['up', '\n<|>', '<|>\n'],
    ['home', '<|>\na', '<|>\na'],
    ['down', 'ab<|>c\ndef', 'abc\nde<|>f'],
    ['down', 'abc<|>\nd\n', 'abc\nd<|>\n'],
    ['down', 'a<|>bc', 'abc<|>'],
    ['f5', 'a<|>b', 'a<|>b'],
  ];
  for (const [key, from, to] of moves) {
    it(`moves ${key} in ${JSON.stringify(from)}`, () => {
      assert.equal(show(moveCursor(read(from), key)), to);
    });
  }
});
