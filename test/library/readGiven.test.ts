import assert from 'node:assert/strict';
import { readAnswers, readVariables, WrongParameter } from '../../src/library/readGiven';

describe('What a program gives', () => {
  it('is taken as it is where it can be an answer; what is undefined is not there', () => {
    const answers = { a: 'x', b: 1, c: true, d: ['x', 2], e: null };
    assert.deepEqual(readAnswers({ answers: { ...answers, f: undefined } }, 'answers'), answers);
    assert.deepEqual([readAnswers({}, 'answers'), readAnswers({ answers: null }, 'answers')], [{}, {}]);
  });

  it('is refused by its name where it cannot', () => {
    for (const value of [{ x: 1 }, new Date(0), [['x']], () => 'x', Symbol('x'), 5n]) {
      assert.throws(() => readAnswers({ answers: { a: value } }, 'answers'), (error) => error instanceof WrongParameter && error.message.startsWith('"answers.a" must be a text'));
    }
  });

  it('is a text for each variable there is', () => {
    assert.deepEqual(readVariables({ variables: { selection: 'x', lineNumber: 3, file: undefined } }, 'variables'), { selection: 'x', lineNumber: '3' });
    assert.throws(() => readVariables({ variables: { selektion: 'x' } }, 'variables'), /there is no variable "selektion"\. Did you mean "selection"\?/);
  });
});
