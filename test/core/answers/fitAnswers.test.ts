import assert from 'node:assert/strict';
import { openPromptFile, type Value } from '../../../src/core/index';
import { fitAnswers } from '../../../src/core/answers/fitAnswers';

/** Fits answers to the inputs of a header, given as YAML; misfits come out as `name` or `name code`. */
function fit(inputs: string, kept: Readonly<Record<string, Value>>): { answers: Readonly<Record<string, Value>>; misfits: readonly string[] } {
  const { answers, misfits } = fitAnswers(openPromptFile(`---\ninput:\n${inputs}\n---\n`).inputs, kept);
  return { answers, misfits: misfits.map(({ name, problem }) => (problem === undefined ? name : `${name} ${problem.code}`)) };
}

describe('answers that were kept', () => {
  it('are taken with the type that their input has now', () => {
    assert.deepEqual(fit('  - { name: size, type: integer }\n  - { name: on, type: boolean }', { size: '3', on: 'yes' }), { answers: { size: 3, on: true }, misfits: [] });
  });

  it('are reported when their input is gone, or takes them no longer', () => {
    assert.deepEqual(fit('  - { name: level, options: [Low, High] }', { level: 'Middle', old: 'x' }), { answers: {}, misfits: ['level answer-option', 'old'] });
  });

  it('are never those to a secret', () => assert.deepEqual(fit('  - api_key', { api_key: 'k' }), { answers: {}, misfits: ['api_key'] }));

  it('are no answers when they are empty, even to a required input', () => {
    assert.deepEqual(fit('  - { name: who, required: true }', { who: '' }), { answers: {}, misfits: [] });
  });

  it('may belong to an input with the name of something inherited', () => {
    const { answers } = fit('  - constructor\n  - __proto__', Object.fromEntries([['constructor', 'c'], ['__proto__', 'p']]));
    assert.deepEqual(Object.entries(answers), [['constructor', 'c'], ['__proto__', 'p']]);
  });
});
