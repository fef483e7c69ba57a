import assert from 'node:assert/strict';
import { checkAnswer, openPromptFile, type Input, type Value } from '../../../src/core/index';
import { splitList } from '../../../src/core/inputs/splitList';

/** One input of a header, given as the inside of a YAML map. */
function inputOf(properties: string): Input {
  const required = properties.includes('required') ? '' : 'required: false, ';
  const [input] = openPromptFile(`---\ninput:\n  - { name: a, ${required}${properties} }\n---\n`).inputs;
  assert.ok(input !== undefined);
  return input;
}

/** Says what becomes of each typed value: the value, or the code of the problem. */
function check(properties: string, ...rows: readonly (readonly [Value, Value | { readonly refused: string }])[]): void {
  const input = inputOf(properties);
  for (const [typed, expected] of rows) {
    it(`${properties}: ${JSON.stringify(typed)}`, () => {
      const { value, problem } = checkAnswer(input, typed);
      assert.deepEqual(problem === undefined ? value : { refused: problem.code }, expected);
      if (problem !== undefined) assert.ok(!problem.message.includes('{'), problem.message);
    });
  }
}

const refused = (code: string): { readonly refused: string } => ({ refused: code });

describe('checking an answer', () => {
  check('required: true', ['x', 'x'], ['', refused('answer-required')], [' \n', refused('answer-required')], [undefined, refused('answer-required')], [null, refused('answer-required')], [[], refused('answer-required')], [[' '], refused('answer-required')], [false, 'false'], [0, '0']);
  check('type: choices, required: true', [',', refused('answer-required')], [' , ,', refused('answer-required')], ['x,', ['x']]);
  check('type: choices, options: [a, b]', [',', undefined]);
  check("options: ['true', { label: yes, value: true }]", ['true', 'true'], [true, true], ['yes', true]);
  check("type: choice, options: [{ label: none, value: '' }, x]", ['none', undefined], ['', undefined], ['x', 'x']);
  check("required: true, options: [{ value: '', label: None }, a]", ['', ''], ['None', ''], [undefined, refused('answer-required')]);
  check('type: string', ['x', 'x'], [' x ', ' x '], ['', undefined], [3, '3'], [undefined, undefined]);
  check('type: text', ['one\ntwo', 'one\ntwo']);
  check('type: string, minLength: 2, maxLength: 3', ['x', refused('answer-too-short')], ['xx', 'xx'], ['xxxx', refused('answer-too-long')], ['', undefined]);
  check("type: string, pattern: '^[a-z]+$'", ['abc', 'abc'], ['aBc', refused('answer-pattern')]);
  check("type: string, pattern: 'b'", ['abc', 'abc'], ['xyz', refused('answer-pattern')]);
  check("type: string, pattern: '^(a+)+$'", ['a'.repeat(40) + '!', refused('answer-pattern')]);
  check("type: string, pattern: '(?=x)y'", ['anything', 'anything']);
  check('type: number', ['1.5', 1.5], [' 2 ', 2], ['-3', -3], ['1e3', 1000], ['x', refused('answer-number')], ['1,5', refused('answer-number')], ['Infinity', refused('answer-number')], ['', undefined], [4, 4]);
  check('type: number, minimum: 1, maximum: 2', ['0', refused('answer-minimum')], ['1', 1], ['2', 2], ['2.1', refused('answer-maximum')]);
  check('type: number', ['9007199254740991', 9007199254740991], ['-12345678901234567', refused('answer-digits')], ['12345678901234567890', refused('answer-digits')], ['1e21', 1e21]);
  check('type: integer', ['9007199254740993', refused('answer-digits')]);
  check('type: integer', ['3', 3], ['3.0', 3], ['3.5', refused('answer-integer')], ['x', refused('answer-number')]);
  check('type: boolean', ['true', true], ['Yes', true], ['y', true], ['on', true], ['1', true], [true, true], ['false', false], ['NO', false], ['n', false], ['off', false], ['0', false], [false, false], ['maybe', refused('answer-boolean')], ['', undefined]);
  check('options: [x, Y z, 3]', ['x', 'x'], ['X', 'x'], ['y z', 'Y z'], ['3', 3], [3, 3], ['4', refused('answer-option')], ['', undefined]);
  check('options: [{ label: Small, value: s }, { label: s, value: t }]', ['Small', 's'], ['s', 's'], ['t', 't'], ['small', refused('answer-option')]);
  check('options: [x, y], custom: true', ['x', 'x'], ['other', 'other']);
  check('options: [x], custom: true, maxLength: 3', ['other', refused('answer-too-long')]);
  check('type: choices, options: [x, y, 3]', ['x, y', ['x', 'y']], ['y', ['y']], [['x', 'Y'], ['x', 'y']], ['x,,3', ['x', 3]], ['x, q', refused('answer-option')], ['', undefined], [[], undefined]);
  check("type: choices, options: ['a, b', c]", ['a, b', ['a, b']]);
  check("type: choices, options: [Go, C, 'C, D', 'C, D, e', { value: f, label: 'F, or none' }]", ['Go, C, D', ['Go', 'C, D']], ['c,D , go', ['C, D', 'Go']], ['D, C', refused('answer-option')], ['C, Go', ['C', 'Go']], ['C, D, E, C, D', ['C, D, e', 'C, D']], ['Go, F, or none', ['Go', 'f']], ['C, C, D,', ['C', 'C, D']]);
  check("type: choices, options: ['a, b'], custom: true", ['x, a, b, y', ['x', 'a, b', 'y']]);
  check('type: choices', ['p, q', ['p', 'q']]);
  check('type: choices, options: [x], custom: true', ['x, other', ['x', 'other']]);
  check('type: file', ['src/a.ts', 'src/a.ts']);
  check('type: folder', ['src', 'src']);
  it('a list of a hundred thousand words is split among options that begin like it in a moment', () => {
    const alike = Array.from({ length: 400 }, (_, at) => ({ value: `${'a,'.repeat(at + 1)}b`, label: '' }));
    const start = performance.now();
    assert.equal(splitList('a,'.repeat(100_000), alike).length, 100_000);
    assert.ok(performance.now() - start < 20_000);
  });
  check('type: password', ['s3cret', 's3cret'], ['', undefined]);
});
