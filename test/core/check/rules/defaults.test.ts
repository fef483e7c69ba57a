import assert from 'node:assert/strict';
import { checkPromptFile, openPromptFile } from '../../../../src/core/index';
import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('default-not-an-option', () => {
  const input = (lines: string): string => `---\ninput:\n  - name: a\n${lines}\n---\n\${input:a}`;
  it('a default beside the options', () => checkRules(input('    options: [one, two]\n    default: tow\n             ^^^ default-not-an-option')));
  it('one of several', () => checkRules(input('    type: choices\n    options: [one, two]\n    default: [one, three]\n                   ^^^^^ default-not-an-option')));
  it('not one that is', () => {
    checkRules(input('    options: [one, two]\n    default: two'));
    checkRules(input('    options: [1, 2]\n    default: "2"'));
    checkRules(input('    options: [{ label: One, value: 1 }]\n    default: 1'));
    checkRules(input('    options: [{ label: One, value: 1 }]\n    default: One'));
    checkRules(input('    options: [One, Two]\n    default: two'));
    checkRules(input('    type: choices\n    options: [one, two]\n    default: one, two'));
    checkRules(input('    type: choices\n    options: [one, "two, three"]\n    default: one, two, three'));
  });
  it('not with other answers allowed, with placeholders, or empty', () => {
    checkRules(input('    options: [one, two]\n    custom: true\n    default: three'));
    checkRules(input('    options: [one, two]\n    default: "${language}"'));
    checkRules(input('    options: [one, two]\n    default:'));
  });
  it('is corrected', () => checkFix(input("    options: [one, two]\n    default: 'tow'"), 'Change to "two"', input("    options: [one, two]\n    default: 'two'")));
  it('becomes an option', () => {
    checkFix(input('    options: [one, two]\n    default: three'), 'Add "three" to the options of "a"', input('    options: [one, two, three]\n    default: three'));
    checkFix(input('    options: [1, 2]\n    default: 3'), 'Add "3" to the options of "a"', input('    options: [1, 2, 3]\n    default: 3'));
    checkFix(input("    options: ['1', '2']\n    default: '3'"), 'Add "3" to the options of "a"', input("    options: ['1', '2', '3']\n    default: '3'"));
    checkFix(input('    options:\n      - one\n    default: "3: x"'), 'Add "3: x" to the options of "a"', input("    options:\n      - one\n      - '3: x'\n    default: \"3: x\""));
  });
});

describe('default-wrong-type', () => {
  const input = (lines: string): string => `---\ninput:\n  - name: a\n${lines}\n---\n\${input:a}`;
  it('a number, a whole number, a range, yes or no', () => {
    checkRules(input('    type: number\n    default: many\n             ^^^^ default-wrong-type'));
    checkRules(input('    type: integer\n    default: 1.5\n             ^^^ default-wrong-type'));
    checkRules(input('    type: integer\n    default: 15\n             ^^ default-wrong-type\n    maximum: 10'));
    checkRules(input('    type: integer\n    default: 12345678901234567890\n             ^^^^^^^^^^^^^^^^^^^^ default-wrong-type'));
    checkRules(input('    type: boolean\n    default: perhaps\n             ^^^^^^^ default-wrong-type'));
  });
  it('a text that is too short, too long or does not match', () => {
    checkRules(input('    minLength: 3\n    default: ab\n             ^^ default-wrong-type'));
    checkRules(input('    type: text\n    maxLength: 3\n    default: abcd\n             ^^^^ default-wrong-type'));
    checkRules(input("    pattern: '^[A-Z]+-[0-9]+$'\n    default: none\n             ^^^^ default-wrong-type"));
    checkRules(input('    options: [one]\n    custom: true\n    maxLength: 3\n    default: three\n             ^^^^^ default-wrong-type'));
    checkFix(input('    minLength: 3\n    default: ab'), 'Remove the default of "a"', input('    minLength: 3'));
  });
  it('not a text within its limits', () => {
    checkRules(input("    pattern: '^[A-Z]+-[0-9]+$'\n    minLength: 3\n    maxLength: 5\n    default: A-123"));
    checkRules(input('    minLength: 3\n    default: ""'));
    checkRules(input('    minLength: 3\n    default: "${language}"'));
    checkRules(input('    options: [one]\n    minLength: 9\n    default: one'));
  });
  it('not what can be converted', () => {
    checkRules(input('    type: number\n    default: "3"'));
    checkRules(input('    type: boolean\n    default: yes'));
    checkRules(input('    type: text\n    default: 3'));
    checkRules(input('    type: number\n    default: ${input:a:2}').replace('${input:a:2}', '"${lineNumber}"'));
    checkRules(input('    type: number\n    default:'));
  });
  it('says the range in signs', () => {
    const messageFor = (lines: string): string | undefined => checkPromptFile(openPromptFile(input(lines))).find(({ code }) => code === 'default-wrong-type')?.message;
    assert.equal(messageFor('    type: integer\n    default: 15\n    maximum: 10'), 'The default of "a" must be a whole number (≤ 10), as every answer must.');
    assert.equal(messageFor('    type: number\n    default: 0\n    minimum: 0.5'), 'The default of "a" must be a number (≥ 0.5), as every answer must.');
    assert.equal(messageFor('    type: number\n    default: 7\n    min: 1\n    max: 5'), 'The default of "a" must be a number (1 – 5), as every answer must.');
    assert.equal(messageFor("    default: none\n    pattern: '^[0-9]+$'\n    maxLength: 5"), 'The default of "a" must be a text within its limits (maxLength: 5, pattern: ^[0-9]+$), as every answer must.');
    assert.equal(messageFor('    type: boolean\n    default: 7'), 'The default of "a" must be true or false, as every answer must.');
  });
  it('not another word for yes and no that is an answer, too', () => {
    checkRules(input('    type: boolean\n    default: off'));
    checkRules(input('    type: boolean\n    default: On'));
  });
  it('of another tool’s yes and no is corrected', () => {
    checkFix(input('    type: boolean\n    default: disabled'), 'Change to "false"', input('    type: boolean\n    default: false'));
    checkFix(input('    type: boolean\n    default: Enabled'), 'Change to "true"', input('    type: boolean\n    default: true'));
  });
  it('is corrected or removed', () => {
    checkFix(input('    type: boolean\n    default: ture'), 'Change to "true"', input('    type: boolean\n    default: true'));
    checkFix(input('    type: number\n    default: many'), 'Remove the default of "a"', input('    type: number'));
  });
});

describe('required-with-default', () => {
  it('both', () => checkRules('---\ninput:\n  - name: a\n    required: true\n    ^^^^^^^^ required-with-default\n    default: x\n---\n${a}'));
  it('not a default that may come out empty', () => checkRules('---\ninput:\n  - name: a\n    required: true\n    default: ${selection}\n---\n${a}'));
  it('a default that only looks as if it were computed', () => checkRules('---\ninput:\n  - name: a\n    required: true\n    ^^^^^^^^ required-with-default\n    default: ${HOME}/x\n---\n${a}'));
  it('not one of them, nor a schema', () => {
    checkRules('---\ninput:\n  - name: a\n    required: false\n    default: x\n  - name: b\n    required: true\n  - name: c\n    required: true\n    default:\n  - name: d\n    required: true\n    default: " "\n---\n${a}${b}${c}${d}');
    checkRules('---\nparameters: { type: object, properties: { a: { type: string, default: x } }, required: [a] }\n---\n${a}');
  });
  it('goes', () => {
    checkFix('---\ninput:\n  - name: a\n    required: true\n    default: x\n---\n${a}', 'Remove "required" from "a"', '---\ninput:\n  - name: a\n    default: x\n---\n${a}');
    checkFix('---\ninput:\n  - required: true\n    name: a\n    default: x\n---\n${a}', 'Remove "required" from "a"', '---\ninput:\n  - name: a\n    default: x\n---\n${a}');
    checkFix('---\ninput: [{ name: a, default: x, required: true }]\n---\n${a}', 'Remove "required" from "a"', '---\ninput: [{ name: a, default: x }]\n---\n${a}');
  });
});

describe('default-circular', () => {
  it('goes from the header', () => checkFix('---\ninput:\n  - name: a\n    default: ${input:a}\n---\n${a}', 'Remove the default of "a"', '---\ninput:\n  - name: a\n---\n${a}'));
  it('stays in the body', () => checkNoFix('${input:a|${input:b}} ${input:b|${input:a}}', 'default-circular'));
  it('stays in the header where one of the body would count in its place', () => checkNoFix('---\ninput:\n  - name: a\n    default: ${input:a}\n---\n${input:a|${input:a}}', 'default-circular'));
});
