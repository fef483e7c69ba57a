import { openPromptFile } from '../../src/core/index';
import { checkAnyText } from '../fuzz/checkAnyText';
import { randomChoices, seedOf, type Choices } from '../fuzz/choices';
import { makeHeaderOfScraps, makeMutated, makeScraps, ownTexts, realTexts } from '../fuzz/promptTexts';
import { Tally } from '../fuzz/tally';
import { hostileTexts } from './hostileTexts';

/** Checks what holds for any text; a text for which something does not is named in the error. */
function checkTexts(runs: number, make: (choices: Choices) => string): void {
  for (let index = 0; index < runs; index++) {
    const choices = randomChoices(seedOf(7, 'any text', index));
    const text = make(choices);
    try {
      checkAnyText(openPromptFile(text), choices, new Tally());
    } catch (error) {
      throw new Error(`It does not hold for ${JSON.stringify(text)}`, { cause: error });
    }
  }
}

describe('any text', () => {
  it('made of scraps', () => checkTexts(10_000, (choices) => makeScraps(choices)));
  it('with a header made of scraps', () => checkTexts(3000, makeHeaderOfScraps));

  const own = ownTexts();
  it('like a prompt file, with mistakes', () => checkTexts(2000, (choices) => makeMutated(choices, own)));

  const small = Object.values(hostileTexts).map((make) => make(70));
  it('hostile, with mistakes', () => checkTexts(1500, (choices) => makeMutated(choices, small)));

  const real = realTexts();
  if (real.length > 0) it('of the corpus, with mistakes', () => checkTexts(1500, (choices) => makeMutated(choices, real)));
});
