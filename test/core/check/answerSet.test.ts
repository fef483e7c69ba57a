import assert from 'node:assert/strict';
import fc from 'fast-check';
import { AnswerSet } from '../../../src/core/check/answerSet';
import { areEqual, textOf, type Scalar } from '../../../src/core/expressions/values';

const scalars = fc.oneof(fc.constantFrom<Scalar>('1', '01', '1.0', ' 1', '', '0', 'true', 'a', 'NaN', 1, 0, -0, 1.5, NaN, true, false), fc.string({ maxLength: 2 }), fc.integer({ min: -2, max: 2 }));

describe('a set of answers', () => {
  it('has what one of them equals, strictly and loosely, and knows what reads the same', () => {
    fc.assert(
      fc.property(fc.array(scalars, { maxLength: 6 }), scalars, (answers, value) => {
        // `NaN` equals nothing; no option of a file is one.
        const options = answers.filter((answer) => !Number.isNaN(answer));
        const set = new AnswerSet(options);
        for (const loosely of [true, false]) assert.equal(set.has(value, loosely), options.some((option) => areEqual(option, value, loosely)), `${loosely ? '==' : '==='}`);
        assert.equal(set.readingAs(value), options.find((option) => textOf(option) === textOf(value)));
      }),
      { numRuns: 20_000, seed: 3 },
    );
  });
});
