import assert from 'node:assert/strict';
import { beginSmall } from '../../src/features/beginSmall';

describe('beginSmall', () => {
  it('leaves the capitals behind the first letter, which German words need', () => {
    assert.equal(beginSmall('Eine Zeile Text'), 'eine Zeile Text');
    assert.equal(beginSmall('One line of text'), 'one line of text');
  });

  it('leaves what has no small letters, and nothing, as it is', () => {
    assert.equal(beginSmall('单行文本'), '单行文本');
    assert.equal(beginSmall(''), '');
  });
});
