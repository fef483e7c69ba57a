import assert from 'node:assert/strict';
import { nearestAmong, nearestWord } from '../../../src/core/text/nearestWord';

describe('the nearest word', () => {
  it('is a slip away', () => {
    assert.equal(nearestWord('lanugage', ['level', 'language']), 'language');
    assert.equal(nearestWord('Langage', ['level', 'language']), 'language');
    assert.equal(nearestWord('x', ['level', 'language']), undefined);
  });

  it('is not another letter, but the same in the other case', () => {
    assert.equal(nearestWord('q', ['x', 'y']), undefined);
    assert.equal(nearestWord('Y', ['x', 'y']), 'y');
    assert.equal(nearestWord('LEVEL', ['levle', 'level']), 'level');
  });

  it('is the first of several that are equally near', () => {
    assert.equal(nearestWord('cat', ['car', 'cut']), 'car');
  });

  it('is not looked for without end: a file has room for thousands of wrong words and thousands of right ones', () => {
    const nearest = nearestAmong(Array.from({ length: 10_000 }, (_, index) => `word-${index}`));
    const found = Array.from({ length: 300 }, (_, index) => nearest(`wrod-${index}`));
    assert.equal(found[0], 'word-0');
    assert.deepEqual(found.map((word) => word !== undefined), found.map((_, index) => index < 100));
    assert.equal(nearest('wrod-7'), 'word-7');
  });
});
