import { checkFix, checkRules } from '../../../kit/checkRules';

describe('input-undeclared', () => {
  it('a name beside declared ones', () => checkRules('---\ninput: [topic]\n---\n${input:topic} ${input:tpoic}\n                       ^^^^^ input-undeclared'));
  it('at each use', () => checkRules("---\ninput: [topic]\n---\n${input:topic} ${input:other}\n                       ^^^^^ input-undeclared\n${input:other === 'x' ? 'y' : ''}\n        ^^^^^ input-undeclared"));
  it('not in a file that declares nothing in its header', () => {
    checkRules('${input:topic} ${other="x"} ${input:tpoic}');
    checkRules('---\ninput: []\n---\n${input:topic}');
  });
  it('not where the placeholder, a section or a configuration line declares it', () =>
    checkRules('---\ninput: [topic]\n---\n${input:topic} ${input:other:What else?} ${input:free text} ${N=3}${input:N}\n\n## Inputs\n\n* ${input:third}: A thing\n'));

  const title = 'Declare "other" in the header';
  it('a near name is proposed', () => checkFix('---\ninput: [topic]\n---\n${input:topic} ${input:tpoic}', 'Change to "topic"', '---\ninput: [topic]\n---\n${input:topic} ${input:topic}'));
  it('is declared in every shape of list', () => {
    checkFix('---\ninput: [a]\n---\n${a} ${input:other}', title, '---\ninput: [a, other]\n---\n${a} ${input:other}');
    checkFix('---\ninput: a\n---\n${a} ${input:other}', title, '---\ninput: [a, other]\n---\n${a} ${input:other}');
    checkFix('---\ninput: [{ name: a }]\n---\n${a} ${input:other ? 1 : 2}', title, '---\ninput: [{ name: a }, { name: other, type: boolean }]\n---\n${a} ${input:other ? 1 : 2}');
    checkFix('---\ninput:\n- a\n---\n${a} ${input:other}', title, '---\ninput:\n- a\n- other\n---\n${a} ${input:other}');
    checkFix('---\ninputs:\n    a:\n        type: text\n---\n${a} ${input:other}', title, '---\ninputs:\n    a:\n        type: text\n    other:\n      type: string\n---\n${a} ${input:other}');
    checkFix('---\ninputs: { a: x }\n---\n${a} ${input:other}', title, '---\ninputs: { a: x, other: { type: string } }\n---\n${a} ${input:other}');
  });
  it('is declared in a schema, and in the metadata of a skill', () => {
    checkFix(
      '---\nparameters:\n  type: object\n  properties:\n    a:\n      type: string\n  required: [a]\n---\n${a} ${input:other}',
      title,
      '---\nparameters:\n  type: object\n  properties:\n    a:\n      type: string\n    other:\n      type: string\n  required: [a]\n---\n${a} ${input:other}',
    );
    checkFix('---\nmetadata:\n  input:\n    - name: a\n---\n${a} ${input:other}', title, '---\nmetadata:\n  input:\n    - name: a\n    - name: other\n      type: string\n---\n${a} ${input:other}');
  });
  it('keeps CRLF and the indentation', () =>
    checkFix(
      '---\r\ninput:\r\n    - name: a\r\n      type: text\r\nagent: ask\r\n---\r\n${a} ${input:other}',
      title,
      '---\r\ninput:\r\n    - name: a\r\n      type: text\r\n    - name: other\r\n      type: string\r\nagent: ask\r\n---\r\n${a} ${input:other}',
    ));
  it('gets the options and the type that its uses suggest', () => {
    const uses = "${a} ${input:other === 'One: 1' ? 'x' : input:other === 'two' ? 'y' : ''}";
    checkFix(`---\ninput:\n  - name: a\n---\n${uses}`, title, `---\ninput:\n  - name: a\n  - name: other\n    options: ['One: 1', two]\n---\n${uses}`);
    checkFix('---\ninput:\n  - name: a\n---\n${a} ${input:other > 3 ? 1 : 2}', title, '---\ninput:\n  - name: a\n  - name: other\n    type: number\n---\n${a} ${input:other > 3 ? 1 : 2}');
  });
});
