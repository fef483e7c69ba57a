import assert from 'node:assert/strict';
import { checkPromptFile, openPromptFile } from '../../../src/core/index';
import { fixText } from '../../kit/fixText';
import { hostileTexts } from '../hostileTexts';

describe('the rules on hostile texts', () => {
  for (const [name, make] of Object.entries(hostileTexts)) {
    it(`${name}: checked and mended without an exception`, () => {
      const file = openPromptFile(make(2_000));
      const starts = checkPromptFile(file).map(({ span }) => span.start);
      assert.ok(starts.every((start, index) => index === 0 || start > (starts[index - 1] ?? 0)));
      fixText(file);
    });
  }
});
