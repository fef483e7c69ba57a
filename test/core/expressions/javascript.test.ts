import assert from 'node:assert/strict';
import { fuzzTarget } from '../../fuzz/fuzzTarget';
import { targets } from '../../fuzz/targets';

describe('expressions against the JavaScript engine', () => {
  it('give the same value for the same answers', () => {
    const { counts } = fuzzTarget('expressions', targets.expressions, 20260131, 20_000);
    const refused = counts['refused by both'] ?? 0;
    assert.ok(refused > 100 && refused < 5000, `${refused} of the expressions compile nowhere`);
  });
});
