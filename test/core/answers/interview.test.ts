import assert from 'node:assert/strict';
import {
  answerQuestion,
  answersOf,
  currentQuestion,
  fieldsOf,
  goBack,
  openPromptFile,
  renderPrompt,
  startInterview,
  takeAnswers,
  takeDefaults,
  textOf,
  unusedAnswers,
  variablesOf,
  type Interview,
  type KnownAnswers,
  type Value,
} from '../../../src/core/index';
import { applicableInputs } from '../../../src/core/answers/interview';

/** Opens an interview over the inputs of a header, given as YAML. */
function open(inputs: string, known: KnownAnswers = {}, body = ''): Interview {
  return startInterview(openPromptFile(`---\ninput:\n${inputs}\n---\n${body}`), known);
}

/** The open question as `number/total name`. */
function shown(interview: Interview | undefined): string | undefined {
  const question = interview && currentQuestion(interview);
  return question && `${question.number}/${question.total} ${question.input.name}`;
}

function answerAll(interview: Interview, ...values: readonly Value[]): Interview {
  return values.reduce<Interview>((step, value) => answerQuestion(step, value), interview);
}

const three = '  - { name: a, description: First }\n  - name: b\n  - { name: c, default: x }';

describe('defaults that hold others', () => {
  it('grow to 4 MB together, and what goes over is left out', () => {
    const doubling = Array.from({ length: 20 }, (_, index) => `  - { name: n${index + 1}, default: '\${n${index}}\${n${index}}' }`).join('\n');
    const interview = open(`  - { name: n0, default: x }\n${doubling}\n  - { name: long, default: '\${n20}\${n20}' }\n  - { name: over, default: '\${n3}' }\n  - { name: short, default: '\${n1}' }`);
    for (const answers of [answersOf(takeDefaults(interview).interview), Object.fromEntries(fieldsOf(interview).map(({ key, answer }) => [key, answer?.value]))]) {
      assert.deepEqual(['n3', 'n20', 'long', 'over', 'short'].map((name) => textOf(answers[name]).length), [8, 2 ** 20, 2 ** 21, 0, 2]);
    }
  });
});

describe('an interview', () => {
  it('asks one question after the other', () => {
    let interview = open(three);
    assert.equal(shown(interview), '1/3 a');
    assert.equal(currentQuestion(interview)?.input.description, 'First');
    interview = answerQuestion(interview, '1');
    assert.equal(shown(interview), '2/3 b');
    interview = answerQuestion(interview, '2');
    assert.equal(shown(interview), '3/3 c');
    interview = answerQuestion(interview, '3');
    assert.equal(currentQuestion(interview), undefined);
    assert.deepEqual(answersOf(interview), { a: '1', b: '2', c: '3' });
  });

  it('has nothing to ask without inputs', () => {
    const interview = startInterview(openPromptFile('Hello'));
    assert.equal(currentQuestion(interview), undefined);
    assert.deepEqual(answersOf(interview), {});
    assert.equal(goBack(interview), undefined);
  });

  it('ignores an answer when all is answered', () => {
    const done = answerAll(open('  - a'), 'x');
    assert.deepEqual(answersOf(answerQuestion(done, 'y')), { a: 'x' });
  });

  it('is a value: an older step is not changed by a later one', () => {
    const first = open(three);
    answerAll(first, '1', '2');
    assert.equal(shown(first), '1/3 a');
    assert.deepEqual(answersOf(first), {});
  });

  it('takes answers from outside when it has begun, and keeps those it has', () => {
    const begun = goBack(goBack(answerAll(open(three), '1', '2')) ?? open(three)) ?? open(three);
    const given = takeAnswers(begun, { a: 'A', gone: 'x' }, 'given');
    assert.equal(shown(given), '1/2 b');
    assert.equal(currentQuestion(given)?.initial?.value, '2');
    assert.deepEqual(answersOf(answerAll(given, 'B', 'C')), { a: 'A', b: 'B', c: 'C' });
    const remembered = takeAnswers(begun, { b: 'B', c: undefined }, 'remembered');
    assert.equal(shown(remembered), '1/3 a');
    const atLast = answerAll(remembered, '1', 'B');
    assert.deepEqual(currentQuestion(atLast)?.initial, { value: undefined, origin: 'remembered' }, 'what was left empty stays empty, whatever the default');
    assert.equal(shown(takeAnswers(open('  - api_key'), { api_key: 'k' }, 'given')), '1/1 api_key', 'a secret is asked');
  });

  it('skips a question that is answered with nothing', () => {
    const interview = answerAll(open(three), undefined, '2', '3');
    assert.deepEqual(answersOf(interview), { b: '2', c: '3' });
    assert.equal(interview.answers.get('a')?.origin, 'asked');
  });

  it('gives no default for a question that was skipped', () => {
    assert.deepEqual(answersOf(answerAll(open(three), '1', '2', undefined)), { a: '1', b: '2' });
  });
});

describe('going back', () => {
  it('is not possible from the first question', () => assert.equal(goBack(open(three)), undefined));

  it('keeps every answer, and shows them again', () => {
    const done = answerAll(open(three), '1', '2', '3');
    const third = goBack(done);
    assert.equal(shown(third), '3/3 c');
    const second = third && goBack(third);
    assert.equal(shown(second), '2/3 b');
    assert.deepEqual(second && currentQuestion(second)?.initial, { value: '2', origin: 'asked' });
    const again = second && answerQuestion(second, 'two');
    assert.deepEqual(again && currentQuestion(again)?.initial, { value: '3', origin: 'asked' });
    assert.deepEqual(again && answersOf(answerQuestion(again, '3')), { a: '1', b: 'two', c: '3' });
  });

  it('leaps over a question that does not apply', () => {
    const interview = answerAll(open("  - a\n  - { name: b, when: \"a === 'x'\" }\n  - c"), 'y');
    assert.equal(shown(interview), '2/2 c');
    assert.equal(shown(goBack(interview)), '1/2 a');
  });

  it('leaps over a given answer', () => {
    const interview = answerAll(open(three, { given: { b: 'B' } }), '1');
    assert.equal(shown(interview), '2/2 c');
    assert.equal(shown(goBack(interview)), '1/2 a');
  });
});

describe('when', () => {
  const conditional = "  - a\n  - { name: b, when: \"a === 'x'\" }\n  - { name: c, when: b }\n  - d";

  it('counts only the questions that apply as the answers stand', () => {
    const interview = open(conditional);
    assert.equal(shown(interview), '1/2 a');
    assert.equal(shown(answerQuestion(interview, 'x')), '2/3 b');
    assert.equal(shown(answerAll(interview, 'x', 'y')), '3/4 c');
    assert.equal(shown(answerAll(interview, 'y')), '2/2 d');
  });

  it('takes away an answer whose question no longer applies, and gives it back', () => {
    const done = answerAll(open(conditional), 'x', 'y', 'z', 'w');
    assert.deepEqual(answersOf(done), { a: 'x', b: 'y', c: 'z', d: 'w' });
    const first = [1, 2, 3, 4].reduce<Interview>((step) => goBack(step) ?? step, done);
    assert.equal(shown(first), '1/4 a');
    const other = answerAll(first, 'not x', 'w');
    assert.deepEqual(answersOf(other), { a: 'not x', d: 'w' });
    const restored = answerAll([1, 2].reduce<Interview>((step) => goBack(step) ?? step, other), 'x');
    assert.deepEqual(currentQuestion(restored)?.initial, { value: 'y', origin: 'asked' });
  });

  it('takes away a given answer too', () => {
    assert.deepEqual(answersOf(answerAll(open(conditional, { given: { b: 'B' } }), 'y', 'w')), { a: 'y', d: 'w' });
  });

  it('hides the last question', () => {
    assert.equal(currentQuestion(answerAll(open("  - a\n  - { name: b, when: a }"), undefined)), undefined);
  });

  it('hides the first question', () => {
    assert.equal(shown(open("  - { name: a, when: selection }\n  - b", { variables: { selection: '' } })), '1/1 b');
    assert.equal(shown(open("  - { name: a, when: selection }\n  - b", { variables: { selection: 's' } })), '1/2 a');
  });
});

describe('what is known beforehand', () => {
  it('is not asked when it is given', () => {
    const interview = open(three, { given: { a: '1', c: '3' } });
    assert.equal(shown(interview), '1/1 b');
    assert.deepEqual(answersOf(answerQuestion(interview, '2')), { a: '1', b: '2', c: '3' });
  });

  it('is asked with the remembered answer in the field', () => {
    const interview = open(three, { remembered: { a: 'old', c: 'last' } });
    assert.deepEqual(currentQuestion(interview)?.initial, { value: 'old', origin: 'remembered' });
    assert.deepEqual(currentQuestion(answerAll(interview, '1', '2'))?.initial, { value: 'last', origin: 'remembered' });
  });

  it('begins with the default when nothing is remembered', () => {
    assert.deepEqual(currentQuestion(answerAll(open(three), '1', '2'))?.initial, { value: 'x', origin: 'default' });
  });

  it('never holds a remembered secret', () => {
    const interview = open('  - { name: a, type: password }\n  - api_key\n  - githubToken', { remembered: { a: 's', api_key: 's', githubToken: 's' } });
    assert.equal(currentQuestion(interview)?.initial, undefined);
    assert.deepEqual([...interview.answers], []);
    assert.deepEqual(takeDefaults(interview).interview.answers.size, 0);
  });

  it('may give a secret', () => {
    assert.deepEqual(answersOf(open('  - api_key', { given: { api_key: 's' } })), { api_key: 's' });
  });

  it('may hold names of JavaScript, and names of no input', () => {
    assert.equal(shown(open('  - constructor\n  - toString', { given: { other: 1 }, remembered: {} })), '1/2 constructor');
  });
});

describe('the only questions to ask', () => {
  const inputs = "  - a\n  - { name: b, default: '${a}!' }\n  - { name: c, when: b }\n  - d";

  it('are counted alone, and reached in their order', () => {
    const interview = open(inputs, { remembered: { a: 'x' }, only: ['c', 'd'] });
    assert.equal(shown(interview), '1/2 c');
    const second = answerQuestion(interview, 'C');
    assert.equal(shown(second), '2/2 d');
    assert.equal(shown(goBack(second)), '1/2 c');
    assert.deepEqual(answersOf(answerQuestion(second, 'D')), { a: 'x', b: 'x!', c: 'C', d: 'D' });
  });

  it('may be none: what is left is answered with what is remembered, or its default', () => {
    const interview = open(inputs, { remembered: { a: 'x', d: 'D' }, only: [] }, '${selection}');
    assert.equal(currentQuestion(interview), undefined);
    assert.deepEqual(answersOf(interview), { a: 'x', b: 'x!', d: 'D' });
    assert.deepEqual(variablesOf(interview), {});
  });

  it('change the defaults of the others', () => {
    assert.deepEqual(answersOf(answerAll(open(inputs, { only: ['a'] }), 'y')), { a: 'y', b: 'y!' });
  });

  it('may be variables', () => assert.equal(shown(open('  - a', { only: ['$selection'] }, '${selection} ${file}')), '1/1 selection'));

  it('leave a remembered nothing as it is', () => {
    assert.deepEqual(answersOf(open(three, { remembered: { c: null }, only: [] })), {});
  });
});

describe('the default of a question', () => {
  it('is known beside what is remembered', () => {
    const question = currentQuestion(answerAll(open(three, { remembered: { c: 'last' } }), '1', '2'));
    assert.deepEqual([question?.initial?.value, question?.default], ['last', { value: 'x', origin: 'default' }]);
  });

  it('is computed from the answers before', () => {
    const inputs = "  - a\n  - { name: b, default: '${a}!' }";
    assert.equal(currentQuestion(answerQuestion(open(inputs, { remembered: { b: 'old' } }), 'new'))?.default?.value, 'new!');
  });

  it('is absent without one', () => assert.equal(currentQuestion(open(three))?.default, undefined));
});

describe('the inputs that apply', () => {
  it('are those whose conditions hold with the answers', () => {
    const { inputs } = openPromptFile("---\ninput:\n  - a\n  - { name: b, when: \"a === 'x'\" }\n  - { name: c, when: selection }\n---\n");
    assert.deepEqual([...applicableInputs(inputs, { a: 'y' })], ['a']);
    assert.deepEqual([...applicableInputs(inputs, { a: 'x' }, { selection: 's' })], ['a', 'b', 'c']);
  });
});

describe('computed defaults', () => {
  const service = "  - name: a\n  - { name: b, default: '${a}-service' }\n  - { name: c, default: '${b}.${language}' }";

  it('are computed when the question is reached', () => {
    const first = open(service, { variables: { language: 'ts' } });
    const second = answerQuestion(first, 'shop');
    assert.deepEqual(currentQuestion(second)?.initial, { value: 'shop-service', origin: 'default' });
    const third = answerQuestion(second, 'store');
    assert.deepEqual(currentQuestion(third)?.initial, { value: 'store.ts', origin: 'default' });
  });

  it('follow a changed answer', () => {
    const second = answerQuestion(open(service), 'shop');
    const again = answerQuestion(goBack(second) ?? second, 'bank');
    assert.deepEqual(currentQuestion(again)?.initial, { value: 'bank-service', origin: 'default' });
  });

  it('that come out empty are none', () => {
    assert.equal(currentQuestion(open("  - { name: a, default: '${selection}' }", { variables: { selection: '' } }))?.initial, undefined);
  });

  it('become a value of the type', () => {
    const interview = open("  - { name: a, type: integer, default: '${lineNumber}' }", { variables: { lineNumber: '12' } });
    assert.deepEqual(currentQuestion(interview)?.initial?.value, 12);
  });
});

describe('taking the defaults', () => {
  it('gives the required inputs that stay open', () => {
    const { interview, missing } = takeDefaults(open('  - { name: a, required: true }\n  - { name: b, required: true, default: x }\n  - { name: c, required: false }'));
    assert.deepEqual(missing.map(({ name }) => name), ['a']);
    assert.deepEqual(answersOf(interview), { b: 'x' });
    assert.equal(currentQuestion(interview), undefined);
  });

  it('gives the inputs whose default came out as what nobody may answer', () => {
    const misfits = (given: Readonly<Record<string, Value>>): readonly unknown[] =>
      takeDefaults(open("  - { name: a, required: false }\n  - { name: b, options: [x, y], default: '${a}' }\n  - { name: c, type: integer, default: '${a}', when: a === 'z' }", { given })).misfits.map(({ input, problem }) => [input.name, problem.code]);
    assert.deepEqual(misfits({}), []);
    assert.deepEqual(misfits({ a: 'X' }), []);
    assert.deepEqual(misfits({ a: 'w' }), [['b', 'answer-option']]);
    assert.deepEqual(misfits({ a: 'z' }), [['b', 'answer-option'], ['c', 'answer-number']]);
    assert.deepEqual(misfits({ a: 'z', b: 'y', c: 1 }), []);
  });

  it('does not miss what does not apply', () => {
    const { missing } = takeDefaults(open("  - { name: a, required: false }\n  - { name: b, required: true, when: a }"));
    assert.deepEqual(missing, []);
  });

  it('goes on from the answers so far', () => {
    const { interview } = takeDefaults(answerQuestion(open("  - a\n  - { name: b, default: '${a}!' }"), 'x'));
    assert.deepEqual(answersOf(interview), { a: 'x', b: 'x!' });
  });

  it('keeps a question that was skipped without an answer', () => {
    const { interview } = takeDefaults(answerQuestion(open('  - { name: a, required: false, default: x }'), undefined));
    assert.deepEqual(answersOf(interview), {});
  });

  it('uses a false default as an answer', () => {
    const { interview, missing } = takeDefaults(open('  - { name: a, required: true, type: boolean, default: false }'));
    assert.deepEqual([answersOf(interview), missing], [{ a: false }, []]);
  });
});

describe('variables without a value', () => {
  const file = openPromptFile('${input:a} ${selection} ${file}');

  it('are asked behind the inputs, and never required', () => {
    const interview = startInterview(file, { variables: { file: 'f' } });
    assert.equal(shown(interview), '1/2 a');
    const second = answerQuestion(interview, 'x');
    const question = currentQuestion(second);
    assert.deepEqual([question?.input.name, question?.variable, question?.input.required, question?.input.type], ['selection', true, false, 'text']);
    assert.ok(question?.input.description);
    const done = answerQuestion(second, 's');
    assert.deepEqual(variablesOf(done), { file: 'f', selection: 's' });
    assert.deepEqual(answersOf(done), { a: 'x' });
    assert.equal(renderPrompt(file, answersOf(done), variablesOf(done)).text, 'x s f');
  });

  it('are not asked when they are known, even as empty', () => {
    assert.equal(shown(startInterview(file, { variables: { file: 'f', selection: '' } })), '1/1 a');
  });

  it('come out empty when they are skipped, with a note of what was missing', () => {
    const done = answerAll(startInterview(file, { variables: { file: 'f' } }), 'x', undefined);
    const filled = renderPrompt(file, answersOf(done), variablesOf(done));
    assert.equal(filled.text, 'x  f');
    assert.deepEqual(filled.unanswered, ['selection']);
  });

  it('do not mix with an input of the same name', () => {
    const both = openPromptFile('${input:selection} ${selection}');
    const done = answerAll(startInterview(both), 'typed', 'marked');
    assert.equal(renderPrompt(both, answersOf(done), variablesOf(done)).text, 'typed marked');
  });
});

describe('Answers given in vain', () => {
  const inputs = "  - name: kind\n    options: [bug, feature]\n  - { name: steps, when: \"input:kind === 'bug'\" }\n  - { name: deep, when: input:steps }\n  - { name: empty, when: 'false' }";
  const unused = (given: Readonly<Record<string, Value>>): readonly string[] => unusedAnswers(takeDefaults(open(inputs, { given })).interview).map(({ name }) => name);

  it('are those whose condition is false, also because another was given in vain', () => {
    assert.deepEqual(unused({ kind: 'feature', steps: 'x', deep: 'y', empty: undefined }), ['steps', 'deep']);
    assert.deepEqual(unused({ kind: 'bug', steps: 'x', deep: 'y' }), []);
  });

  it('are none that were only remembered', () => {
    assert.deepEqual(unusedAnswers(takeDefaults(open(inputs, { given: { kind: 'feature' }, remembered: { steps: 'x' } })).interview), []);
  });
});
