import assert from 'node:assert/strict';
import { answerField, answerQuestion, currentQuestion, fieldsOf, goBack, holdTyped, openPromptFile, renderPrompt, resetFields, startInterview, valuesOf, type Interview, type KnownAnswers } from '../../../src/core/index';

/** Opens the form of a prompt with a header of inputs, given as YAML. */
function open(inputs: string, known: KnownAnswers = {}, body = ''): Interview {
  return startInterview(openPromptFile(`---\ninput:\n${inputs}\n---\n${body}`), known);
}

/** The fields that are shown, as `name=value`, with the code of a problem behind. */
function shown(interview: Interview): readonly string[] {
  return fieldsOf(interview)
    .filter(({ applies }) => applies)
    .map(({ key, answer, problem }) => `${key}=${String(answer?.value ?? '')}${problem === undefined ? '' : ` ${problem.code}`}`);
}

const service = '  - { name: name, required: true }\n  - { name: folder, default: "src/${input:name}" }\n  - { name: replicas, type: integer, minimum: 1, default: 2 }\n  - { name: why, when: replicas > 2, required: true }';

describe('the fields of a form', () => {
  it('show every question at once, with its default', () => {
    assert.deepEqual(shown(open(service)), ['name= answer-required', 'folder=src/', 'replicas=2']);
  });

  it('follow what is typed: defaults are computed and conditions decided anew', () => {
    let form = answerField(open(service), 'name', 'api');
    assert.deepEqual(shown(form), ['name=api', 'folder=src/api', 'replicas=2']);
    form = answerField(form, 'replicas', '5');
    assert.deepEqual(shown(form), ['name=api', 'folder=src/api', 'replicas=5', 'why= answer-required']);
    assert.equal(fieldsOf(form)[2]?.answer?.value, 5, 'a number, not its text');
  });

  it('keep what does not fit, and say why', () => {
    const form = answerField(open(service), 'replicas', '0');
    assert.deepEqual(shown(form)[2], 'replicas=0 answer-minimum');
    assert.deepEqual(shown(answerField(form, 'replicas', 'two'))[2], 'replicas=two answer-integer'.replace('integer', 'number'));
  });

  it('hold what stands in the open one when it is left, fit or not', () => {
    const second = answerQuestion(answerQuestion(open(service), 'api'), 'src/api');
    const back = goBack(holdTyped(second, 'two'));
    assert.ok(back !== undefined);
    assert.equal(currentQuestion(back)?.input.name, 'folder');
    assert.deepEqual(shown(back), ['name=api', 'folder=src/api', 'replicas=two answer-number']);
    const again = answerQuestion(back, 'src/api');
    assert.deepEqual(currentQuestion(again)?.initial, { value: 'two', origin: 'asked' });
    const end = answerQuestion(again, 2);
    assert.equal(holdTyped(end, 'nothing is open'), end);
  });

  it('may be emptied, which is no return to the default', () => {
    const form = answerField(answerField(open(service), 'replicas', ''), 'folder', '');
    assert.deepEqual(shown(form), ['name= answer-required', 'folder=', 'replicas=']);
  });

  it('return to their defaults, one or all', () => {
    const form = answerField(answerField(open(service, { remembered: { name: 'old' } }), 'folder', 'x'), 'replicas', '9');
    assert.deepEqual(shown(form), ['name=old', 'folder=x', 'replicas=9', 'why= answer-required']);
    assert.deepEqual(shown(resetFields(form, 'folder')), ['name=old', 'folder=src/old', 'replicas=9', 'why= answer-required']);
    assert.deepEqual(shown(resetFields(form)), ['name= answer-required', 'folder=src/', 'replicas=2']);
  });

  it('tell what was remembered from what is the default', () => {
    assert.deepEqual(fieldsOf(open(service, { remembered: { name: 'old' } })).map(({ answer }) => answer?.origin), ['remembered', 'default', 'default', undefined]);
  });

  it('hold a variable without a value beside an input of the same name', () => {
    const form = answerField(answerField(startInterview(openPromptFile('${input:selection} ${selection}')), 'selection', 'a'), '$selection', 'b');
    assert.deepEqual(shown(form), ['selection=a', '$selection=b']);
    assert.deepEqual(valuesOf(form), { answers: { selection: 'a' }, variables: { selection: 'b' } });
  });

  it('leave out the answer to a question that does not apply', () => {
    let form = answerField(answerField(open(service), 'replicas', '5'), 'why', 'peak');
    form = answerField(form, 'replicas', '1');
    assert.deepEqual(valuesOf(form).answers, { folder: 'src/', replicas: 1 });
    assert.equal(valuesOf(answerField(form, 'replicas', '5')).answers['why'], 'peak', 'and keep it for when it applies again');
  });

  it('ignore a key that is none of theirs', () => {
    const form = open(service);
    assert.equal(answerField(form, 'other', 'x'), form);
  });

  it('render a half-filled prompt', () => {
    const prompt = openPromptFile('${input:who} is ${input:what}.');
    const { answers, variables } = valuesOf(answerField(startInterview(prompt), 'who', 'Ada'));
    assert.equal(renderPrompt(prompt, answers, variables).text, 'Ada is .');
  });
});
