import assert from 'node:assert/strict';
import fc from 'fast-check';
import { linearIndexOf, linearReplaceAll } from '../../../src/core/text/linearSearch';

/** Texts that repeat themselves, with a slip in the middle: where a search is hardest. */
const repetitive = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 12 }), fc.nat(700), fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 3 }), fc.nat(700))
  .map(([unit, before, slip, after]) => unit.repeat(700).slice(0, before) + slip + unit.repeat(700).slice(0, after));

describe('a search in linear time', () => {
  it('finds what JavaScript finds, from any place', () => {
    let found = 0;
    fc.assert(
      fc.property(repetitive, repetitive, fc.nat(1400), fc.nat(1400), fc.nat(1400), fc.boolean(), (text, other, start, length, from, isPart) => {
        const search = isPart ? text.slice(start, start + length) : other;
        if (search.length > 250 && text.includes(search)) found++;
        assert.equal(linearIndexOf(text, search, from), text.indexOf(search, from));
        assert.equal(linearIndexOf(text, search), text.indexOf(search));
      }),
      { numRuns: 20_000, seed: 5 },
    );
    assert.ok(found > 1000, `${found} were long and found`);
  });

  it('replaces as JavaScript does, marks of a replacement included', () => {
    fc.assert(
      fc.property(repetitive, fc.nat(700), fc.integer({ min: 200, max: 700 }), fc.nat(4), fc.string({ unit: fc.constantFrom('$', '&', '`', "'", '1', '<', 'x') }), (text, start, length, times, replacement) => {
        const search = text.slice(start, start + length) || 'x';
        const repeated = text.repeat(times);
        assert.equal(linearReplaceAll(repeated, search, replacement), repeated.replaceAll(search, replacement));
      }),
      { numRuns: 5000, seed: 6 },
    );
  });
});
