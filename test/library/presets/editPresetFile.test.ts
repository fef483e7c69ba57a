import assert from 'node:assert/strict';
import fc from 'fast-check';
import { movePresetFile, putPreset, removePreset, renamePreset } from '../../../src/library/presets/editPresetFile';
import type { PresetAnswers } from '../../../src/library/presets/preset';
import { readPresetFile } from '../../../src/library/presets/readPresetFile';

const prompt = '.github/prompts/review.prompt.md';

/** A file as a person writes it: comments, blank lines, quotes and lists in their own way. */
const written = `# Ours. Ask Ada before you change "Release".
prompt: .github/prompts/review.prompt.md

presets:
    # Every day
    Quick look:
        level:   "Quick"   # enough for most
        languages: [ Go,
                     Rust ]
        focus: |
            the names
              and the tests

    # Before a release
    Release:
        level: Thorough
        rounds: 3
        # see the wiki
`;

/** Gives the lines that a change took away (-) and put in (+), in their order. */
function difference(before: string, after: string | undefined): readonly string[] {
  assert.ok(after !== undefined, 'the file can be changed');
  const [left, right] = [before.split('\n'), after.split('\n')];
  let start = 0;
  while (start < Math.min(left.length, right.length) && left[start] === right[start]) start++;
  let end = 0;
  while (end < Math.min(left.length, right.length) - start && left.at(-1 - end) === right.at(-1 - end)) end++;
  return [...left.slice(start, left.length - end).map((line) => `-${line}`), ...right.slice(start, right.length - end).map((line) => `+${line}`)];
}

describe('a preset file', () => {
  it('is begun as a person would write it', () => {
    const answers = { level: 'Quick', rounds: 2, tests: true, languages: ['Go', 'C, old'], focus: 'the names\n  and the tests', version: '1.10', skipped: undefined };
    assert.equal(
      putPreset(undefined, prompt, { name: ' Quick  look ', answers }),
      `# Answers kept by Fill Prompt.
prompt: .github/prompts/review.prompt.md
presets:
  Quick look:
    level: Quick
    rounds: 2
    tests: true
    languages: [Go, "C, old"]
    focus: |-
      the names
        and the tests
    version: "1.10"
    skipped: null
`,
    );
  });

  it('gets a further preset at its end, in its own indentation', () => {
    assert.deepEqual(difference(written, putPreset(written, prompt, { name: 'New: one', answers: { level: 'Quick', focus: 'a\nb' } })), [
      '+    "New: one":',
      '+        level: Quick',
      '+        focus: |-',
      '+            a',
      '+            b',
    ]);
  });

  it('keeps every line of a preset but those whose answers change', () => {
    const answers = { level: 'Thorough', languages: ['Go', 'Rust'], focus: 'the names\n  and the tests\n', note: 'x' };
    const expected = written.replace('"Quick"', 'Thorough').replace('and the tests\n', 'and the tests\n        note: x\n');
    assert.equal(putPreset(written, prompt, { name: 'quick LOOK', answers }), expected);
  });

  it('loses the answers that a preset no longer has', () => {
    assert.deepEqual(difference(written, putPreset(written, prompt, { name: 'Release', answers: { level: 'Thorough' } })), ['-        rounds: 3']);
  });

  it('turns one line into several and back', () => {
    const several = putPreset(written, prompt, { name: 'Release', answers: { level: 'a\nb', rounds: 3 } });
    assert.deepEqual(difference(written, several), ['-        level: Thorough', '+        level: |-', '+          a', '+          b']);
    assert.equal(putPreset(several, prompt, { name: 'Release', answers: { level: 'Thorough', rounds: 3 } }), written);
  });

  it('renames a preset in its place', () => {
    assert.equal(renamePreset(written, 'release', 'Before: all'), written.replace('    Release:', '    "Before: all":'));
  });

  it('loses a preset with the comment that stands directly above it', () => {
    assert.equal(removePreset(written, 'Release'), written.slice(0, written.indexOf('    # Before')));
    assert.deepEqual(difference(written, removePreset(written, 'Quick look')), written.split('\n').slice(5, 12).map((line) => `-${line}`));
  });

  it('says that it is about another prompt, and nothing else', () => {
    assert.equal(movePresetFile(written, 'a: b/new.prompt.md'), written.replace('.github/prompts/review.prompt.md', '"a: b/new.prompt.md"'));
    for (const text of ['{ prompt: a.md, presets: { One: { a: 1 } } }', 'prompt: a.md', '? "prompt"\n: a.md\n']) assert.equal(readPresetFile(movePresetFile(text, 'b.md') ?? '').prompt, 'b.md', text);
    for (const text of ['prompt: [\n', '"prompt": &p a.md\npresets:\n  One:\n    a: *p\n']) assert.equal(movePresetFile(text, 'b.md'), undefined, text);
  });

  it('may be of any other form', () => {
    for (const text of [
      '{ prompt: a.md, presets: { One: { a: 1 } } }',
      'presets: { One: { a: 1 } }\n',
      'presets:\n  One: { a: 1 }',
      'presets:\n  ? One\n  : a: 1\n',
      'presets: &all\n  One: &one\n    a: 1\n',
      'presets:\r\n  One:\r\n    a: 1\r\nother: 2\r\n',
      'presets:\n One:\n  a: |+\n   x\n\n',
      '# Only a comment\n',
      'prompt: a.md\npresets:\n',
      'prompt: a.md',
      '{}',
    ]) {
      const before = readPresetFile(text);
      const put = putPreset(text, 'a.md', { name: 'Two', answers: { b: 'x\r\ny', c: [1, 'two\nthree'] } });
      assert.ok(put !== undefined, text);
      const after = readPresetFile(put);
      assert.deepEqual(after.problems, [], put);
      assert.deepEqual(after.presets.map(({ name, answers }) => [name, answers]), [...before.presets.map(({ name, answers }) => [name, answers]), ['Two', { b: 'x\r\ny', c: [1, 'two\nthree'] }]]);
      assert.deepEqual(readPresetFile(renamePreset(put, 'Two', 'Three') ?? '').presets.at(-1)?.name, 'Three', put);
      assert.deepEqual(readPresetFile(removePreset(put, 'Two') ?? '- ').presets.map(({ answers }) => answers), before.presets.map(({ answers }) => answers), put);
    }
  });

  it('keeps its line breaks', () => {
    assert.equal(putPreset('presets:\r\n  A:\r\n    a: 1\r\n', prompt, { name: 'B', answers: { b: 'x\ny' } }), 'presets:\r\n  A:\r\n    a: 1\r\n  B:\r\n    b: |-\r\n      x\r\n      y\r\n');
  });

  it('names the prompt anew when that was moved', () => {
    assert.equal(putPreset('prompt: old.md # here\npresets:\n  A:\n    a: 1\n', 'new.md', { name: 'A', answers: { a: 1 } }), 'prompt: new.md # here\npresets:\n  A:\n    a: 1\n');
  });

  it('is left alone when it is broken', () => {
    for (const text of ['presets: [', 'presets:\n  A:\n    a: b: c\n', '- a\n', 'presets: [a]\n', 'presets: text\n', 'presets:\n---\npresets: 2\n', `presets: ${'['.repeat(10_000)}`]) {
      assert.equal(putPreset(text, prompt, { name: 'A', answers: { a: 1 } }), undefined, text.slice(0, 40));
    }
  });

  it('gives back any answers as they were, with their types', () => {
    const scalar = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0), fc.integer(), fc.boolean(), fc.constantFrom('true', '1', '1.10', '~', 'null', ' a', 'a ', '- a', 'a: b', '# a', '\n', 'a\n\n', ' a\nb', 'a\tb', '\ta\n', '<<', '%x', '---', '...'));
    const value = fc.oneof(scalar, fc.array(scalar, { minLength: 1, maxLength: 4 }));
    const answers = fc.dictionary(fc.string({ minLength: 1 }), value, { maxKeys: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), answers), { maxLength: 3 }), (presets) => {
        let text: string | undefined;
        const expected = new Map<string, PresetAnswers>();
        for (const [title, given] of presets) {
          const name = `${title.replace(/\s+/g, '')}x${expected.size}`;
          const next = putPreset(text, prompt, { name, answers: given });
          assert.ok(next !== undefined, 'the answers can be kept');
          text = next;
          expected.set(name, given);
        }
        if (text === undefined) return;
        const isNothing = (answer: unknown): boolean => answer === '' || (Array.isArray(answer) && answer.join(', ') === '');
        for (const { name, answers: read } of readPresetFile(text).presets) {
          const given = expected.get(name) ?? {};
          assert.deepEqual(Object.entries(read).sort(), Object.entries(given).map(([key, each]) => [key, isNothing(each) ? null : Object.is(each, -0) ? 0 : each]).sort());
        }
      }),
      { numRuns: 300 },
    );
  });
});
