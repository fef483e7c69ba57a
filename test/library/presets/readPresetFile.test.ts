import assert from 'node:assert/strict';
import { openLines, openPromptFile } from '../../../src/core/index';
import { fitPreset } from '../../../src/library/presets/fitPreset';
import { readPresetFile } from '../../../src/library/presets/readPresetFile';

/** Reads a file; problems come out as `line code "text at the place"`. */
function read(text: string): { presets: readonly unknown[]; problems: readonly string[] } {
  const { presets, problems } = readPresetFile(text);
  const lines = openLines(text);
  return {
    presets: presets.map(({ name, answers }) => [name, answers]),
    problems: problems.map(({ code, span }) => `${lines.positionAt(span.start).line + 1} ${code} "${text.slice(span.start, span.end)}"`),
  };
}

describe('reading a preset file', () => {
  it('gives names and answers with their types', () => {
    const { presets, problems } = read('prompt: a.md\npresets:\n  One  two:\n    a: text\n    b: 2\n    c: true\n    d: [x, 1, false]\n    e:\n    f: 007\n    g: 1.10\n    h: |\n      x\n      y\n  2:\n    b: 1e3\n');
    assert.deepEqual(presets, [
      ['One two', { a: 'text', b: 2, c: true, d: ['x', 1, false], e: null, f: '007', g: '1.10', h: 'x\ny\n' }],
      ['2', { b: '1e3' }],
    ]);
    assert.deepEqual(problems, []);
  });

  it('takes an empty file for one without presets', () => {
    for (const text of ['', '\n', '# only a comment', 'prompt: a.md', 'presets:', 'presets: {}', '---\n']) assert.deepEqual(read(text), { presets: [], problems: [] }, text);
  });

  it('reports what it cannot take, with its place, and gives the rest', () => {
    assert.deepEqual(read('presets:\n  A:\n    a: { b: 1 }\n    c: [[1]]\n    d: 1\n    d: 2\n  a:\n    x: 1\n  "  ":\n    x: 1\n  B: text\n  C:\n'), {
      presets: [['A', { d: 1 }], ['B', {}], ['C', {}]],
      problems: ['3 preset-answer-shape "a"', '4 preset-answer-shape "c"', '6 preset-answer-twice "d"', '7 preset-name-twice "a"', '9 preset-name-empty ""  ""', '11 preset-shape "B"'],
    });
    assert.deepEqual(read('- a').problems, ['1 preset-file-shape "- a"']);
    assert.deepEqual(read('presets: [a]').problems, ['1 preset-file-shape "[a]"']);
  });

  it('gives what a broken file still says', () => {
    const { presets, problems } = read('presets:\n  A:\n    a: b: c\n  B:\n    b: 1\n');
    assert.deepEqual(problems.map((problem) => problem.split(' ')[1]), ['preset-file-broken']);
    assert.deepEqual(presets.at(-1), ['B', { b: 1 }]);
    assert.deepEqual(read('presets:\n---\npresets:\n').problems.map((problem) => problem.split(' ')[1]), ['preset-file-broken']);
  });

  it('tells of what is missing at the end of the text at its last character', () => {
    assert.deepEqual(read("a: 'b\r\n").problems, ['1 preset-file-broken "\n"']);
    for (const { span } of readPresetFile("a: 'b").problems) assert.deepEqual(span, { start: 4, end: 5 });
  });

  it('follows aliases, but not many', () => {
    assert.deepEqual(read('presets:\n  A: &a\n    x: &x [1, 2]\n    y: *x\n  B: *a\n').presets, [['A', { x: [1, 2], y: [1, 2] }], ['B', { x: [1, 2], y: [1, 2] }]]);
    const many = `presets:\n  A:\n    x: &x 1\n${Array.from({ length: 200 }, (_, index) => `    n${index}: *x\n`).join('')}`;
    assert.equal(readPresetFile(many).problems.filter(({ code }) => code === 'preset-answer-shape').length, 100);
  });

  it('keeps an input that is called as something inherited', () => {
    assert.deepEqual(Object.entries(readPresetFile('presets:\n  A:\n    __proto__: 1\n    constructor: 2\n').presets[0]?.answers ?? {}), [['__proto__', 1], ['constructor', 2]]);
  });

  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghij'].map((key, index) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghij'[index]}`).join(', ')}]`).join('\n')}\npresets:\n  A:\n    a: *j\n`;
  const hostile: Readonly<Record<string, string>> = {
    'an alias bomb': bomb,
    'ten thousand brackets': `presets: ${'['.repeat(10_000)}`,
    'ten thousand levels': Array.from({ length: 10_000 }, (_, level) => `${' '.repeat(level % 2000)}a:`).join('\n'),
    'ten thousand items in items': `${'- '.repeat(10_000)}a`,
    'a long gap': `presets:${' '.repeat(200_000)}x`,
    'a hundred thousand lines of blanks': '\n'.repeat(100_000),
    'two megabytes': `# ${'x'.repeat(2 * 1024 * 1024)}`,
    'an alias of itself': 'presets: &a\n  A: *a\n',
    'an alias of nothing': 'presets:\n  A: *b\n',
    'tags': 'presets:\n  A: !!js/function "x"\n  B:\n    b: !!binary aGk=\n    c: !x y\n',
    'merge keys': 'x: &x { a: 1 }\npresets:\n  A:\n    <<: *x\n',
    'ten thousand presets of one name': `presets:\n${'  A:\n    a: 1\n'.repeat(10_000)}`,
    'ten thousand answers': `presets:\n  A:\n${Array.from({ length: 10_000 }, (_, index) => `    a${index}: 1\n`).join('')}`,
    'NUL and others': 'presets:\u0000\n  \ufeff\ud800: \u2028\n',
    'tabs': 'presets:\n\tA:\n\t\ta: 1\n',
  };
  for (const [what, text] of Object.entries(hostile)) {
    it(`bears ${what}`, () => {
      const start = performance.now();
      readPresetFile(text);
      assert.ok(performance.now() - start < 3000, `${Math.round(performance.now() - start)} ms`);
    });
  }
  it('refuses the bomb and the depths by name', () => {
    assert.deepEqual(readPresetFile(bomb).problems.map(({ code }) => code), ['preset-answer-shape']);
    assert.deepEqual(readPresetFile(hostile['ten thousand brackets'] ?? '').problems.map(({ code }) => code), ['preset-file-excess']);
    assert.deepEqual(readPresetFile(hostile['two megabytes'] ?? '').problems.map(({ code }) => code), ['preset-file-excess']);
  });
});

describe('a preset and its prompt', () => {
  const { inputs } = openPromptFile('---\ninput:\n  - { name: level, options: [Quick, Thorough], default: Quick }\n  - { name: rounds, type: integer }\n  - { name: goal, required: true }\n  - api_key\n---\n');

  it('fit, with the types of the inputs, and what was left empty stays so', () => {
    const [preset] = readPresetFile('presets:\n  A:\n    level:\n    rounds: "3"\n    goal: x\n').presets;
    assert.ok(preset !== undefined);
    assert.deepEqual(fitPreset(inputs, preset), { answers: { level: undefined, rounds: 3, goal: 'x' }, misfits: [] });
  });

  it('no longer fit: each entry is reported at its place', () => {
    const text = 'presets:\n  A:\n    levl: Quick\n    level: Slow\n    goal:\n    api_key: hunter2\n    other_thing: 1\n';
    const [preset] = readPresetFile(text).presets;
    assert.ok(preset !== undefined);
    const { answers, misfits } = fitPreset(inputs, preset);
    assert.deepEqual(answers, {}, 'a required input that was left empty is asked');
    assert.deepEqual(misfits.map(({ span, message, answer }) => [text.slice(span.start, span.end), message, answer?.message]), [
      ['levl', 'The prompt has no input "levl". Did you mean "level"?', undefined],
      ['level', 'The answer to "level" no longer fits.', '"Slow" is not one of: Quick, Thorough.'],
      ['api_key', 'The answer to "api_key" is a secret, which is asked each time and never kept.', undefined],
      ['other_thing', 'The prompt has no input "other_thing".', undefined],
    ]);
  });
});
