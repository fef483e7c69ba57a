import assert from 'node:assert/strict';
import { checkPromptFile, openPromptFile } from '../../../../src/core/index';
import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('header-broken', () => {
  it('a value with a colon', () => checkRules('---\ntitle: Tests: a guide\n       ^ header-broken\n---\nText'));
  it('a second document, which nobody would read', () => checkRules('---\na: 1\n--- b: 2\n^^^ header-broken\n---\nText'));
  it('is mended by quotes', () => checkFix("---\ntitle: Tests: what's new\n---\nText", 'Put quotes around the value', "---\ntitle: 'Tests: what''s new'\n---\nText"));
  it('a value that begins with a star, which YAML takes for an alias', () => checkRules('---\nglob: *.ts\n      ^^^^ header-broken\n---\nText'));
  it('of a star is mended by quotes', () => checkFix('---\nglob: *.ts\n---\nText', 'Put quotes around the value', "---\nglob: '*.ts'\n---\nText"));
  it('of bold text is mended by quotes', () => checkFix('---\ntitle: **Bold** text\n---\nText', 'Put quotes around the value', "---\ntitle: '**Bold** text'\n---\nText"));
  it('of a backtick and an at sign is mended by quotes', () => checkFix('---\ntitle: `@x` there\n---\nText', 'Put quotes around the value', "---\ntitle: '`@x` there'\n---\nText"));
  it('of a dash, a percent sign and a comma is mended by quotes', () => {
    checkFix('---\ntitle: - a list: of one\n---\nText', 'Put quotes around the value', "---\ntitle: '- a list: of one'\n---\nText");
    checkFix('---\ninput:\n  - name: a\n    description: %-share of it\n---\n${a}', 'Put quotes around the value', "---\ninput:\n  - name: a\n    description: '%-share of it'\n---\n${a}");
    checkFix('---\ntitle: , and more\n---\nText', 'Put quotes around the value', "---\ntitle: ', and more'\n---\nText");
  });
  it('of a backslash that is none of YAML’s is mended by single quotes', () => {
    const input = (pattern: string): string => `---\ninput:\n  - name: a\n    pattern: ${pattern}\n---\n\${a}`;
    checkFix(input('"^\\d+\\s\\bx$"'), 'Use single quotes', input("'^\\d+\\s\\bx$'"));
    checkFix(input('"^it\'s \\"\\d\\"$" # digits'), 'Use single quotes', input('\'^it\'\'s "\\d"$\' # digits'));
    checkFix('---\r\ninput: [{ name: "a", default: "C:\\docs", type: "file" }]\r\n---\r\n${a}', 'Use single quotes', "---\r\ninput: [{ name: \"a\", default: 'C:\\docs', type: \"file\" }]\r\n---\r\n${a}");
    checkNoFix(input('"^\\\\d+\\s$"'), 'header-broken');
  });
  it('says nothing of an alias that stands for something', () => checkRules('---\na: &x 1\nb: *x\n---\nText'));
  it('is mended in CRLF', () => checkFix('---\r\ntitle: Tests: a\r\nb: c\r\n---\r\n', 'Put quotes around the value', "---\r\ntitle: 'Tests: a'\r\nb: c\r\n---\r\n"));
  it('is not mended where no repair is plain', () => checkNoFix("---\ntools: ['a' 'b']\n---\nText", 'header-broken'));
  it('puts quotes around a value that goes on behind its quote or bracket', () => {
    const title = 'Put quotes around the value';
    checkFix("---\na: 'It's good'\n---\nText", title, "---\na: 'It''s good'\n---\nText");
    checkFix('---\na: "Review" the code\n---\nText', title, '---\na: \'"Review" the code\'\n---\nText');
    checkFix('---\r\na: [Draft] [v2] docs\r\nb: c\r\n---\r\n', title, "---\r\na: '[Draft] [v2] docs'\r\nb: c\r\n---\r\n");
  });
  it('closes a quote and a bracket on their line', () => {
    checkFix('---\na: "b c\ninput: [x]\n---\n${x}', 'Close the quote', '---\na: "b c"\ninput: [x]\n---\n${x}');
    checkFix('---\na: [b, c  \nd: e\n---\nText', 'Close the bracket', '---\na: [b, c]  \nd: e\n---\nText');
    checkFix('---\na: { b: c\nd: e\n---\nText', 'Close the bracket', '---\na: { b: c}\nd: e\n---\nText');
  });
  it('adds the space behind a colon', () => checkFix('---\na:b\ninput:\n  - name: x\n---\n${x}', 'Add a space behind the colon', '---\na: b\ninput:\n  - name: x\n---\n${x}'));
  it('indents with spaces instead of tabs, in all lines', () => {
    checkFix('---\ninput:\n\t- name: x\n\t  type: text\n---\n${x}', 'Indent with spaces', '---\ninput:\n  - name: x\n    type: text\n---\n${x}');
    checkFix('---\ninput:\n  - name: x\n\ttype: text\n---\n${x}', 'Indent with spaces', '---\ninput:\n  - name: x\n    type: text\n---\n${x}');
  });
  it('leaves a blank line alone', () => checkNoFix("---\na  - { b: 1, c: '${d}' }\n  - { e: 2 }\n  - { f  x\n\n---\n: g }\n---\n", 'header-broken'));
  it('indents a line like those before it', () => {
    const title = 'Indent the line like those before it';
    const right = '---\ninput:\n  - name: x\n    type: text\n---\n${x}';
    checkFix('---\ninput:\n  - name: x\n   type: text\n---\n${x}', title, right);
    checkFix('---\ninput:\n  - name: x\n       type: text\n---\n${x}', title, right);
    checkFix('---\na: b\n c: d\n---\nText', title, '---\na: b\nc: d\n---\nText');
    // The line that closes the header is left alone.
    checkNoFix('---\na: b\nc---\n:d\n\n---\n---', 'header-broken');
  });
  it('says what is wrong where it is, once for each line', () => {
    const found = (header: string): readonly string[] =>
      checkPromptFile(openPromptFile(`---\n${header}\n---\nText`))
        .filter(({ code }) => code === 'header-broken')
        .map(({ span, values }) => `${`---\n${header}`.slice(span.start, span.end)}: ${values['reason'] ?? ''}`);
    assert.deepEqual(found('a: "b c\nd: e\nf: g'), ['": this quote is never closed.']);
    assert.deepEqual(found('a: [b, [c, d]\ne: f'), ['[: this bracket is never closed.']);
    assert.deepEqual(found('a b\nc: d'), ['a b: a colon is missing behind the key.']);
    assert.deepEqual(found('a: b\nc'), ['c: a colon is missing behind the key.']);
    assert.deepEqual(found('a: [b] [c] [d]'), ['[: text stands behind the closing quote or bracket of this value. Put quotes around all of it.']);
    assert.deepEqual(found('a: b\n  c: d\n  e: f'), ['c: d: this line is not indented as the lines around it are.', 'e: f: this line is not indented as the lines around it are.']);
    assert.deepEqual(found("a: ['b' 'c']"), ["': a comma or a quote is missing in this list."]);
    assert.deepEqual(found('a: `b`'), ['`: a value that begins with "@", "`", "%", "," or "- " needs quotes around it.']);
    assert.deepEqual(found('a: - b'), ['-: a value that begins with "@", "`", "%", "," or "- " needs quotes around it.']);
    assert.deepEqual(found('a: "C:\\docs"'), ['\\: a backslash in double quotes begins an escape, and this is none. Write two, or use single quotes.']);
  });
});
