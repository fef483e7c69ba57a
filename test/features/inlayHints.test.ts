import assert from 'node:assert/strict';
import { openPromptFile, type Span, type Value } from '../../src/core/index';
import { inlayHintsOf } from '../../src/features/inlayHints';

/** The text with its hints in it, between guillemets. */
function withHints(text: string, answers: Readonly<Record<string, Value>>, span: Span = { start: 0, end: text.length }): string {
  return inlayHintsOf(openPromptFile(text), answers, span).reduceRight((shown, { offset, text: hint }) => `${shown.slice(0, offset)}«${hint}»${shown.slice(offset)}`, text);
}

describe('inlay hints', () => {
  it('the last answers behind placeholders of every kind', () => {
    assert.equal(
      withHints("${A=3} ${A} ${input:b:Say} ${input:c} ${input:b ? `x ${input:b}` : ''} ${file}", { A: 4, b: 'yes', c: ['x', 'y'], file: 'f' }),
      "${A=3}«4» ${A}«4» ${input:b:Say}«yes» ${input:c}«x, y» ${input:b ? `x ${input:b}«yes»` : ''} ${file}",
    );
  });

  it('none without an answer, and never a secret', () => {
    assert.equal(withHints('${input:a} ${input:b} ${input:toString}', { a: '', b: undefined }), '${input:a} ${input:b} ${input:toString}');
    const secret = '---\ninput:\n  - name: pin\n    type: password\n---\n${pin} ${input:api_key} ${input:githubToken:x}';
    assert.equal(withHints(secret, { pin: '1', api_key: '2', githubToken: '3' }), secret);
  });

  it('short, in one line', () => {
    assert.equal(withHints('${input:a}', { a: 'one\r\n  two\tthree ' }), '${input:a}«one two three»');
    assert.equal(withHints('${input:a}', { a: 'a'.repeat(30) }), `\${input:a}«${'a'.repeat(30)}»`);
    assert.equal(withHints('${input:a}', { a: 'a'.repeat(31) }), `\${input:a}«${'a'.repeat(29)}…»`);
    assert.equal(withHints('${input:a}', { a: '🙂'.repeat(40) }), `\${input:a}«${'🙂'.repeat(29)}…»`);
    assert.equal(withHints('${input:a}', { a: `${' '.repeat(2_000_000)}x` }), '${input:a}«…»');
    assert.equal(withHints('${input:a}', { a: 'x\u202ey\u0000z' }), '${input:a}«x y z»');
  });

  it('only in the span', () => {
    const text = '${input:a}\n${input:a}\n${input:a}';
    assert.equal(withHints(text, { a: 1 }, { start: 11, end: 21 }), '${input:a}\n${input:a}«1»\n${input:a}');
  });
});
