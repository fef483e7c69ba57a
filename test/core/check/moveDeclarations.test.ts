import assert from 'node:assert/strict';
import { applyEdits, moveHeaderToSection, moveSectionToHeader, openPromptFile, type Fix, type PromptFile } from '../../../src/core/index';

function checkMove(move: (promptFile: PromptFile) => Fix | undefined, before: string, after: string | undefined): void {
  const fix = move(openPromptFile(before));
  assert.equal(fix === undefined ? undefined : applyEdits(before, fix.edits), after);
}

describe('an Inputs section becomes a header', () => {
  const check = (before: string, after: string | undefined): void => checkMove(moveSectionToHeader, before, after);

  it('with everything it says', () =>
    check(
      '## Inputs\n\n* `${input:count:20}`: (Optional, defaults to 20) How many\n  items at most\n- **${input:style|short|long}** - (Required) How to write\n\nText',
      "---\ninput:\n  - name: count\n    description: How many items at most\n    default: 20\n  - name: style\n    description: How to write\n    required: true\n    options: [short, long]\n---\n\n## Inputs\n\n* count: ${input:count}\n- style: ${input:style}\n\nText".replace('default: 20', "default: '20'"),
    ));

  it('in the header that is there, with its line breaks', () =>
    check(
      '---\r\nagent: ask\r\n---\r\n\r\n# Inputs\r\n\r\n* ${input:topic}: What about\r\n',
      '---\r\nagent: ask\r\ninput:\r\n  - name: topic\r\n    description: What about\r\n    required: false\r\n---\r\n\r\n# Inputs\r\n\r\n* topic: ${input:topic}\r\n',
    ));

  it('not where there is none', () => {
    check('Write about ${input:topic}', undefined);
    check('---\ninput: [topic]\n---\n## Inputs\n\n* ${input:topic}: What about', undefined);
  });

  it('not when another question would be lost with its text', () => {
    check('## Inputs\n\n* ${input:onto:main}: Base, needed when `${input:operation}` is rebase', undefined);
  });
});

describe('a header becomes an Inputs section', () => {
  const check = (before: string, after: string | undefined): void => checkMove(moveHeaderToSection, before, after);

  it('with everything it says', () =>
    check(
      "---\nagent: ask\ninput:\n  - name: count\n    description: How many\n    default: '20'\n  - name: style\n    options: [short, long]\n    default: long\n  - name: topic\n    description: What about\n    required: true\n---\nText ${topic} ${style == 'short' ? `${count}` : ''} ${input:topic} \\${topic}",
      '---\nagent: ask\n---\n## Inputs\n\n* ${input:count|20}: How many\n* ${input:style:short|long:long}:\n* ${input:topic}: (Required) What about\n\nText ${input:topic} ${input:style == \'short\' ? `${input:count}` : \'\'} ${input:topic} \\${topic}',
    ));

  it('not when an item cannot say it', () => {
    check('---\ninput: [{ name: n, type: number }]\n---\n${input:n}', undefined);
    check('---\ninput: [{ name: n, when: "input:m" }]\n---\n${input:n}${input:m}', undefined);
    check('---\ninput: [{ name: n, options: [a], custom: true }]\n---\n${input:n}', undefined);
    check('Text ${input:n}', undefined);
  });

  it('not when what was broken would become text, in which others may be asked', () => {
    check('---\ninput: [x]\n---\n${x ? y${input:n:Say it} : 1}', undefined);
  });

  it('not when another list would count that says nothing right', () => {
    assert.equal(moveHeaderToSection(openPromptFile('---\ninput:\n  - name: a\narguments: issue branch\n---\n${input:a}')), undefined);
  });

  it('not while the header cannot be read', () => {
    check('---\ninput:\n  - name: a\ninput:    default: \n---\n${a}', undefined);
  });
});
