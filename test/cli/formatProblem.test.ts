import assert from 'node:assert/strict';
import { formatProblem } from '../../src/cli/formatProblem';
import { createProblem, openLines } from '../../src/core/index';

/** Takes a text in which `«` and `»` stand around the place of a problem. Gives the lines under the message. */
function excerptOf(marked: string): readonly string[] {
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const lines = openLines(marked.replace(/[«»]/g, ''));
  return formatProblem(createProblem('placeholder-unclosed', { start, end }), lines, 'p.md').split('\n').slice(1);
}

describe('A problem as text', () => {
  it('counts lines and columns from 1', () => {
    const lines = openLines('a\r\nbcd');
    const problem = createProblem('placeholder-unclosed', { start: 4, end: 6 });
    assert.equal(formatProblem(problem, lines, 'dir/p.md').split('\n')[0], 'dir/p.md:2:2 error placeholder-unclosed This placeholder is never closed. Add "}".');
  });

  it('puts carets under the place', () => {
    assert.deepEqual(excerptOf('one\ntwo «three» four'), ['    two three four', '        ^^^^^']);
    assert.deepEqual(excerptOf('«»x'), ['    x', '    ^']);
    assert.deepEqual(excerptOf('ab«»'), ['    ab', '      ^']);
  });

  it('keeps tabs, so that the carets stand right for any width of them', () => {
    assert.deepEqual(excerptOf('\ta\t«b»'), ['    \ta\tb', '    \t \t^']);
  });

  it('counts wide characters double and combining ones not', () => {
    assert.deepEqual(excerptOf('日本 «語» x'), ['    日本 語 x', '         ^^']);
    assert.deepEqual(excerptOf('😀e\u0301«x»'), ['    😀e\u0301x', '       ^']);
  });

  it('marks what is in the first line of a longer place', () => {
    assert.deepEqual(excerptOf('a «b\nc»'), ['    a b', '      ^']);
    assert.deepEqual(excerptOf('a «b\r\nc»'), ['    a b', '      ^']);
  });

  it('cuts a long line around the place', () => {
    const [line = '', carets = ''] = excerptOf(`${'a'.repeat(500)}«bc»${'d'.repeat(500)}`);
    assert.match(line, /^ {4}…a+bcd+…$/);
    assert.ok(line.length < 130);
    assert.equal(carets.indexOf('^^'), line.indexOf('bc'));
  });

  it('never cuts a character in two', () => {
    const [line = '', carets = ''] = excerptOf(`${'😀'.repeat(200)}x${'😀'.repeat(100)}«b»${'😀'.repeat(100)}`);
    assert.doesNotMatch(line, /\p{Surrogate}/u);
    assert.match(carets, /^ +\^$/);
  });

  it('shows control characters instead of sending them', () => {
    assert.deepEqual(excerptOf('\u001B[31m«x»\u0007'), ['    ␛[31mx␇', '         ^']);
  });

  it('shows no excerpt of an empty line', () => {
    assert.deepEqual(excerptOf('«»\n'), []);
  });
});
