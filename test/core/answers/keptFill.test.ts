import assert from 'node:assert/strict';
import { answersOf, currentQuestion, keepFill, maskFill, openPromptFile, recallAnswers, repeatFill, secretMask, startInterview, type KeptFill, type PromptFile, type Value, type VariableValues } from '../../../src/core/index';

/** Opens a prompt with the inputs of a header, given as YAML. */
function open(inputs: string, body = ''): PromptFile {
  return openPromptFile(`---\ninput:\n${inputs}\n---\n${body}`);
}

/** What a repetition asks first, and what it has answered without asking. */
function repeat(promptFile: PromptFile, kept: Partial<KeptFill>, variables: VariableValues = {}): { asks: string | undefined; answers: Readonly<Record<string, Value>> } {
  const interview = startInterview(promptFile, repeatFill(promptFile, { answers: {}, secrets: [], emptyVariables: [], ...kept }, variables));
  return { asks: currentQuestion(interview)?.input.name, answers: answersOf(interview) };
}

describe('what is kept of a fill', () => {
  it('are its answers, of every type', () => {
    const answers = { a: 'text', b: 3, c: true, d: ['x', 'y'], e: false };
    assert.deepEqual(keepFill(open('  - a\n  - { name: b, type: integer }\n  - { name: c, type: boolean }\n  - { name: d, type: choices }\n  - { name: e, type: boolean }'), answers).answers, answers);
  });

  it('is never a secret, but that there was one', () => {
    const kept = keepFill(open('  - api_key\n  - { name: pin, type: password }\n  - who\n  - githubToken'), { api_key: 'sk-1234', pin: '7', who: 'Ada' });
    assert.deepEqual(kept, { answers: { who: 'Ada' }, secrets: ['api_key', 'pin'], emptyVariables: [] });
  });

  it('is no answer that contains a secret, or is computed from one', () => {
    const promptFile = open("  - api_key\n  - { name: url, default: 'https://x/?key=${api_key}' }\n  - { name: page, default: '${url}/page' }\n  - note\n  - list");
    const kept = keepFill(promptFile, { api_key: 'sk-1234', url: 'https://x', page: 'p', note: 'use sk-1234 here', list: ['a', 'sk-1234'] });
    assert.deepEqual(kept.answers, {});
    assert.deepEqual(keepFill(promptFile, { url: 'https://x', note: 'n' }).answers, { url: 'https://x', page: null, note: 'n' });
  });

  it('may contain by chance what a short secret is', () => {
    assert.deepEqual(keepFill(open('  - { name: pin, type: password }\n  - who\n  - same'), { pin: 'a', who: 'Ada', same: 'a' }).answers, { who: 'Ada' });
  });

  it('is nothing, and the text of it a mask, when there are more secrets than a person gives: each would be looked for in all', () => {
    const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `key${index}`);
    const fillWith = (count: number): readonly unknown[] => {
      const { inputs, variables } = open(`${names(count).map((name) => `  - { name: ${name}, type: password }\n`).join('')}  - note`);
      const answers = { ...Object.fromEntries(names(count).map((name) => [name, `secret-${name}-of-mine`])), note: 'n' };
      return [keepFill({ inputs, variables }, answers).answers, maskFill(inputs, answers, {}).mask('a secret-key7-of-mine b')];
    };
    assert.deepEqual(fillWith(100), [{ note: 'n' }, `a ${secretMask} b`]);
    assert.deepEqual(fillWith(101), [{}, secretMask]);
  });

  it('tells a question that was left without an answer from one that did not apply', () => {
    const promptFile = open("  - a\n  - { name: b, default: B }\n  - { name: c, when: \"a === 'x'\", default: C }\n  - d");
    assert.deepEqual(keepFill(promptFile, { a: 'y' }, {}, { b: 'old', c: 'old', d: 'old' }).answers, { a: 'y', b: null, c: 'old' });
    assert.deepEqual(keepFill(promptFile, { a: 'x' }, {}, { c: 'old' }).answers, { a: 'x', b: null, c: null });
  });

  it('drops an earlier answer that contains the secret of now', () => {
    assert.deepEqual(keepFill(open('  - api_key\n  - a\n  - { name: b, when: a }'), { api_key: 'sk-1234' }, {}, { b: 'sk-1234' }).answers, {});
  });

  it('names the variables that had no value', () => {
    assert.deepEqual(keepFill(open('  - a', '${selection} ${file} ${clipboard}'), {}, { file: 'f', clipboard: '' }).emptyVariables, ['selection', 'clipboard']);
  });

  it('may have names of something inherited', () => {
    const { answers } = keepFill(open('  - constructor\n  - __proto__\n  - toString'), Object.fromEntries([['constructor', 'c'], ['__proto__', 'p']]));
    assert.deepEqual(Object.entries(answers), [['constructor', 'c'], ['__proto__', 'p']]);
  });
});

describe('recalled answers', () => {
  it('fit the prompt, and may be nothing where that is allowed', () => {
    const { inputs } = open('  - { name: level, options: [Low, High], default: Low }\n  - { name: a, default: x, required: false }\n  - { name: b, default: x, required: true }');
    assert.deepEqual(recallAnswers(inputs, { level: 'Middle', a: null, b: null, gone: null }).answers, { a: null });
  });

  it('are never those to what is a secret now', () => assert.deepEqual(recallAnswers(open('  - { name: a, type: password }').inputs, { a: 'x' }).answers, {}));
});

describe('a repetition', () => {
  it('asks for what a default cannot be any more', () => {
    const file = open("  - { name: a, options: [x, y], default: '${language}' }");
    assert.deepEqual(repeat(file, {}, { language: 'y' }), { asks: undefined, answers: { a: 'y' } });
    assert.equal(repeat(file, {}, { language: 'z' }).asks, 'a');
  });

  it('asks nothing when all is answered or has a default', () => {
    assert.deepEqual(repeat(open('  - { name: a, required: true }\n  - { name: b, default: B }\n  - c'), { answers: { a: 'x' } }), { asks: undefined, answers: { a: 'x', b: 'B' } });
  });

  it('does not take the default where it was refused', () => assert.deepEqual(repeat(open('  - { name: b, default: B }'), { answers: { b: null } }), { asks: undefined, answers: {} }));

  it('asks for a required input that is new', () => assert.equal(repeat(open('  - a\n  - { name: b, required: true }'), { answers: { a: 'x' } }).asks, 'b'));

  it('asks for a required input whose computed default is empty', () => assert.equal(repeat(open("  - a\n  - { name: b, required: true, default: '${a}' }"), {}).asks, 'b'));

  it('asks for an answer that no longer fits, and for what has become a secret', () => {
    assert.equal(repeat(open('  - { name: level, options: [Low, High], default: Low }'), { answers: { level: 'Middle' } }).asks, 'level');
    assert.equal(repeat(open('  - { name: a, type: password }'), { answers: { a: 'x' } }).asks, 'a');
  });

  it('asks for a secret that was answered, and not for one that was skipped', () => {
    const promptFile = open('  - { name: a, type: password, required: false }\n  - { name: b, type: password, required: false }');
    assert.equal(repeat(promptFile, { secrets: ['b'] }).asks, 'b');
    assert.equal(repeat(promptFile, {}).asks, undefined);
  });

  it('asks for a variable that had a value, and not for one that had none', () => {
    const promptFile = open('  - a', '${selection} ${file}');
    assert.equal(repeat(promptFile, { emptyVariables: ['selection', 'file'] }).asks, undefined);
    assert.equal(repeat(promptFile, { emptyVariables: ['file'] }).asks, 'selection');
    assert.equal(repeat(promptFile, { emptyVariables: ['file'] }, { selection: 's' }).asks, undefined);
  });
});
