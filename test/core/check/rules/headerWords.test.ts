import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('input-key-unknown and input-type-unknown', () => {
  it('are reported', () => checkRules('---\ninput:\n  - name: a\n    requierd: true\n    ^^^^^^^^ input-key-unknown\n    type: numer\n          ^^^^^ input-type-unknown\n---\n${input:a}'));
  it('a key is corrected', () => checkFix('---\ninput:\n  - { name: a, requierd: true }\n---\n${input:a}', 'Change to "required"', '---\ninput:\n  - { name: a, required: true }\n---\n${input:a}'));
  it('a type is corrected in its quotes', () => checkFix('---\ninput:\n  - name: a\n    type: "numbr"\n---\n${input:a}', 'Change to "number"', '---\ninput:\n  - name: a\n    type: "number"\n---\n${input:a}'));
  it('a key that is there already is not written twice', () => checkNoFix('---\ninput: [{ name: a, typ: text, type: text }]\n---\n${input:a}', 'input-key-unknown'));
  it('a word that is like none is left', () => checkNoFix('---\ninput: [{ name: a, zzzzzz: 1 }]\n---\n${input:a}', 'input-key-unknown'));
});

describe('input-name-invalid', () => {
  it('is mended', () => checkFix('---\ninput:\n  - name: release date\n---\n', 'Change to "release_date"', '---\ninput:\n  - name: release_date\n---\n'));
  it('is mended in a list of names', () => checkFix('---\ninput: ["1 a", b]\n---\n${input:b}', 'Change to "_1_a"', '---\ninput: ["_1_a", b]\n---\n${input:b}'));
  it('is mended with all that stands there, also what no one sees', () => checkFix('---\ninput:\n  a\0: x\n---\n', 'Change to "a"', '---\ninput:\n  a: x\n---\n'));
  it('not by a name that is there', () => checkNoFix('---\ninput: [a b, a_b]\n---\n${input:a_b}', 'input-name-invalid'));
});
