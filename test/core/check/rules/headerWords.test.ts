import assert from 'node:assert/strict';
import { openPromptFile } from '../../../../src/core/index';
import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('input-key-unknown and input-type-unknown', () => {
  it('are reported', () => checkRules('---\ninput:\n  - name: a\n    requierd: true\n    ^^^^^^^^ input-key-unknown\n    type: numer\n          ^^^^^ input-type-unknown\n---\n${input:a}'));
  it('a key is corrected', () => checkFix('---\ninput:\n  - { name: a, requierd: true }\n---\n${input:a}', 'Change to "required"', '---\ninput:\n  - { name: a, required: true }\n---\n${input:a}'));
  it('a type is corrected in its quotes', () => checkFix('---\ninput:\n  - name: a\n    type: "numbr"\n---\n${input:a}', 'Change to "number"', '---\ninput:\n  - name: a\n    type: "number"\n---\n${input:a}'));
  it('a key that is there already is not written twice', () => checkNoFix('---\ninput: [{ name: a, typ: text, type: text }]\n---\n${input:a}', 'input-key-unknown'));
  it('a word of other tools is corrected', () => checkFix('---\ninput:\n  - name: a\n    label: What?\n---\n${input:a}', 'Change to "description"', '---\ninput:\n  - name: a\n    description: What?\n---\n${input:a}'));
  it('a type of other tools is corrected', () => checkFix('---\ninput:\n  - name: a\n    type: dropdown\n---\n${input:a}', 'Change to "choice"', '---\ninput:\n  - name: a\n    type: choice\n---\n${input:a}'));
  it('a word that is like none is left', () => checkNoFix('---\ninput: [{ name: a, zzzzzz: 1 }]\n---\n${input:a}', 'input-key-unknown'));
});

describe('input-name-invalid', () => {
  it('is mended', () => checkFix('---\ninput:\n  - name: release date\n---\n', 'Change to "release_date"', '---\ninput:\n  - name: release_date\n---\n'));
  it('is mended in a list of names', () => checkFix('---\ninput: ["1 a", b]\n---\n${input:b}', 'Change to "_1_a"', '---\ninput: ["_1_a", b]\n---\n${input:b}'));
  it('is mended with all that stands there, also what no one sees', () => checkFix('---\ninput:\n  a\0: x\n---\n', 'Change to "a"', '---\ninput:\n  a: x\n---\n'));
  it('is mended where the body uses it', () => {
    checkFix('---\ninput: [focus area]\n---\n${input:focus  area} ${focus area} \\${focus area} ${input:focus area too}', 'Change to "focus_area"', '---\ninput: [focus_area]\n---\n${input:focus_area} ${focus_area} \\${focus area} ${input:focus area too}');
  });
  it('not by a name that is there', () => checkNoFix('---\ninput: [a b, a_b]\n---\n${input:a_b}', 'input-name-invalid'));
});

describe('input-name-missing', () => {
  it('is mended where the name stands under another key', () => {
    checkFix('---\ninput:\n  - id: a\n    type: text\n---\n${input:a}', 'Change to "name"', '---\ninput:\n  - name: a\n    type: text\n---\n${input:a}');
    checkFix('---\ninput: [{ nmae: a }]\n---\n${input:a}', 'Change to "name"', '---\ninput: [{ name: a }]\n---\n${input:a}');
  });
  it('is mended where the name is a key before its description', () => {
    checkFix('---\r\ninput:\r\n  - a: "What: a"\r\n    required: true\r\n---\r\n${a}', 'Write "name: a"', '---\r\ninput:\r\n  - name: a\r\n    description: "What: a"\r\n    required: true\r\n---\r\n${a}');
    checkFix('---\ninput: [{ a: What }]\n---\n${a}', 'Write "name: a"', '---\ninput: [{ name: a, description: What }]\n---\n${a}');
    checkFix('---\ninput:\n  - a:\n---\n${a}', 'Write "name: a"', '---\ninput:\n  - name: a\n---\n${a}');
  });
  it('is mended where the name is a key before its properties', () => {
    checkFix('---\ninput:\n  - a:\n      type: text\n\n      options:\n        - x\n---\n${a}', 'Write "name: a"', '---\ninput:\n  - name: a\n    type: text\n\n    options:\n      - x\n---\n${a}');
    checkFix('---\ninput:\n  - a: { type: text }\n---\n${a}', 'Write "name: a"', '---\ninput:\n  - { name: a, type: text }\n---\n${a}');
  });
  it('is left where no key is a name, or the name is there', () => {
    checkNoFix('---\ninput:\n  - type: text\n---\n', 'input-name-missing');
    checkNoFix('---\ninput: [{ namen3, default: x }]\n---\n', 'input-name-missing');
    checkNoFix('---\ninput:\n  - title: What?\n---\n', 'input-name-missing');
    checkNoFix('---\ninput:\n  - name: a\n  - a: What?\n---\n${a}', 'input-name-missing');
    checkNoFix('---\ninput:\n  - a: 12\n---\n', 'input-name-missing');
  });
});

describe('limits that no answer could keep', () => {
  const input = (lines: string): string => `---\ninput:\n  - name: a\n${lines}\n---\n\${input:a}`;
  it('are reported at the upper one, which is then no limit', () => {
    checkRules(input('    type: number\n    min: 5\n    max: 1\n         ^ input-value-invalid'));
    checkRules(input('    maxLength: 3\n               ^ input-value-invalid\n    minLength: 4'));
    const [asked] = openPromptFile(input('    type: number\n    minimum: 5\n    maximum: 1')).inputs;
    assert.deepEqual(asked?.limits, { minimum: 5 });
  });
  it('are fine when they are equal', () => checkRules(input('    type: number\n    minimum: 5\n    maximum: 5')));
});

describe('limits that the type of an input does not know', () => {
  const input = (lines: string): string => `---\ninput:\n  - name: a\n${lines}\n---\n\${input:a}`;
  it('are reported', () => {
    checkRules(input('    minimum: 1\n             ^ input-value-invalid\n    max: 5\n         ^ input-value-invalid'));
    checkRules(input('    type: boolean\n    minimum: 1\n             ^ input-value-invalid'));
    checkRules(input('    type: integer\n    maxLength: 3\n               ^ input-value-invalid\n    pattern: "^1"\n             ^^^^ input-value-invalid'));
    checkRules(input('    type: choices\n    minLength: 3\n               ^ input-value-invalid'));
  });
  it('not where they limit it, or options do', () => {
    checkRules(input('    type: number\n    minimum: 1\n    maximum: 5'));
    checkRules(input('    type: text\n    minLength: 1\n    maxLength: 5\n    pattern: x'));
    checkRules(input('    options: [1, 2]\n    minimum: 1\n    pattern: x'));
    checkRules('---\ninput:\n  - name: N\n    minimum: 2\n---\n${N=1-5}');
    checkRules('---\nparameters: { type: object, properties: { a: { minimum: 1 } } }\n---\n${a}');
  });
  it('get the type that knows them', () => {
    checkFix(input('    minimum: 1'), 'Add type: number', input('    type: number\n    minimum: 1'));
    checkFix('---\r\ninput:\r\n  - minimum: 1\r\n    name: a\r\n---\r\n${a}', 'Add type: integer', '---\r\ninput:\r\n  - type: integer\r\n    minimum: 1\r\n    name: a\r\n---\r\n${a}');
    checkFix('---\ninput: [{ name: a, max: 5 }]\n---\n${a}', 'Add type: number', '---\ninput: [{ name: a, type: number, max: 5 }]\n---\n${a}');
    checkFix('---\ninput:\n  a:\n    max: 5\n---\n${a}', 'Add type: number', '---\ninput:\n  a:\n    type: number\n    max: 5\n---\n${a}');
    checkNoFix(input('    type: string\n    max: 5'), 'input-value-invalid');
    checkNoFix(input('    type: number\n    maxLength: 5'), 'input-value-invalid');
  });
});

describe('limits that would refuse every answer', () => {
  const input = (line: string): string => `---\ninput:\n  - name: a\n    ${line}\n---\n\${a}`;
  it('are reported, and no limits', () => {
    checkRules('---\ninput:\n  - name: a\n    maxLength: -1\n               ^^ input-value-invalid\n    minLength: 1.5\n               ^^^ input-value-invalid\n---\n${a}');
    checkRules("---\ninput:\n  - name: a\n    type: number\n    minimum: ''\n             ^^ input-value-invalid\n---\n${a}");
    checkRules('---\ninput:\n  - name: a\n    pattern: /^[a-z]+$/\n             ^^^^^^^^^^ input-value-invalid\n---\n${a}');
    const limitsOf = (line: string): unknown => openPromptFile(input(line)).inputs[0]?.limits;
    assert.deepEqual(limitsOf('maxLength: 0'), {});
    assert.deepEqual(limitsOf('maxLength: 1'), { maxLength: 1 });
    assert.deepEqual(limitsOf("pattern: '/^[a-z]+$/i'"), {});
    assert.deepEqual(limitsOf("pattern: '/api/v[0-9]+/'"), { pattern: '/api/v[0-9]+/' });
    assert.deepEqual(limitsOf("pattern: '^/api/$'"), { pattern: '^/api/$' });
  });
  it('a pattern loses the slashes of a program', () => {
    checkFix(input("pattern: '/^[a-z]+$/i'"), "Write '(?i)^[a-z]+$'", input("pattern: '(?i)^[a-z]+$'"));
    checkFix(input('pattern: /\\d+$/gu'), "Write '\\d+$'", input("pattern: '\\d+$'"));
    checkNoFix(input('pattern: "/^\\\\d+$/"'), 'input-value-invalid');
  });
});

describe('input-value-invalid', () => {
  it('a word that says whether an answer is required', () => {
    checkFix('---\ninput:\n  - name: a\n    required: Optional\n---\n${a}', 'Change to "false"', '---\ninput:\n  - name: a\n    required: false\n---\n${a}');
    checkFix('---\ninput:\n  - name: a\n    required: mandatory\n---\n${a}', 'Change to "true"', '---\ninput:\n  - name: a\n    required: true\n---\n${a}');
  });
});

describe('texts that YAML takes for a list or a map', () => {
  const input = (line: string): string => `---\ninput:\n  - name: a\n    ${line}\n---\n\${a}`;
  it('get quotes', () => {
    const title = 'Put quotes around the value';
    checkFix(input('pattern: [a-z]'), title, input("pattern: '[a-z]'"));
    checkFix(input("placeholder: {user's name}"), title, input("placeholder: '{user''s name}'"));
    checkFix(input('description: [optional]'), title, input("description: '[optional]'"));
    checkFix(input('default: {name}'), title, input("default: '{name}'"));
    checkFix('---\ninput: [{ name: a, pattern: [a-z], type: text }]\n---\n${a}', title, "---\ninput: [{ name: a, pattern: '[a-z]', type: text }]\n---\n${a}");
  });
  it('are left where they are a block', () => checkNoFix(input('description:\n      - x'), 'input-value-invalid'));
});

describe('values that are meant as lists', () => {
  it('options in one text', () => {
    checkFix('---\ninput:\n  - name: a\n    options: go, rust, C#\n---\n${a}', "Write [go, rust, 'C#']", "---\ninput:\n  - name: a\n    options: [go, rust, 'C#']\n---\n${a}");
    checkFix('---\ninput:\n  - name: a\n    options: "1 | 2"\n---\n${a}', 'Write [1, 2]', '---\ninput:\n  - name: a\n    options: [1, 2]\n---\n${a}');
    checkNoFix('---\ninput:\n  - name: a\n    options: go\n---\n${a}', 'input-value-invalid');
    checkNoFix('---\ninput:\n  - name: a\n    required: perhaps, not\n---\n${a}', 'input-value-invalid');
  });
  it('names of inputs in one text', () => {
    checkFix('---\ninput: a, b\n---\n${input:a} ${input:b}', 'Write [a, b]', '---\ninput: [a, b]\n---\n${input:a} ${input:b}');
    checkNoFix('---\ninput: What it is about\n---\n${input:a}', 'input-list-invalid');
  });
});
