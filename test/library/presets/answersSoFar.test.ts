import assert from 'node:assert/strict';
import { answerQuestion, goBack, holdTyped, openPromptFile, startInterview, takeAnswers, type Interview, type KnownAnswers } from '../../../src/core/index';
import { answersSoFar } from '../../../src/library/presets/answersSoFar';

/** Opens the interview of a prompt with a header of inputs, given as YAML. */
function open(inputs: string, known: KnownAnswers = {}, body = ''): Interview {
  return startInterview(openPromptFile(`---\ninput:\n${inputs}\n---\n${body}`), known);
}

const three = "  - kind\n  - { name: more, when: kind === 'b' }\n  - { name: last, type: integer, required: true }";

describe('the answers so far', () => {
  it('are those that were given this time, not what is remembered of questions ahead', () => {
    const interview = answerQuestion(open(three, { remembered: { kind: 'b', more: 'm', last: 3 } }), 'b');
    assert.deepEqual(answersSoFar(interview, undefined), { kind: 'b' });
    assert.deepEqual(answersSoFar(interview, 'typed'), { kind: 'b', more: 'typed' });
  });

  it('hold null for what was skipped, and what a preset gave', () => {
    const interview = takeAnswers(answerQuestion(open(three), undefined), { last: 3 }, 'given');
    assert.deepEqual(answersSoFar(interview, undefined), { kind: null, last: 3 });
  });

  it('are none to a question that no longer applies', () => {
    const back = goBack(goBack(answerQuestion(answerQuestion(open(three), 'b'), 'm')) as Interview) as Interview;
    assert.deepEqual(answersSoFar(answerQuestion(back, 'a'), undefined), { kind: 'a' });
  });

  it('hold what stands in the field only where it fits, and never that of a variable', () => {
    const interview = answerQuestion(open(three), 'a');
    assert.deepEqual(answersSoFar(interview, 'three'), { kind: 'a' });
    assert.deepEqual(answersSoFar(interview, '3'), { kind: 'a', last: 3 });
    assert.deepEqual(answersSoFar(open('  - selection', { given: { selection: 's' } }, '${selection}'), 'typed'), { selection: 's' });
  });

  it('hold nothing that does not fit, also of a question that was left for the one before', () => {
    const last = answerQuestion(open(three), 'a');
    assert.deepEqual(answersSoFar(goBack(holdTyped(last, 'three')) as Interview, undefined), { kind: 'a' });
    assert.deepEqual(answersSoFar(goBack(holdTyped(last, '3')) as Interview, undefined), { kind: 'a', last: 3 });
  });

  it('tell no secret, typed or computed', () => {
    const inputs = '  - api_token\n  - { name: url, default: "https://user:${input:api_token}@host" }\n  - note\n  - end';
    const asked = answerQuestion(answerQuestion(answerQuestion(open(inputs), 'hunter2'), 'https://user:hunter2@host'), 'hunter2 again');
    assert.deepEqual(answersSoFar(asked, 'fine'), { end: 'fine' });
    assert.deepEqual(answersSoFar(open(inputs), 'hunter2'), {});
    const late = answerQuestion(open('  - note\n  - api_token'), 'hunter2');
    assert.deepEqual(answersSoFar(late, 'hunter2'), {}, 'also of the field that is open');
  });

  it('hold what stands without being asked', () => {
    assert.deepEqual(answersSoFar(open('  - a\n  - b', { remembered: { a: 'x', b: 'y' }, only: ['b'] }), undefined), { a: 'x' });
  });
});
