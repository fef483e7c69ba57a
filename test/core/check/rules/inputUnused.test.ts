import { checkFix, checkNoFix, checkRules } from '../../../kit/checkRules';

describe('input-unused', () => {
  it('a declaration that nothing uses', () => checkRules('---\ninput:\n  - name: a\n  - name: b\n          ^ input-unused\n---\n${input:a}'));
  it('in a map, in a schema and under other keys', () => {
    checkRules('---\ninputs:\n  a:\n  ^ input-unused\n    type: text\n---\n');
    checkRules('---\nparameters:\n  type: object\n  properties:\n    a:\n    ^ input-unused\n      type: string\n---\n');
    checkRules('---\nvariables: { a: x }\n             ^ input-unused\n---\n');
    checkRules('---\nmetadata:\n  input: [a]\n          ^ input-unused\n---\n');
  });
  it('every kind of use counts', () => {
    checkRules('---\ninput: [a, b, c, d, e]\n---\n${a} ${input:b ? `${input:c}` : \'\'} ${input:x:see ${d}} ${e=1}'.replace('${input:x', '${input:a'));
    checkRules('---\ninput:\n  - name: a\n  - name: b\n    default: ${input:a}\n  - name: c\n    when: input:b === \'x\'\n---\n${input:c}');
    checkRules('---\ninput: [a]\n---\n## Inputs\n\n* `${input:a}`: A thing\n');
  });
  it('a name in a placeholder that cannot be read counts as used', () => checkRules("---\ninput: [a]\n---\n${input:a ? * 'x'}\n            ^ expression-syntax"));
  it('a name in a placeholder that never closes counts as used', () => checkRules('---\ninput: [a]\n---\n${input:a\n^^^^^^^^^ placeholder-unclosed'));
  it('an empty answer of a file without inputs', () => checkRules('---\ninput: []\n---\nText'));

  it('one of several goes', () => checkFix('---\ninput:\n  - name: a\n    type: text\n\n  - name: b\n---\n${input:b}', 'Remove the declaration of "a"', '---\ninput:\n\n  - name: b\n---\n${input:b}'));
  it('the only one takes the list with it', () => checkFix('---\nagent: ask\ninput:\n  - name: a\n    type: text\n---\nText', 'Remove the declaration of "a"', '---\nagent: ask\n---\nText'));
  it('the only one of a header leaves an empty header', () => checkFix('---\ninput:\n- a\n---\nText', 'Remove the declaration of "a"', '---\n---\nText'));
  it('goes from a list in brackets', () => {
    checkFix('---\ninput: [a, b]\n---\n${input:b}', 'Remove the declaration of "a"', '---\ninput: [b]\n---\n${input:b}');
    checkFix('---\ninput: [{ name: b }, { name: a, default: x }]\n---\n${input:b}', 'Remove the declaration of "a"', '---\ninput: [{ name: b }]\n---\n${input:b}');
  });
  it('stays while it is declared twice, which is mended first', () => {
    const text = '---\ninput:\n  - name: a\n    type: text\n  - name: a\n---\nText';
    checkNoFix(text, 'input-unused');
    checkFix(text, 'Remove the second declaration of "a"', '---\ninput:\n  - name: a\n    type: text\n---\nText');
  });
  it('stays while another list would count in its place', () => {
    checkNoFix('---\ninput:\n  - name: a\ninputs:\n  - name: a\n---\nText', 'input-unused');
    checkNoFix('---\ninput:\n  - name: a\n\uFEFFinputs:\n  - name: a\n---\nText', 'input-unused');
  });
  it('stays when the header could not be read without it', () => checkNoFix('---\ninput:\n  - name: a\na\n : \n---\nText', 'input-unused'));
  it('goes from a map', () => {
    checkFix('---\ninputs:\n  a:\n    type: text\n  b:\n---\n${input:b}', 'Remove the declaration of "a"', '---\ninputs:\n  b:\n---\n${input:b}');
    checkFix('---\ninputs: { b: x, a: y }\n---\n${input:b}', 'Remove the declaration of "a"', '---\ninputs: { b: x }\n---\n${input:b}');
  });
  it('goes from a CRLF file', () => checkFix('---\r\ninput:\r\n  - name: a\r\n  - name: b\r\n---\r\n${input:b}', 'Remove the declaration of "a"', '---\r\ninput:\r\n  - name: b\r\n---\r\n${input:b}'));
  it('one input that is written as a map becomes a list', () => {
    const title = 'Make it a list with one input';
    checkFix('---\ninput:\n  name: topic\n  options:\n    - x\n\n    - y\nagent: ask\n---\n${input:topic}', title, '---\ninput:\n  - name: topic\n    options:\n      - x\n\n      - y\nagent: ask\n---\n${input:topic}');
    checkFix('---\ninput: { name: topic, description: What }\n---\n${input:topic}', title, '---\ninput: [{ name: topic, description: What }]\n---\n${input:topic}');
  });
  it('a map with an input called name stays one', () => checkFix('---\ninput:\n  name: topic\n  description: What\n---\n${input:topic} ${input:name}', 'Remove the declaration of "description"', '---\ninput:\n  name: topic\n---\n${input:topic} ${input:name}'));
});
