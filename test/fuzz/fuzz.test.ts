import assert from 'node:assert/strict';
import fc from 'fast-check';
import { givenChoices, randomChoices } from './choices';
import { checkCase, fuzzTarget } from './fuzzTarget';
import { Tally } from './tally';
import { targetNames, targets, type Target } from './targets';

describe('a short run of every target of the fuzzer', () => {
  for (const name of targetNames) {
    const target: Target = targets[name];
    if (target.isThere?.() ?? true) it(`${name}: ${target.help}`, () => void fuzzTarget(name, target, 20260131, target.smoke));
  }
});

describe('the fuzzer', () => {
  const target: Target = {
    help: '',
    runs: 1,
    smoke: 1,
    make: (choices) => choices.list(50, () => choices.below(1000)),
    check: (numbers) => assert.ok(!(numbers as number[]).some((number) => number > 700)),
  };

  it('makes the same case again from its choices', () => {
    for (const name of targetNames) {
      const each: Target = targets[name];
      if (!(each.isThere?.() ?? true)) continue;
      fc.assert(
        fc.property(fc.nat(), (seed) => {
          const choices = randomChoices(seed);
          const made = each.make(choices);
          assert.deepEqual(each.make(givenChoices(choices.made)), made);
        }),
        { numRuns: 50, seed: 1 },
      );
    }
  });

  it('makes the same case from the same seed', () => {
    fc.assert(fc.property(fc.nat(), (seed) => assert.deepEqual(targets.expressions.make(randomChoices(seed)), targets.expressions.make(randomChoices(seed)))), { numRuns: 50 });
  });

  it('finds a failure and makes it as small as it can be', () => {
    const indexes = Array.from({ length: 20 }, (_, index) => index);
    const failure = indexes.map((index) => checkCase('test', target, 1, index, new Tally())).find((each) => each !== undefined);
    assert.equal(failure?.shown, '[ 701 ]');
  });
});
