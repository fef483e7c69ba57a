import assert from 'node:assert/strict';
import { openPromptFile } from '../../../src/core/index';
import { countOpenQuestions } from '../../../src/extension/form/countOpenQuestions';

const prompt = openPromptFile("---\ninput:\n  - { name: kind, options: [a, b] }\n  - { name: more, when: kind === 'b' }\n---\n");

describe('the number of open questions', () => {
  it('is none when what is given leaves nothing to ask', () => assert.equal(countOpenQuestions(prompt, { given: { kind: 'a' } }), 0));

  it('counts those that apply', () => {
    assert.equal(countOpenQuestions(prompt, {}), 1);
    assert.equal(countOpenQuestions(prompt, { remembered: { kind: 'b' } }), 2);
    assert.equal(countOpenQuestions(openPromptFile('${input:a} ${selection} ${file}'), { variables: { file: 'f' } }), 2);
  });
});
