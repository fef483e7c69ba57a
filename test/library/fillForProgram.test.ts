import assert from 'node:assert/strict';
import { openPromptFile } from '../../src/core/index';
import { fillForProgram, textsForModel, type ProgramWish } from '../../src/library/fillForProgram';
import { readPresetFile } from '../../src/library/presets/readPresetFile';

function fill(text: string, wish: Partial<ProgramWish> = {}): unknown {
  return fillForProgram(openPromptFile(text), { name: 'greet', answers: {}, presets: [], variables: {}, force: false, ...wish });
}

describe('filling for a program', () => {
  it('gives the text, and apart from it what should be known', () => {
    const presets = readPresetFile('presets:\n  Quick:\n    who: Ada\n    colour: red\n').presets;
    const filled = fill('<b>${input:who}${input:end}</b> ${selection}', { preset: 'quick', presets, answers: { end: '</b>' } }) as Parameters<typeof textsForModel>[0];
    assert.equal(filled.text, '<b>Ada</b></b> ');
    assert.deepEqual(filled.notes.map((note) => note.split(':')[0]), ['Preset "Quick"', '${selection} has no value here; it came out empty.', 'end']);
    assert.deepEqual(textsForModel(filled), [filled.text, `Notes:\n- ${filled.notes.join('\n- ')}`]);
    assert.deepEqual(textsForModel({ ...filled, notes: [] }), [filled.text]);
  });

  it('says which answers are not used because their condition is false; of those of a preset nothing', () => {
    const presets = readPresetFile('presets:\n  Quick:\n    kind: bug\n    rounds: 3\n').presets;
    const text = "---\ninput:\n  - name: kind\n  - name: steps\n    when: input:kind   === 'bug'\n  - name: rounds\n    when: input:kind === 'bug'\n---\n${kind}${steps}${rounds}";
    assert.deepEqual(fill(text, { preset: 'Quick', presets, answers: { kind: 'feature', steps: 'x' } }), {
      kind: 'filled',
      text: 'feature',
      notes: ["steps: The answer is not used, since the question is only asked when: input:kind === 'bug'"],
    });
    assert.deepEqual(fill(text, { preset: 'Quick', presets, answers: { steps: 'x' } }), { kind: 'filled', text: 'bugx3', notes: [] });
  });

  it('refuses a file with errors, with their places, unless it is told to', () => {
    const { kind, refusal } = fill('A\n${input:never') as { kind: string; refusal: string };
    assert.equal(kind, 'refused');
    assert.match(refusal, /^The prompt "greet" was not filled, because there is an error in its file\.\n- line 2: /);
    assert.deepEqual(fill('A\n${input:never', { force: true }), { kind: 'filled', text: 'A\n${input:never', notes: [] });
  });

  it('refuses a preset that is not there', () => {
    assert.deepEqual(fill('A', { preset: 'None' }), { kind: 'refused', refusal: 'The prompt "greet" has no preset "None". It has none.' });
  });
});
