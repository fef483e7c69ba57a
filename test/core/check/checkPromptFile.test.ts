import assert from 'node:assert/strict';
import { applyEdits, checkPromptFile, fixesOf, openPromptFile, problemCodes, safeEdits } from '../../../src/core/index';
import { fixText } from '../../kit/fixText';
import { rules } from '../../../src/core/check/rules';

describe('checking a prompt file', () => {
  it('gives what reading and the rules find, by place', () => {
    const file = openPromptFile('---\nmode: ask\ninput: [a]\n---\n${input:b ? * } ${env:HOME}');
    assert.deepEqual(checkPromptFile(file).map(({ code }) => code), ['header-mode-old', 'input-unused', 'expression-syntax', 'variable-not-filled']);
    assert.equal(checkPromptFile(file), checkPromptFile(file), 'once per snapshot');
  });

  it('mends all that is safe at once, and nothing else', () => {
    const file = openPromptFile('---\nmode: ask\n---\n${input:a ？ “\uf8ffüîç” ： ‘no’} \uf8ffüéØ ${input:b === ‘x’ ? 1 : 2}');
    assert.equal(fixText(file), "---\nmode: ask\n---\n${input:a ? \"🔍\" : 'no'} 🎯 ${input:b === 'x' ? 1 : 2}");
  });

  it('leaves a sound file as it is', () => assert.deepEqual(safeEdits(openPromptFile('Write about ${input:topic}.')), []));

  it('mends thousands of places in one go', () => {
    const text = '${input:a ? “x” : ‘y’} '.repeat(10_000);
    assert.equal(fixText(openPromptFile(text)), '${input:a ? "x" : \'y\'} '.repeat(10_000));
  });

  it('changes no line of a header that cannot be read, but what makes it readable', () => {
    const file = openPromptFile('---\ninput:\n  - name: a\n* x\n---\nText ðŸŽ‰');
    const offered = checkPromptFile(file).flatMap((problem) => fixesOf(file, problem).map(() => problem.code));
    assert.deepEqual(offered, ['text-garbled']);
  });

  it('applies edits in any order', () => assert.equal(applyEdits('abc', [{ span: { start: 2, end: 3 }, newText: 'z' }, { span: { start: 0, end: 0 }, newText: 'x' }]), 'xabz'));
});

describe('the rules', () => {
  it('know only codes of the table', () => assert.deepEqual(rules.flatMap(({ codes }) => codes).filter((code) => !Object.hasOwn(problemCodes, code)), []));
  it('each code is reported by at most one rule', () => {
    const codes = rules.filter(({ check }) => check !== undefined).flatMap((rule) => rule.codes);
    assert.equal(new Set(codes).size, codes.length);
  });
});
