import { checkFix, checkRules } from '../../../kit/checkRules';

describe('input-duplicate', () => {
  it('is reported', () => checkRules('---\ninput: [a, a]\n           ^ input-duplicate\n---\n${input:a}'));
  it('goes from a list of names', () => checkFix('---\ninput: [a, b, a]\n---\n${input:a}${input:b}', 'Remove the second declaration of "a"', '---\ninput: [a, b]\n---\n${input:a}${input:b}'));
  it('goes from a list of maps', () =>
    checkFix(
      '---\ninput:\n  - name: a\n    type: text\n  - name: a # again\n    default: |\n      one\n      two\n  - name: b\n---\n${input:a}${input:b}',
      'Remove the second declaration of "a"',
      '---\ninput:\n  - name: a\n    type: text\n  - name: b\n---\n${input:a}${input:b}',
    ));
  it('goes with a dash on a line of its own', () =>
    checkFix('---\ninput:\n  -\n    name: a\n  -\n    name: a\n---\n${input:a}', 'Remove the second declaration of "a"', '---\ninput:\n  -\n    name: a\n---\n${input:a}'));
});
