import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { describeOpen } from '../../src/library/describeRefusal';
import { fillWithAnswers, type GivenAnswers } from '../../src/library/fillWithAnswers';

const promptFile = openPromptFile(`---
input:
  - name: kind
    options: [bug, feature]
    required: true
  - name: steps
    required: true
    when: input:kind === 'bug'
  - name: points
    type: integer
    default: 3
---
\${input:kind}/\${input:steps}/\${input:points}/\${selection}`);

function fill(given: GivenAnswers): unknown {
  const result = fillWithAnswers(promptFile, given);
  return result.kind === 'filled' ? result.filled.text : { open: result.questions.map(({ input, problem }) => [input.name, problem?.code]), unknown: result.unknown };
}

describe('filling with answers that are all there', () => {
  it('takes texts and values, defaults and variables', () => {
    assert.equal(fill({ answers: { kind: 'Feature', points: '5' }, variables: { selection: 'x' } }), 'feature//5/x');
    assert.equal(fill({ answers: { kind: 'bug', steps: 'press' } }), 'bug/press/3/');
  });

  it('leaves an optional input empty when that is what was given', () => {
    assert.equal(fill({ answers: { kind: 'feature', points: null } }), 'feature///');
    assert.equal(fill({ answers: { kind: 'feature', points: '' } }), 'feature///');
  });

  it('puts answers over a preset', () => {
    assert.equal(fill({ preset: { kind: 'feature', points: 8 }, answers: { points: 1 } }), 'feature//1/');
  });

  it('refuses a default that comes out as what nobody may answer', () => {
    const file = openPromptFile("---\ninput:\n  - { name: d, options: [x, y], default: '${language}' }\n---\n${d}");
    const filled = fillWithAnswers(file, { variables: { language: 'y' } });
    assert.equal(filled.kind === 'filled' && filled.filled.text, 'y');
    const open = fillWithAnswers(file, { variables: { language: 'z' } });
    assert.deepEqual(open.kind === 'open' && open.questions.map(({ input, problem, byDefault }) => [input.name, problem?.code, byDefault]), [['d', 'answer-option', true]]);
    assert.match(open.kind === 'open' ? describeOpen('Draft', open.questions, 'not asked') : '', /^- d: its default does not fit here: "z" is not one of: x, y\.$/m);
  });

  it('gives everything that stands in its way at once', () => {
    assert.deepEqual(fill({ answers: { kind: 'bug', points: 'many', stesp: 'x', other: 1 } }), {
      open: [['steps', undefined], ['points', 'answer-number']],
      unknown: [{ name: 'stesp', nearest: 'steps' }, { name: 'other' }],
    });
    assert.deepEqual(fill({ answers: { kind: '' } }), { open: [['kind', undefined]], unknown: [] });
  });
});
