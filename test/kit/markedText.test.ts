import assert from 'node:assert/strict';
import { checkProblems } from './checkProblems';
import { readMarkedText } from './markedText';

describe('marked text', () => {
  it('takes out cursors', () => {
    assert.deepEqual(readMarkedText('a<|>b\n<|>c'), { text: 'ab\nc', cursors: [1, 3], annotations: [] });
  });

  it('takes out annotations, several under one line', () => {
    const { text, annotations } = readMarkedText('first\nab cd\n^^ one\n   ^^ two\nlast');
    assert.equal(text, 'first\nab cd\nlast');
    assert.deepEqual(annotations, [
      { code: 'one', span: { start: 6, end: 8 } },
      { code: 'two', span: { start: 9, end: 11 } },
    ]);
  });

  it('counts columns without the cursors of a line', () => {
    assert.deepEqual(readMarkedText('<|>ab\n ^ x\nc').annotations, [{ code: 'x', span: { start: 1, end: 2 } }]);
  });
});

describe('checking problems', () => {
  it('takes exactly the annotated ones', () => {
    checkProblems('${input:a ? * }\n            ^ expression-syntax\nand ${input:b\n    ^^^^^^^^^ placeholder-unclosed');
  });

  it('fails on a problem that is missing', () => {
    assert.throws(() => checkProblems('${input:a}\n^^^ expression-syntax'));
  });

  it('fails on a problem that stands elsewhere', () => {
    assert.throws(() => checkProblems('${input:a ? * }\n             ^ expression-syntax'));
  });

  it('fails on a problem that is not annotated', () => {
    assert.throws(() => checkProblems('${input:a ? * }'));
  });
});
