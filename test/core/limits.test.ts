import assert from 'node:assert/strict';
import { answersOf, guardAnswers, limits, openPromptFile, renderPrompt, startInterview, takeDefaults, type PromptFile } from '../../src/core/index';
import { checkProblems } from '../kit/checkProblems';

function codesOf({ problems }: PromptFile): readonly string[] {
  return problems.map(({ code }) => code);
}

describe('limits', () => {
  const nested = (depth: number): string => `${'${input:a || '.repeat(depth)}'x'${'}'.repeat(depth)}`;

  it('nesting that is just allowed', () => {
    const file = openPromptFile(nested(limits.nesting));
    assert.deepEqual(codesOf(file), []);
    assert.equal(renderPrompt(file, {}).text, 'x');
  });

  it('nesting that is too deep is a problem, and stays as it stands', () => {
    const text = `${nested(limits.nesting + 2)} \${input:b}`;
    const file = openPromptFile(text);
    assert.deepEqual(codesOf(file), ['limit-exceeded']);
    assert.equal(renderPrompt(file, { b: 'y' }).text, text.replace('${input:b}', 'y'));
  });

  for (const [name, text] of Object.entries({
    parentheses: `\${${'('.repeat(100)}input:a${')'.repeat(100)}}`,
    nots: `\${${'!'.repeat(100)}input:a}`,
    conditions: `\${${'input:a ? '.repeat(100)}1${' : 2'.repeat(100)}}`,
    'template strings': `${'${input:a ? `'.repeat(100)}x${"` : ''}".repeat(100)}`,
    arguments: `\${${'input:a.includes('.repeat(100)}'x'${')'.repeat(100)}}`,
  })) {
    it(`${name}, too deep`, () => {
      const file = openPromptFile(`${text} \${input:b}`);
      assert.deepEqual(codesOf(file), ['limit-exceeded']);
      assert.equal(renderPrompt(file, { b: 'y' }).text, `${text} y`);
    });
  }

  it('parentheses side by side are not nested', () => {
    const file = openPromptFile(`\${${'(input:a) + '.repeat(500)}''}`);
    assert.deepEqual(codesOf(file), []);
    assert.equal(renderPrompt(file, { a: 'x' }).text, 'x'.repeat(500));
  });

  for (const [name, open] of Object.entries({ hint: '${input:a:', label: '${input:a b ', default: '${input:a|', options: '${input:a:x|' })) {
    it(`a placeholder of exactly the longest length: ${name}`, () => {
      const text = open + 'x'.repeat(limits.placeholder - open.length - 1) + '}';
      assert.deepEqual(codesOf(openPromptFile(text)), []);
      assert.equal(renderPrompt(openPromptFile(text), {}).text, '');
    });

    it(`a placeholder that is one too long: ${name}`, () => {
      const text = open + 'x'.repeat(limits.placeholder - open.length) + '} ${input:b}';
      assert.deepEqual(codesOf(openPromptFile(text)), ['limit-exceeded']);
      assert.equal(renderPrompt(openPromptFile(text), { b: 'y' }).text, text.replace('${input:b}', 'y'));
    });
  }

  it('an expression that is too long', () => {
    const text = `\${input:a ? '${'x'.repeat(limits.placeholder)}' : ''} \${input:b}`;
    assert.deepEqual(codesOf(openPromptFile(text)), ['limit-exceeded']);
    assert.equal(renderPrompt(openPromptFile(text), { b: 'y' }).text, text.replace('${input:b}', 'y'));
  });

  it('hints in hints, as deep as a placeholder is long', () => {
    const levels = 5000;
    for (const text of [`${'${input:a:'.repeat(levels)}x${'}'.repeat(levels)}`, "'${input:a:".repeat(levels), `${Array.from({ length: 200 }, (_, index) => `\${input:n${index}:`).join('')}x${'}'.repeat(200)}`]) {
      assert.ok(openPromptFile(text).inputs.length <= 2 * (limits.nesting + 1));
    }
  });

  it('a file of exactly the longest length', () => {
    const file = openPromptFile('${input:a}'.padEnd(limits.file, 'x'));
    assert.deepEqual(codesOf(file), []);
    assert.equal(renderPrompt(file, {}).text.length, limits.file - 10);
  });

  it('a file that is too long is a problem', () => {
    const file = openPromptFile('${input:a}'.padEnd(limits.file + 1, 'x'));
    assert.deepEqual(codesOf(file), ['limit-exceeded']);
    assert.equal(file.document.body.end, limits.file + 1);
    renderPrompt(file, {});
  });

  it('a header that is too long is a problem, and the body works', () => {
    const file = openPromptFile(`---\na: ${'x'.repeat(limits.header)}\n---\n\${input:a}`);
    assert.deepEqual(codesOf(file), ['limit-exceeded']);
    assert.equal(renderPrompt(file, { a: 'y' }).text, 'y');
  });

  it('a text that would grow without end is a problem, and the rest comes out', () => {
    const file = openPromptFile("a ${input:a.replaceAll('x', input:a)} b");
    const filled = renderPrompt(file, { a: 'x'.repeat(20_000) });
    assert.deepEqual(filled.problems.map(({ code, span }) => [code, span.start]), [['fill-incomplete', 2]]);
    assert.equal(filled.text, 'a  b');
  });

  it('a prompt that would grow without end is cut', () => {
    const file = openPromptFile('${input:a}'.repeat(80));
    const filled = renderPrompt(file, { a: 'x'.repeat(1024 * 1024) });
    assert.deepEqual(filled.problems.map(({ code }) => code), ['fill-incomplete']);
    assert.equal(filled.text.length, limits.output);
  });

  const megabyte = 'x'.repeat(1024 * 1024);
  for (const [name, expression, times] of [
    ['methods', "input:a.includes('z')", 256],
    ['methods that make a text', 'input:a.toUpperCase().length > 0', 128],
    ['methods of lists', "input:list.includes('z')", 256],
    ['comparisons of texts', 'input:a === input:b', 128],
    ['comparisons of lists', "input:list == 'z'", 256],
    ['numbers in texts', 'input:a < 5', 256],
    ['texts of lists', "(`${input:list}` ? '' : '')", 256],
    ['sums of lists', "((input:list + '') ? '' : '')", 256],
  ] as const) {
    it(`${name} that are read over and over: the prompt ends where it is enough`, () => {
      const file = openPromptFile(`\${${expression}}.`.repeat(400));
      const filled = renderPrompt(file, { a: megabyte, b: `${megabyte}y`.slice(1), list: megabyte.match(/x{1024}/g) ?? [] });
      assert.deepEqual(filled.problems.map(({ message }) => message), ['The text that the expressions read and make is over the limit of 256 MB, so the prompt does not come out whole.']);
      const done = filled.text.split('.').length - 1;
      assert.ok(done > times * 0.98 && done <= times, `${done} were evaluated`);
      assert.equal(filled.pieces.at(-1)?.end, filled.text.length);
      assert.deepEqual(guardAnswers(file, { a: megabyte }), []);
    });
  }

  it('what is known without reading costs nothing', () => {
    const file = openPromptFile("${input:a.length > 5 && input:a !== '' && input:a !== input:b ? '' : 'no'}".repeat(2000));
    const filled = renderPrompt(file, { a: megabyte, b: `${megabyte}y` });
    assert.deepEqual([filled.problems, filled.text], [[], '']);
  });

  it('conditions and defaults together', () => {
    const inputs = Array.from({ length: 400 }, (_, index) => `  - { name: n${index}, default: "\${a.includes('z')}" }\n`).join('');
    const file = openPromptFile(`---\ninput:\n  - a\n${inputs}---\n\${a}`);
    const answers = answersOf(takeDefaults(startInterview(file, { given: { a: megabyte } })).interview);
    const done = Object.values(answers).filter((value) => value === 'false').length;
    assert.ok(done > 250 && done <= 256, `${done} were computed`);
  });
});

describe('the place of a problem', () => {
  it('in a nested template string', () => checkProblems('${input:a ? `b ${input:c + } d` : 1}\n                           ^ expression-syntax'));
  it('on the second line of a placeholder', () => checkProblems("${input:a\n  ? 'b'\n  ; 'c'}\n  ^ expression-syntax"));
  it('of several on one line', () => checkProblems('${input:a.at} ${input:b ? } ${input:c.to()}\n          ^^ method-unknown\n                          ^ expression-syntax\n                                      ^^ method-unknown'));
  it('in the header', () => checkProblems('---\ninput:\n  - nmae: a\n    ^^^^^^^ input-name-missing\n  - name: b\n    tipe: text\n    ^^^^ input-key-unknown\n    type: txt\n          ^^^ input-type-unknown\n---\n'));
  it('in a default of the header', () => checkProblems('---\ninput:\n  - name: a\n    default: x${input:b ? }\n                          ^ expression-syntax\n---\n${a}'));
  it('in a default of the header in quotes', () => checkProblems('---\ninput:\n  - name: a\n    default: "x${input:b ? }"\n                           ^ expression-syntax\n---\n${a}'));
  it('in a default of a placeholder, in quotes', () => checkProblems('${input:a|  "x${input:b ? }"}\n                          ^ expression-syntax'));
  it('in a condition of the header', () => checkProblems("---\ninput:\n  - name: a\n    when: '  ${b ? }'\n               ^ expression-syntax\n---\n"));
});

describe('messages', () => {
  function messagesOf(text: string): readonly string[] {
    return openPromptFile(text).problems.map(({ message }) => message);
  }

  it('leave no place open', () => {
    for (const text of ['---js\n---\n', '---\na: b: c\n---\n', '---\ninput: 1 2\n---\n', '---\ninput: [1a, b, b]\n---\n', '${input:a ? }', '${input:a.foo}', '${input:a', '---\ninput:\n  - {name: a, default: "${a}", pattern: "(", foo: 1, type: x, required: q}\n---\n']) {
      const messages = messagesOf(text);
      assert.ok(messages.length > 0, text);
      for (const message of messages) assert.ok(!/\{\w+\}/.test(message), message);
    }
  });

  it('say what was probably meant', () => {
    assert.match(messagesOf('---\ninput:\n  - { name: a, requierd: true }\n---\n')[0] ?? '', /Did you mean "required"\?/);
    assert.match(messagesOf('---\ninput:\n  - { name: a, type: strng }\n---\n')[0] ?? '', /Did you mean "string"\?/);
  });

  it('name the straight quote for a curly one', () => {
    assert.match(messagesOf('${input:a ? “x” : “y”}')[0] ?? '', /straight quote/);
  });
});
